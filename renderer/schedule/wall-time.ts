import { plusDays, type LocalDate } from "../../shared/time/calendar.ts";
import type { Instant, Zone } from "../../shared/time/instant.ts";

const formats = new Map<Zone, Intl.DateTimeFormat>();

function partsOf(at: Instant, zone: Zone): ReadonlyMap<string, string> {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(zone, format);
  }
  return new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** The local date of a moment. */
export function dateOf(at: Instant, zone: Zone): LocalDate {
  const parts = partsOf(at, zone);
  return ["year", "month", "day"].map((part) => parts.get(part)).join("-") as LocalDate;
}

/** The seven dates from that of a moment on. */
export const sevenDates = (at: Instant, zone: Zone): readonly LocalDate[] =>
  Array.from({ length: 7 }, (_, ahead) => plusDays(dateOf(at, zone), ahead));

/** Minutes since midnight by the wall clock, whole. */
export function wallMinute(at: Instant, zone: Zone): number {
  const parts = partsOf(at, zone);
  return Number(parts.get("hour")) * 60 + Number(parts.get("minute"));
}
