import ICAL from "ical.js";
import type { Instant } from "../time/instant.ts";
import type { Appointment } from "./appointment.ts";
import type { Clock } from "./clocks.ts";
import type { Reading } from "./read-calendar.ts";
import { elapsed } from "./elapsed.ts";
import { wallTimes } from "./repetition.ts";
import { shortCut } from "./short-cut.ts";
import { Unreadable } from "./unreadable.ts";
import { day, slack, unzoned, wallOf, type Wall } from "./wall.ts";
import type { WorkLimit } from "./work-limit.ts";
import type { WrittenEvent } from "./written-event.ts";

/** Times of one event that touch a stretch of weeks: one an hour. */
const mostTimes = 1000;

/**
 * The times of an event that touch the stretch, but for those that were told anew (`elsewhere`) or taken
 * out. Throws `Unreadable` when they are more than anybody follows.
 */
export function timesOf(
  event: WrittenEvent,
  elsewhere: ReadonlySet<Instant> | undefined,
  clocks: (property: ICAL.Property) => Clock,
  { from, until }: Pick<Reading, "from" | "until">,
  limit: WorkLimit,
): readonly Appointment[] {
  const { part, start, inDates, one, clock } = event;
  // No time that began before this wall time lasts into the stretch.
  const earliest = from - (event.lasts(clock(start), start) - clock(start)) - slack;
  const gone = new Set<Instant>();
  const goneDates = new Set<Wall>();
  for (const property of one ? [] : part.getAllProperties("exdate")) {
    const there = clocks(property);
    for (const value of property.getValues() as unknown[]) {
      if (!(value instanceof ICAL.Time)) continue;
      const wall = wallOf(unzoned(value));
      if (value.isDate && !inDates) goneDates.add(wall);
      else gone.add(there(wall));
    }
  }

  const found = new Map<Instant, Appointment>();
  const take = (wall: Wall, at: Instant, end: Instant) => {
    if (found.has(at) || gone.has(at) || elsewhere?.has(at)) return;
    if (goneDates.has(Math.floor(wall / day) * day)) return;
    const touches = at < until && (end > from || (end === at && at >= from));
    if (!touches) return;
    if (found.size === mostTimes) throw new Unreadable({ id: "calendar.event.too-often" });
    const { uid, title, categories, allDay, busy } = event;
    const key = `${uid}/${at}`;
    found.set(at, { key, title, categories: [...categories], start: at, end, allDay, busy });
  };
  const takeWall = (wall: Wall, there: Clock) => {
    if (wall > until + slack || wall < earliest) return;
    const at = there(wall);
    take(wall, at, event.lasts(at, wall));
  };

  takeWall(start, clock);
  if (one) return [...found.values()];
  for (const property of part.getAllProperties("rrule")) {
    const rule: unknown = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur)) continue;
    for (const wall of ruleTimes(event, rule, earliest, until, limit)) takeWall(wall, clock);
  }
  for (const property of part.getAllProperties("rdate")) {
    const there = clocks(property);
    for (const value of property.getValues() as unknown[]) {
      limit.spend(1);
      if (value instanceof ICAL.Time) takeWall(wallOf(unzoned(value)), there);
      if (!(value instanceof ICAL.Period)) continue;
      const wall = wallOf(unzoned(value.start));
      const at = there(wall);
      take(wall, at, (at + Math.max(0, elapsed(value.getDuration()))) as Instant);
    }
  }
  return [...found.values()];
}

/** The wall times of a rule from `earliest`, or sooner, to its end or the stretch's. UNTIL is a moment, or a last date. */
function* ruleTimes(
  { first, clock }: WrittenEvent,
  rule: ICAL.Recur,
  earliest: Wall,
  until: Instant,
  limit: WorkLimit,
): Generator<Wall> {
  const last: ICAL.Time | null = rule.until;
  const utc = last !== null && last.zone === ICAL.Timezone.utcTimezone;
  const end = last === null ? null : wallOf(unzoned(last)) + (last.isDate ? day - 1 : 0);
  if (end !== null && end + slack < earliest) return;
  for (const wall of wallTimes(rule, shortCut(rule, first, earliest), until + slack, limit)) {
    if (end !== null && (utc && !last?.isDate ? clock(wall) : wall) > end) return;
    yield wall;
  }
}
