import type { HoursRange, Settings } from "../../shared/settings/settings.ts";
import { weekdays, type Weekday } from "../../shared/time/weekday.ts";

type Week = Settings["workingHours"];

const usual: HoursRange = ["09:00", "17:30"];

/** The hours that speak for the whole week: the first range of its first working day. */
export const usualHours = (week: Week): HoursRange =>
  weekdays.map((day) => week[day][0]).find((range) => range !== undefined) ?? usual;

/** The week with a day worked as the others are, or not at all. */
export const withDay = (week: Week, day: Weekday, on: boolean): Week => ({
  ...week,
  [day]: on ? [usualHours(week)] : [],
});

/** The week with every working day from then to then. */
export function withHours(week: Week, range: HoursRange): Week {
  const days = weekdays.map((day) => [day, week[day].length > 0 ? [range] : []]);
  return { ...week, ...(Object.fromEntries(days) as Week) };
}
