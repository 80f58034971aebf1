import type ICAL from "ical.js";
import { day, timeAt, wallOf, type Wall } from "./wall.ts";

/** What a rule repeats, as steps that keep everything that it takes from its start. */
interface Period {
  readonly days: number;
  readonly months: number;
}

/** Whether a rule says itself on which days of a month it falls. */
const saysDays = ({ parts }: ICAL.Recur): boolean =>
  [parts.BYDAY, parts.BYMONTHDAY, parts.BYYEARDAY].some((part) => part !== undefined);

/** Null for rules of hours and less, and for a start that not every period has. */
function periodOf(rule: ICAL.Recur, start: ICAL.Time): Period | null {
  const { freq, interval, parts } = rule;
  const everyMonth = start.day <= 28 || saysDays(rule);
  switch (freq) {
    case "DAILY":
      return { days: interval, months: 0 };
    case "WEEKLY":
      return { days: 7 * interval, months: 0 };
    case "MONTHLY":
      return everyMonth ? { days: 0, months: interval } : null;
    case "YEARLY":
      // The weeks of a year begin on other dates in another.
      return everyMonth && !parts.BYWEEKNO ? { days: 0, months: 12 * interval } : null;
    default:
      return null;
  }
}

/**
 * Where to begin counting a rule so that all its times from `from` on are found: at its start, or as
 * many whole periods later as that allows. What has a COUNT must be counted from its start.
 */
export function shortCut(rule: ICAL.Recur, start: ICAL.Time, from: Wall): ICAL.Time {
  const period = rule.count ? null : periodOf(rule, start);
  if (period === null) return start;
  const first = wallOf(start);
  const longest = (period.days + 31 * period.months) * day;
  // Of the period in which it begins a rule leaves out what lies before its start.
  const periods = Math.floor((from - first) / longest) - 2;
  if (periods <= 0) return start;
  const later = new Date(first);
  if (period.months > 0 && start.day > 28) later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + periods * period.months);
  later.setUTCDate(later.getUTCDate() + periods * period.days);
  return timeAt(later.getTime(), start.isDate);
}
