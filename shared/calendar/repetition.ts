import ICAL from "ical.js";
import { Unreadable } from "./unreadable.ts";
import type { WorkLimit } from "./work-limit.ts";

const longestInterval = 1000;

/** What ICAL.js does for one look at a time, and for one at a year, in steps: it asks the days of a month one by one. */
function costsOf({ freq, parts }: ICAL.Recur): { readonly look: number; readonly year: number } {
  const ofDays = parts.BYDAY !== undefined;
  const look = freq === "MONTHLY" && ofDays ? (parts.BYSETPOS ? 100 : 15) : 1;
  return { look, year: ofDays && parts.BYMONTH === undefined ? 50 : 3 };
}

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
  const iterator = guarded(endless, start, limit);
  for (let time = iterator.next(); time; time = iterator.next()) {
    limit.spend(1);
    yield time.clone();
  }
}

/** ICAL.js looks for a time that fits without an end, such as the 30th of February: each look is counted. */
function guarded(rule: ICAL.Recur, start: ICAL.Time, limit: WorkLimit): ICAL.RecurIterator {
  const { look, year } = costsOf(rule);
  class Guarded extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      limit.spend(look);
      return super.check_contracting_rules();
    }
    override expand_year_days(asked: number): number {
      limit.spend(year);
      return super.expand_year_days(asked);
    }
  }
  return new Guarded({ rule, dtstart: start });
}
