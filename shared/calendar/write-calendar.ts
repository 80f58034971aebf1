import ICAL from "ical.js";
import { weekdayOf, type LocalDate } from "../time/calendar.ts";
import type { Instant, Zone } from "../time/instant.ts";
import { startOfDate } from "../time/local.ts";
import { jcalTime, type Jcal, type JcalProperty } from "./jcal.ts";
import { zonePart } from "./zone-part.ts";

// A line has at most 75 octets (RFC 5545, 3.1); ICAL.js leaves out the space with which it goes on.
ICAL.foldLength = 74;

/** A moment; or a time of the wall clock, once or each week but for some dates. */
export type NewTime =
  | { readonly at: Instant }
  | {
      readonly date: LocalDate;
      /** "HH:MM" */
      readonly time: string;
      readonly weekly: boolean;
      readonly except: readonly LocalDate[];
    };

export interface NewEvent {
  /** The same whenever this event is written, so that a calendar that has it takes this one in its place. */
  readonly uid: string;
  readonly title: string;
  /** What else there is to say; may be empty. */
  readonly text: string;
  readonly category: string | null;
  /** Whether it takes the person's time. */
  readonly busy: boolean;
  readonly start: NewTime;
  readonly minutes: number;
}

export interface NewCalendar {
  readonly name: string;
  readonly events: readonly NewEvent[];
  /** Of the times of the wall clock. */
  readonly zone: Zone;
  /** When this is written. */
  readonly made: Instant;
}

/**
 * A calendar as iCalendar text (RFC 5545). Times of the wall clock stay on it when clocks change.
 * No alarms: Supple reminds by itself.
 */
export function writeCalendar({ name, events, zone, made }: NewCalendar): string {
  const dates = events.flatMap(({ start }) => ("at" in start ? [] : [start.date])).toSorted();
  const [first] = dates;
  const since = first === undefined ? made : startOfDate(first, zone);
  // A calendar without events still has to have something (RFC 5545, 3.6).
  const zones = first !== undefined || events.length === 0 ? [zonePart(zone, since)] : [];
  const calendar: Jcal = [
    "vcalendar",
    [
      ["version", {}, "text", "2.0"],
      ["prodid", {}, "text", "-//Supple//Supple//EN"],
      ["calscale", {}, "text", "GREGORIAN"],
      ["x-wr-calname", {}, "text", plain(name)],
    ],
    [...zones, ...events.map((event) => eventPart(event, zone, made))],
  ];
  return ICAL.stringify([...calendar]);
}

function eventPart(event: NewEvent, zone: Zone, made: Instant): Jcal {
  const { uid, title, text, category, busy, start, minutes } = event;
  const properties: JcalProperty[] = [
    ["uid", {}, "text", plain(uid)],
    ["dtstamp", {}, "date-time", jcalTime(made, true)],
    // Programs keep what they have unless the number of what comes is higher.
    ["sequence", {}, "integer", Math.floor(made / 60_000)],
    ...timeOf(start, zone),
    ["duration", {}, "duration", `PT${minutes}M`],
    ["summary", {}, "text", plain(title)],
    ["transp", {}, "text", busy ? "OPAQUE" : "TRANSPARENT"],
  ];
  if (text !== "") properties.push(["description", {}, "text", plain(text)]);
  if (category !== null) properties.push(["categories", {}, "text", plain(category)]);
  return ["vevent", properties, []];
}

function timeOf(start: NewTime, zone: Zone): readonly JcalProperty[] {
  if ("at" in start) return [["dtstart", {}, "date-time", jcalTime(start.at, true)]];
  const { date, time, weekly, except } = start;
  const on = (when: LocalDate) => `${when}T${time}:00`;
  const begin: JcalProperty = ["dtstart", { tzid: zone }, "date-time", on(date)];
  if (!weekly) return [begin];
  const byday = weekdayOf(date).slice(0, 2).toUpperCase();
  return [
    begin,
    ["rrule", {}, "recur", { freq: "WEEKLY", byday }],
    ...except
      .filter((left) => left > date)
      .map((left): JcalProperty => ["exdate", { tzid: zone }, "date-time", on(left)]),
  ];
}

/** What a TEXT can hold: line breaks, and no other control characters (RFC 5545, 3.3.11). */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/(?![\n\t])\p{Cc}/gu, "");
