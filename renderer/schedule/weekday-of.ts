import type { Instant, Zone } from "../../shared/time/instant.ts";
import { weekdays, type Weekday } from "../../shared/time/weekday.ts";

/** The weekday of a moment in that zone. */
export function weekdayOf(at: Instant, zone: Zone): Weekday | undefined {
  const name = new Intl.DateTimeFormat("en", { timeZone: zone, weekday: "short" }).format(at);
  return weekdays.find((day) => day === name.toLowerCase());
}
