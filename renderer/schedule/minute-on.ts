import type { WeekDay } from "../../shared/scheduler/week-types.ts";
import type { Instant, Zone } from "../../shared/time/instant.ts";
import { wallMinute } from "./wall-time.ts";

/** The minute of a day, by its wall clock, at which a moment lies; its first or last when it is before or after it. */
export function minuteOn({ start, end }: WeekDay, at: Instant, zone: Zone): number {
  if (at >= end) return 24 * 60;
  return at <= start ? 0 : wallMinute(at, zone);
}
