import type { Body } from "../settings/settings.ts";
import { dayNumber, type LocalDate } from "../time/calendar.ts";

const lastWeek = 42;

/** R34. The week of a pregnancy on a date, counted on from the week that was said on another; null when none was said. */
export function pregnancyWeekOn(
  { pregnancyWeek, pregnancyWeekSaid }: Pick<Body, "pregnancyWeek" | "pregnancyWeekSaid">,
  date: LocalDate,
): number | null {
  if (pregnancyWeek === null || pregnancyWeekSaid === null) return pregnancyWeek;
  const days = dayNumber(date) - dayNumber(pregnancyWeekSaid as LocalDate);
  return Math.min(lastWeek, pregnancyWeek + Math.max(0, Math.floor(days / 7)));
}
