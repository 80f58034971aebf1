import { day, type Wall } from "./wall.ts";

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;
/** Years after which weekdays fall on the same dates again. */
export const wholeCycle = 28;

/** A rule of repetition as jCal holds it (RFC 7265). */
export interface YearlyRule {
  readonly freq: "YEARLY";
  readonly bymonth: number;
  readonly byday: string;
  readonly bymonthday?: readonly number[];
}

/**
 * The rule of wall times that come once a year, on a weekday of a week of a month, at one time of day;
 * null where there is none, or where they are too few to tell.
 */
export function yearlyRule(walls: readonly Wall[]): YearlyRule | null {
  const dates = walls.map((wall) => new Date(wall));
  const [first] = dates;
  if (first === undefined || dates.length < wholeCycle) return null;
  const isYearly = dates.every(
    (date, index) =>
      date.getUTCFullYear() === first.getUTCFullYear() + index &&
      date.getUTCMonth() === first.getUTCMonth() &&
      date.getUTCDay() === first.getUTCDay() &&
      date.getTime() % day === first.getTime() % day,
  );
  if (!isYearly) return null;
  const days = dates.map((date) => date.getUTCDate());
  const earliest = Math.min(...days);
  const latest = Math.max(...days);
  if (latest - earliest !== 6) return null;
  const weekday = weekdays[first.getUTCDay()] ?? "";
  const rule = { freq: "YEARLY", bymonth: first.getUTCMonth() + 1, byday: weekday } as const;
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), rule.bymonth, 0)).getUTCDate();
  if (latest === lastOfMonth) return { ...rule, byday: `-1${weekday}` };
  if (earliest % 7 === 1) return { ...rule, byday: `${(earliest + 6) / 7}${weekday}` };
  return { ...rule, bymonthday: Array.from({ length: 7 }, (_, index) => earliest + index) };
}
