import type { Instant, Zone } from "../../shared/time/instant.ts";

/** Whether two moments fall on the same local date of that zone. */
export function sameDay(one: Instant, other: Instant, zone: Zone): boolean {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  return date.format(one) === date.format(other);
}
