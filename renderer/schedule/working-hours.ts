import type { HoursRange, Settings } from "../../shared/settings/settings.ts";
import { weekdays, type Weekday } from "../../shared/time/weekday.ts";

export type WeekHours = Settings["workingHours"];

const dayMinutes = 24 * 60;
const usual: HoursRange = ["09:00", "17:30"];

/** Minutes of "HH:MM" since midnight. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const timeOf = (minutes: number): string => {
  const inDay = ((minutes % dayMinutes) + dayMinutes) % dayMinutes;
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
};

/** A range as minutes since its day's midnight; past 1440 where it runs into the next day (W1). */
const span = ([open, close]: HoursRange): readonly [number, number] => {
  const from = minutesOf(open);
  const to = minutesOf(close);
  return [from, to <= from ? to + dayMinutes : to];
};

/** Whether the range closes on the day after it opens (W1). */
export const endsNextDay = (range: HoursRange): boolean => span(range)[1] > dayMinutes;

/** How many minutes of a day's ranges there are; what overlaps counts once (W1). */
export function minutesOfDay(ranges: readonly HoursRange[]): number {
  let total = 0;
  let reached = 0;
  for (const [from, to] of ranges.map(span).toSorted(([a], [b]) => a - b)) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}

/** Another range for a day that has some: two hours, an hour after the last or before the first; null when the day is full. */
export function rangeToAdd(ranges: readonly HoursRange[]): HoursRange | null {
  const spans = ranges.map(span);
  const last = Math.max(...spans.map(([, to]) => to));
  if (last + 120 <= dayMinutes)
    return [timeOf(last + 60), timeOf(Math.min(last + 180, dayMinutes))];
  const first = Math.min(...spans.map(([from]) => from));
  return first >= 120 ? [timeOf(Math.max(0, first - 180)), timeOf(first - 60)] : null;
}

/** The hours that a day gets when work on it is switched on: those of the nearest day before it that has some. */
export function hoursToOpen(week: WeekHours, day: Weekday): readonly HoursRange[] {
  const at = weekdays.indexOf(day);
  for (let back = 1; back < weekdays.length; back += 1) {
    const before = weekdays[(at - back + weekdays.length) % weekdays.length];
    const hours = before === undefined ? [] : week[before];
    if (hours.length > 0) return hours;
  }
  return [usual];
}

/** The ranges with the one at `index` replaced, or taken out when `range` is null. */
export const withRange = (
  ranges: readonly HoursRange[],
  index: number,
  range: HoursRange | null,
): HoursRange[] => ranges.toSpliced(index, 1, ...(range === null ? [] : [range]));
