import ICAL from "ical.js";
import type { Instant } from "../time/instant.ts";
import type { Clock } from "./clocks.ts";
import { elapsed } from "./elapsed.ts";
import { Unreadable } from "./unreadable.ts";
import { day, unzoned, wallOf, type Wall } from "./wall.ts";

const longestTitle = 200;
const mostCategories = 20;
/** What Microsoft's programs write of time that is not taken; who works elsewhere works. */
const notBusy = new Set(["FREE", "WORKINGELSEWHERE"]);

/** An event as it is written: one time, or the first of many. */
export interface WrittenEvent {
  readonly part: ICAL.Component;
  readonly uid: string;
  readonly title: string;
  readonly categories: readonly string[];
  /** Whether its time is not marked as free. */
  readonly busy: boolean;
  readonly start: Wall;
  readonly first: ICAL.Time;
  /** Whether it is told in dates, without a time. */
  readonly inDates: boolean;
  readonly allDay: boolean;
  /** Whether it tells one time of an event anew. */
  readonly one: boolean;
  readonly clock: Clock;
  /** When a time of it ends that begins at a moment, and at a wall time. */
  readonly lasts: (at: Instant, start: Wall) => Instant;
}

type Clocks = (property: ICAL.Property) => Clock;

/** Throws `Unreadable` for an event without a start that can be understood. */
export function eventOf(part: ICAL.Component, clocks: Clocks): WrittenEvent {
  const begin = part.getFirstProperty("dtstart");
  if (begin === null) throw new Unreadable({ id: "calendar.event.no-start" });
  const first = timeOf(begin);
  const start = wallOf(first);
  const clock = clocks(begin);
  const inDates = first.isDate;
  return {
    part,
    uid: (textOf(part, "uid") || titleOf(part)).slice(0, longestTitle),
    title: titleOf(part),
    categories: categoriesOf(part),
    busy:
      textOf(part, "transp").toUpperCase() !== "TRANSPARENT" &&
      !notBusy.has(textOf(part, "x-microsoft-cdo-busystatus").toUpperCase()),
    start,
    first,
    inDates,
    allDay: inDates || textOf(part, "x-microsoft-cdo-alldayevent").toUpperCase() === "TRUE",
    one: part.hasProperty("recurrence-id"),
    clock,
    lasts: lengthOf(part, { start, inDates, clock }, clocks),
  };
}

export function textOf(part: ICAL.Component, name: string): string {
  const value: unknown = part.getFirstPropertyValue(name);
  return typeof value === "string" ? value : "";
}

export const titleOf = (part: ICAL.Component): string =>
  textOf(part, "summary").trim().slice(0, longestTitle);

const categoriesOf = (part: ICAL.Component): readonly string[] =>
  part
    .getAllProperties("categories")
    .flatMap((property) => property.getValues() as unknown[])
    .filter((value): value is string => typeof value === "string" && value.trim() !== "")
    .slice(0, mostCategories)
    .map((value) => value.trim().slice(0, longestTitle));

/** The wall time of a property; throws `Unreadable` when it has none. */
export function timeOf(property: ICAL.Property): ICAL.Time {
  const value: unknown = property.getFirstValue();
  // ICAL.js makes the 1st of March of the 29th of February.
  const [, , , said]: unknown[] = property.toJSON();
  if (value instanceof ICAL.Time && String(said).startsWith(dateOf(value))) return unzoned(value);
  throw new Unreadable({ id: "calendar.event.bad-date" });
}

const dateOf = ({ year, month, day: date }: ICAL.Time): string =>
  [String(year).padStart(4, "0"), ...[month, date].map((n) => String(n).padStart(2, "0"))].join(
    "-",
  );

/** How long each time of an event lasts: one told in dates whole dates, others by their end or DURATION. */
function lengthOf(
  part: ICAL.Component,
  { start, inDates, clock }: Pick<WrittenEvent, "start" | "inDates" | "clock">,
  clocks: Clocks,
): WrittenEvent["lasts"] {
  const end = part.getFirstProperty("dtend");
  const duration: unknown = part.getFirstPropertyValue("duration");
  if (inDates) {
    const given =
      end !== null
        ? wallOf(timeOf(end)) - start
        : duration instanceof ICAL.Duration
          ? elapsed(duration)
          : day;
    const dates = Math.max(1, Math.round(given / day));
    return (_at, wall) => clock(wall + dates * day);
  }
  if (end !== null) {
    const length = clocks(end)(wallOf(timeOf(end))) - clock(start);
    return (at) => (at + Math.max(0, length)) as Instant;
  }
  if (!(duration instanceof ICAL.Duration)) return (at) => at;
  const length = elapsed(duration);
  if (length <= 0) return (at) => at;
  // Days and weeks are of the wall clock, hours elapse (RFC 5545, 3.3.6).
  const days = duration.weeks * 7 + duration.days;
  const rest = length - days * day;
  return (at, wall) => {
    return ((days === 0 ? at : clock(wall + days * day)) + rest) as Instant;
  };
}
