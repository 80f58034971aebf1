import ICAL from "ical.js";
import { instant, type Instant } from "../time/instant.ts";
import { wallTimes } from "./repetition.ts";
import { Unreadable } from "./unreadable.ts";
import { slack, unzoned, wallOf, type Wall } from "./wall.ts";
import type { WorkLimit } from "./work-limit.ts";

/** A change of a zone's offset, in milliseconds ahead of UTC. */
interface Change {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const mostObservances = 500;
const timeOf = (value: unknown): ICAL.Time => {
  if (value instanceof ICAL.Time) return value;
  throw new Unreadable({ id: "calendar.event.bad-date" });
};

const offsetOf = (part: ICAL.Component, name: string): number => {
  const value: unknown = part.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.UtcOffset)) {
    throw new Unreadable({ id: "calendar.event.bad-zone", values: { zone: name } });
  }
  return value.toSeconds() * 1000;
};

/** What a zone that the calendar itself defines (VTIMEZONE) makes of a wall time, in years up to `until`. Throws `Unreadable`. */
export function ownZone(
  zone: ICAL.Component,
  until: Instant,
  limit: WorkLimit,
): (wall: Wall) => Instant {
  const parts = zone
    .getAllSubcomponents()
    .filter(({ name }) => name === "standard" || name === "daylight");
  if (parts.length === 0 || parts.length > mostObservances) {
    throw new Unreadable({ id: "calendar.event.bad-zone", values: { zone: "VTIMEZONE" } });
  }
  const changes = parts
    .flatMap((part) => changesOf(part, until, limit))
    .toSorted((a, b) => a.at - b.at);
  return (wall) => momentOf(changes, wall);
}

function changesOf(part: ICAL.Component, until: Instant, limit: WorkLimit): Change[] {
  const from = offsetOf(part, "tzoffsetfrom");
  const to = offsetOf(part, "tzoffsetto");
  const start = unzoned(timeOf(part.getFirstPropertyValue("dtstart")));
  const walls = [wallOf(start)];
  for (const property of part.getAllProperties("rdate")) {
    for (const value of property.getValues()) walls.push(wallOf(unzoned(timeOf(value))));
  }
  for (const property of part.getAllProperties("rrule")) {
    const rule: unknown = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur)) continue;
    const last = rule.until ? wallOf(rule.until) : Number.POSITIVE_INFINITY;
    for (const wall of wallTimes(rule, start, until + slack, limit)) {
      // UNTIL is told in UTC (RFC 5545, 3.3.10).
      if (wall - from > last) break;
      walls.push(wall);
    }
  }
  return walls.map((wall) => ({ at: wall - from, from, to }));
}

/** T2. After a gap by the offset before the gap, in a fold the first of the two. */
function momentOf(changes: readonly Change[], wall: Wall): Instant {
  const first = changes[0];
  if (first === undefined) return instant(wall);
  // Offsets are less than a day: only the changes around the wall time can matter.
  let offset = first.from;
  for (const { at, from, to } of changes) {
    // In the fold the offset before the change still shows this wall time.
    if (wall < at + Math.max(from, to)) break;
    offset = to;
  }
  return instant(wall - offset);
}
