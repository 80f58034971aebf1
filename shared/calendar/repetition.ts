import ICAL from "ical.js";
import { Unreadable } from "./unreadable.ts";
import { wallOf, type Wall } from "./wall.ts";
import type { WorkLimit } from "./work-limit.ts";

const longestInterval = 1000;

/** What ICAL.js does for one look at a time, and for one at a year, in steps: it asks the days of a month one by one. */
function costsOf({ freq, parts }: ICAL.Recur): { readonly look: number; readonly year: number } {
  const ofDays = parts.BYDAY !== undefined;
  const look = freq === "MONTHLY" && ofDays ? (parts.BYSETPOS ? 100 : 15) : 1;
  return { look, year: ofDays && parts.BYMONTH === undefined ? 50 : 3 };
}

/** No time is found any more that counts. */
const over = new Error("over");

/**
 * The wall times of a rule from `start` on up to `until`, in order; its UNTIL is left to the caller, who
 * knows the zone. Throws `Unreadable` for a rule that asks for too much.
 */
export function* wallTimes(
  rule: ICAL.Recur,
  start: ICAL.Time,
  until: Wall,
  limit: WorkLimit,
): Generator<Wall> {
  if (rule.interval > longestInterval) {
    throw new Unreadable({ id: "calendar.event.interval", values: { most: longestInterval } });
  }
  limit.begin();
  const endless = rule.clone();
  // The library's types leave out that a rule may be without an end.
  endless.until = null as unknown as ICAL.Time;
  try {
    const iterator = guarded(endless, start, until, limit);
    for (let time = iterator.next(); time && wallOf(time) <= until; time = iterator.next()) {
      limit.spend(1);
      yield wallOf(time);
    }
  } catch (error) {
    if (error !== over) throw error;
  }
}

/** ICAL.js looks for a time that fits without an end, such as the 30th of February: each look is counted. */
function guarded(
  rule: ICAL.Recur,
  start: ICAL.Time,
  until: Wall,
  limit: WorkLimit,
): ICAL.RecurIterator {
  const { look, year } = costsOf(rule);
  class Guarded extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      limit.spend(look);
      if (wallOf(this.last) > until) throw over;
      return super.check_contracting_rules();
    }
    override expand_year_days(asked: number): number {
      limit.spend(year);
      if (Date.UTC(asked, 0, 1) > until) throw over;
      return super.expand_year_days(asked);
    }
  }
  return new Guarded({ rule, dtstart: start });
}
