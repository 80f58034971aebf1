import { useIntl } from "react-intl";
import { minuteOfDay } from "../../shared/time/calendar.ts";

/** Writes "HH:MM", or minutes since midnight, as a clock shows it, in the person's 12 or 24 hour habit. */
export function useClockTime(): (time: string | number) => string {
  const intl = useIntl();
  return (time) => {
    const minute = typeof time === "number" ? time : minuteOfDay(time);
    return intl.formatTime(minute * 60_000, { timeStyle: "short", timeZone: "UTC" });
  };
}
