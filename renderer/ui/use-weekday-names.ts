import { useIntl } from "react-intl";
import { weekdays, type Weekday } from "../../shared/time/weekday.ts";

// A Monday, to name the days from.
const monday = Date.UTC(2024, 0, 1);
const oneDay = 24 * 60 * 60 * 1000;

/** Names a weekday in the person's language. */
export function useWeekdayNames(): (day: Weekday, style: "long" | "short") => string {
  const intl = useIntl();
  return (day, style) =>
    intl.formatDate(monday + weekdays.indexOf(day) * oneDay, { weekday: style, timeZone: "UTC" });
}
