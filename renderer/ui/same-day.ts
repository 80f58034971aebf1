import type { Instant, Zone } from "../../shared/time/instant.ts";

/** What tells dates apart, by zone: making it takes a millisecond, and countdowns ask each second. */
const dates = new Map<Zone, Intl.DateTimeFormat>();

function dateIn(zone: Zone): Intl.DateTimeFormat {
  let date = dates.get(zone);
  if (date === undefined) {
    dates.set(zone, (date = new Intl.DateTimeFormat("en", { timeZone: zone, dateStyle: "short" })));
  }
  return date;
}

/** Whether two moments fall on the same local date of that zone. */
export function sameDay(one: Instant, other: Instant, zone: Zone): boolean {
  const date = dateIn(zone);
  return date.format(one) === date.format(other);
}
