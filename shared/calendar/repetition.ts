import ICAL from "ical.js";
import { Unreadable } from "./unreadable.ts";
import type { WorkLimit } from "./work-limit.ts";

/** ICAL.js counts days one by one, and asks each day of a year. */
const dayCost = 1;
const yearCost = 30;
const longestInterval = 1000;

/**
 * The wall times of a rule from `start` on, in order and without end where the rule has none; its
 * UNTIL is left to the caller, who knows the zone. Throws `Unreadable` for a rule that asks for too much.
 */
export function* wallTimes(
  rule: ICAL.Recur,
  start: ICAL.Time,
  limit: WorkLimit,
): Generator<ICAL.Time> {
  if (rule.interval > longestInterval) {
    throw new Unreadable({ id: "calendar.event.interval", values: { most: longestInterval } });
  }
  limit.begin();
  const endless = rule.clone();
  // The library's types leave out that a rule may be without an end.
  endless.until = null as unknown as ICAL.Time;
  const step = rule.freq === "WEEKLY" ? 7 * rule.interval : rule.interval;
  const iterator = guarded(endless, start, step, limit);
  for (let time = iterator.next(); time; time = iterator.next()) {
    limit.spend(1);
    yield time.clone();
  }
}

/** ICAL.js looks for a time that fits without an end, such as the 30th of February: each look is counted. */
function guarded(
  rule: ICAL.Recur,
  start: ICAL.Time,
  step: number,
  limit: WorkLimit,
): ICAL.RecurIterator {
  class Guarded extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      limit.spend(dayCost * step);
      return super.check_contracting_rules();
    }
    override expand_year_days(year: number): number {
      limit.spend(yearCost);
      return super.expand_year_days(year);
    }
  }
  return new Guarded({ rule, dtstart: start });
}
