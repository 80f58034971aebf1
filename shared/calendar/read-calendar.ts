import ICAL from "ical.js";
import type { Message } from "../messages/message.ts";
import type { Instant, Zone } from "../time/instant.ts";
import type { Appointment } from "./appointment.ts";
import { clocksOf, type Clock } from "./clocks.ts";
import { parseCalendar } from "./parse-calendar.ts";
import { wallTimes } from "./repetition.ts";
import { Unreadable } from "./unreadable.ts";
import { unzoned, wallOf, type Wall } from "./wall.ts";
import { workLimit, type WorkLimit } from "./work-limit.ts";

/** Most appointments that are kept of one calendar; the earliest count. */
export const mostAppointments = 1000;
const mostEvents = 50_000;
const longestTitle = 200;
const mostCategories = 20;
const day = 86_400_000;
/** How far a wall time can be from its moment, and more. */
const slack = 2 * day;

/** What is read of a calendar's text: from [from, until), as a person in `zone` has it. */
export interface Reading {
  readonly text: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly zone: Zone;
}

export type CalendarRead =
  | {
      readonly ok: true;
      /** In order of time, at most `mostAppointments`. */
      readonly appointments: readonly Appointment[];
      /** Of each event that had to be left out: its title, and why. */
      readonly left: readonly { readonly title: string; readonly why: Message }[];
    }
  | { readonly ok: false; readonly why: Message };

/** An event as it is written: one time, or the first of many. */
interface Written {
  readonly part: ICAL.Component;
  readonly uid: string;
  readonly title: string;
  readonly start: Wall;
  readonly first: ICAL.Time;
  readonly allDay: boolean;
  readonly clock: Clock;
  readonly lasts: (at: Instant, start: Wall) => Instant;
}

/**
 * The appointments of an iCalendar text (RFC 5545) that touch a stretch of time. An event that cannot
 * be understood is left out and told; a text that is no calendar, or cut off, is refused as a whole.
 * Work is bounded whatever the text says.
 */
export function readCalendar(reading: Reading): CalendarRead {
  try {
    const calendar = parseCalendar(reading.text);
    return { ok: true, ...appointmentsOf(calendar, reading) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, why: error.why };
    throw error;
  }
}

function appointmentsOf(calendar: ICAL.Component, reading: Reading) {
  const limit = workLimit();
  const clocks = clocksOf(calendar, reading.zone, (reading.until + slack) as Instant, limit);
  const parts = calendar.getAllSubcomponents("vevent");
  if (parts.length > mostEvents) {
    throw new Unreadable({ id: "calendar.too-many-events", values: { most: mostEvents } });
  }
  const left: { title: string; why: Message }[] = [];
  const contain = <T>(part: ICAL.Component, read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      const why = error instanceof Unreadable ? error.why : strange(error);
      left.push({ title: titleOf(part), why });
      return null;
    }
  };

  // RECURRENCE-ID: one time of an event, told anew; it takes that time's place.
  const moved = new Map<string, Set<Instant>>();
  for (const part of parts) {
    const id = part.getFirstProperty("recurrence-id");
    if (id === null) continue;
    const uid = textOf(part, "uid") || titleOf(part);
    contain(part, () => {
      const replaced = moved.get(uid) ?? new Set();
      replaced.add(clocks(id)(wallOf(timeOf(id))));
      moved.set(uid, replaced);
    });
  }

  // Files repeat events that were changed; the last word counts.
  const found = new Map<string, Appointment>();
  for (const part of parts) {
    contain(part, () => {
      if (textOf(part, "status").toUpperCase() === "CANCELLED") return;
      const event = written(part, clocks);
      const one = part.hasProperty("recurrence-id");
      const elsewhere = one ? undefined : moved.get(event.uid);
      for (const time of timesOf(event, one, elsewhere, clocks, reading, limit)) {
        found.set(time.key, time);
      }
    });
  }
  const appointments = [...found.values()].toSorted(
    (a, b) => a.start - b.start || (a.key < b.key ? -1 : 1),
  );
  return { appointments: appointments.slice(0, mostAppointments), left };
}

const strange = (error: unknown): Message => ({
  id: "calendar.not-parsed",
  values: { cause: (error instanceof Error ? error.message : String(error)).slice(0, 120) },
});

const textOf = (part: ICAL.Component, name: string): string => {
  const value: unknown = part.getFirstPropertyValue(name);
  return typeof value === "string" ? value : "";
};

const titleOf = (part: ICAL.Component): string =>
  textOf(part, "summary").trim().slice(0, longestTitle);

const dateOf = ({ year, month, day }: ICAL.Time): string =>
  [String(year).padStart(4, "0"), ...[month, day].map((n) => String(n).padStart(2, "0"))].join("-");

function timeOf(property: ICAL.Property): ICAL.Time {
  const value: unknown = property.getFirstValue();
  // ICAL.js makes the 1st of March of the 29th of February.
  const [, , , said]: unknown[] = property.toJSON();
  if (value instanceof ICAL.Time && String(said).startsWith(dateOf(value))) return unzoned(value);
  throw new Unreadable({ id: "calendar.event.bad-date" });
}

function written(part: ICAL.Component, clocks: (property: ICAL.Property) => Clock): Written {
  const begin = part.getFirstProperty("dtstart");
  if (begin === null) throw new Unreadable({ id: "calendar.event.no-start" });
  const first = timeOf(begin);
  const start = wallOf(first);
  const clock = clocks(begin);
  const allDay = first.isDate;
  return {
    part,
    uid: textOf(part, "uid") || titleOf(part),
    title: titleOf(part),
    start,
    first,
    allDay,
    clock,
    lasts: lengthOf(part, { start, allDay, clock }, clocks),
  };
}

