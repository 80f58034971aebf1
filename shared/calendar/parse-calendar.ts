import ICAL from "ical.js";
import type { Jcal } from "./jcal.ts";
import { Unreadable } from "./unreadable.ts";
import { causeOf } from "../messages/cause-of.ts";

/** Longest text of a calendar, in characters: some 15 years of a full one. */
export const longestCalendar = 10_000_000;
const mostLines = 400_000;
const mostEvents = 50_000;
const longestLine = 200_000;
/** A calendar holds events, and these alarms. */
const deepest = 4;
const longestQuote = 60;

const begins = /^begin:/i;
const ends = /^end:/i;
const property = /^[\w-]+(\.[\w-]+)?[;:]/;

const quoted = (line: string) =>
  line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;

/** The parts of a calendar that are read, each standing by itself: in a whole ICAL.js looks all of it through for each time's zone. */
export interface CalendarParts {
  readonly events: readonly ICAL.Component[];
  readonly zones: readonly ICAL.Component[];
}

/**
 * The events and zones of an iCalendar text (RFC 5545), of all its calendars together. Throws `Unreadable`,
 * with the line, when the text is none, was cut off, or is larger or nested deeper than a calendar can be.
 */
export function parseCalendar(text: string): CalendarParts {
  if (text.length > longestCalendar) {
    throw new Unreadable({ id: "calendar.too-long", values: { most: longestCalendar } });
  }
  checkLines(text);
  let parsed: unknown;
  try {
    parsed = ICAL.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const cause = quoted(causeOf(error));
    throw new Unreadable({ id: "calendar.not-parsed", values: { cause } });
  }
  // Several calendars in one file stand in a list; one stands by itself.
  const all = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as Jcal[];
  const calendars = all.filter(([name]) => name === "vcalendar");
  if (calendars.length === 0) throw new Unreadable({ id: "calendar.none" });
  const parts = calendars.flatMap(([, , inside]) => inside);
  const named = (name: string) => parts.filter((part) => part[0] === name);
  const events = named("vevent");
  if (events.length > mostEvents) {
    throw new Unreadable({ id: "calendar.too-many-events", values: { most: mostEvents } });
  }
  const alone = (part: Jcal) => new ICAL.Component([...part]);
  return { events: events.map(alone), zones: named("vtimezone").map(alone) };
}

/** What ICAL.js would pass over, or answer without saying where. */
function checkLines(text: string): void {
  const open: string[] = [];
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines.length > mostLines) {
    throw new Unreadable({ id: "calendar.too-many-lines", values: { most: mostLines } });
  }
  let length = 0;
  lines.forEach((line, index) => {
    const number = index + 1;
    const folded = /^[ \t]/.test(line);
    length = folded ? length + line.length : line.length;
    if (length > longestLine) {
      throw new Unreadable({ id: "calendar.long-line", values: { number, most: longestLine } });
    }
    if (folded || line === "") return;
    if (!property.test(line)) {
      throw new Unreadable({ id: "calendar.bad-line", values: { number, line: quoted(line) } });
    }
    if (begins.test(line)) {
      open.push(line.slice(6).trim().toLowerCase());
      if (open.length > deepest) {
        throw new Unreadable({ id: "calendar.too-deep", values: { number, most: deepest } });
      }
    } else if (ends.test(line)) {
      const name = line.slice(4).trim().toLowerCase();
      if (open.pop() !== name) {
        throw new Unreadable({ id: "calendar.bad-end", values: { number, line: quoted(line) } });
      }
    } else if (open.length === 0) {
      throw new Unreadable({ id: "calendar.bad-line", values: { number, line: quoted(line) } });
    }
  });
  const unclosed = open.pop();
  if (unclosed !== undefined) {
    throw new Unreadable({ id: "calendar.cut-off", values: { name: unclosed.toUpperCase() } });
  }
}
