import { useIntl } from "react-intl";
import { minuteOfDay } from "../../shared/time/calendar.ts";

/** Writes "HH:MM" as a clock shows it, in the person's 12 or 24 hour habit. */
export function useClockTime(): (time: string) => string {
  const intl = useIntl();
  return (time) =>
    intl.formatTime(minuteOfDay(time) * 60_000, { timeStyle: "short", timeZone: "UTC" });
}