/** How long each time of an event lasts: an all-day event whole dates, others by their end or DURATION. */
function lengthOf(
  part: ICAL.Component,
  { start, allDay, clock }: Pick<Written, "start" | "allDay" | "clock">,
  clocks: (property: ICAL.Property) => Clock,
): Written["lasts"] {
  const end = part.getFirstProperty("dtend");
  const duration: unknown = part.getFirstPropertyValue("duration");
  if (allDay) {
    const given =
      end !== null
        ? wallOf(timeOf(end)) - start
        : duration instanceof ICAL.Duration
          ? duration.toSeconds() * 1000
          : day;
    const dates = Math.max(1, Math.round(given / day));
    return (_at, wall) => clock(wall + dates * day);
  }
  if (end !== null) {
    const elapsed = clocks(end)(wallOf(timeOf(end))) - clock(start);
    return (at) => (at + Math.max(0, elapsed)) as Instant;
  }
  if (!(duration instanceof ICAL.Duration)) return (at) => at;
  // Days and weeks are of the wall clock, hours elapse (RFC 5545, 3.3.6).
  const days = duration.weeks * 7 + duration.days;
  const rest = (duration.hours * 3600 + duration.minutes * 60 + duration.seconds) * 1000;
  return (at, wall) => {
    if (duration.isNegative) return at;
    return ((days === 0 ? at : clock(wall + days * day)) + rest) as Instant;
  };
}

/** The times of an event that touch the stretch, but for those that stand elsewhere or were taken out. */
function timesOf(
  event: Written,
  one: boolean,
  elsewhere: ReadonlySet<Instant> | undefined,
  clocks: (property: ICAL.Property) => Clock,
  { from, until }: Reading,
  limit: WorkLimit,
): Appointment[] {
  const { part, start, allDay, clock } = event;
  const longest = event.lasts(clock(start), start) - clock(start) + slack;
  const gone = new Set<Instant>();
  const goneDates = new Set<Wall>();
  for (const property of one ? [] : part.getAllProperties("exdate")) {
    const there = clocks(property);
    for (const value of property.getValues() as unknown[]) {
      if (!(value instanceof ICAL.Time)) continue;
      const wall = wallOf(unzoned(value));
      if (value.isDate && !allDay) goneDates.add(wall);
      else gone.add(there(wall));
    }
  }

  const seen = new Set<Instant>();
  const found: Appointment[] = [];
  const categories = part
    .getAllProperties("categories")
    .flatMap((property) => property.getValues() as unknown[])
    .filter((value): value is string => typeof value === "string" && value.trim() !== "")
    .slice(0, mostCategories)
    .map((value) => value.trim().slice(0, longestTitle));
  const free =
    textOf(part, "transp").toUpperCase() === "TRANSPARENT" ||
    textOf(part, "x-microsoft-cdo-busystatus").toUpperCase() === "FREE";

  const take = (wall: Wall, at: Instant, end: Instant) => {
    if (seen.has(at) || gone.has(at) || elsewhere?.has(at)) return;
    if (goneDates.has(Math.floor(wall / day) * day)) return;
    seen.add(at);
    const touches = at < until && (end > from || (end === at && at >= from));
    if (!touches) return;
    found.push({
      key: `${event.uid.slice(0, longestTitle)}/${at}`,
      title: event.title,
      categories,
      start: at,
      end,
      allDay,
      busy: !free,
    });
    if (found.length > mostAppointments) {
      throw new Unreadable({ id: "calendar.event.too-often" });
    }
  };
  const takeWall = (wall: Wall) => {
    if (wall > until + slack || wall < from - longest) return;
    const at = clock(wall);
    take(wall, at, event.lasts(at, wall));
  };

  takeWall(start);
  if (one) return found;
  for (const property of part.getAllProperties("rrule")) {
    const rule: unknown = property.getFirstValue();
    if (rule instanceof ICAL.Recur) {
      for (const wall of ruleTimes(event, rule, until, limit)) takeWall(wall);
    }
  }
  for (const property of part.getAllProperties("rdate")) {
    const there = clocks(property);
    for (const value of property.getValues() as unknown[]) {
      limit.spend(1);
      if (value instanceof ICAL.Period) {
        const wall = wallOf(unzoned(value.start));
        const at = there(wall);
        take(wall, at, (at + Math.max(0, value.getDuration().toSeconds()) * 1000) as Instant);
      } else if (value instanceof ICAL.Time) {
        const wall = wallOf(unzoned(value));
        const at = there(wall);
        take(wall, at, event.lasts(at, wall));
      }
    }
  }
  return found;
}

/** The wall times of a rule up to its end or the stretch's. UNTIL is a moment, or a last date. */
function* ruleTimes(
  { first, clock }: Written,
  rule: ICAL.Recur,
  until: Instant,
  limit: WorkLimit,
): Generator<Wall> {
  const last: ICAL.Time | null = rule.until;
  const utc = last !== null && last.zone === ICAL.Timezone.utcTimezone;
  const end = last === null ? null : wallOf(unzoned(last)) + (last.isDate ? day - 1 : 0);
  for (const time of wallTimes(rule, first, limit)) {
    const wall = wallOf(time);
    if (wall > until + slack) return;
    if (end !== null && (utc && !last?.isDate ? clock(wall) : wall) > end) return;
    yield wall;
  }
}
