import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { WeekDay } from "../../shared/scheduler/week-types.ts";
import { minuteOfDay } from "../../shared/time/calendar.ts";
import { minuteOn } from "./minute-on.ts";
import { without, type Span } from "./span.ts";

const midnight = 24 * 60;

/** Quiet hours as they lie on each date: past midnight they are two; all day where they end as they begin. */
function hoursOf([from, to]: readonly [string, string]): readonly Span[] {
  const [begin, end] = [minuteOfDay(from), minuteOfDay(to)];
  if (begin < end) return [{ from: begin, to: end }];
  return [
    { from: 0, to: end },
    { from: begin, to: midnight },
  ];
}

/** H3. The time that a pause has yet to last; its end is open where the person ends it. */
function pauseOn(day: WeekDay, { pause, at, zone }: Pick<Snapshot, "pause" | "at" | "zone">) {
  if (pause === null || day.end <= at) return [];
  const span = {
    from: minuteOn(day, at, zone),
    to: pause.until === null ? midnight : minuteOn(day, pause.until, zone),
  };
  return span.from < span.to ? [span] : [];
}

/** When nothing is said on a day: in a pause, and in quiet hours that are not working hours (H3, H4). */
export function quietOn(
  day: WeekDay,
  desk: readonly Span[],
  snapshot: Pick<Snapshot, "settings" | "pause" | "at" | "zone">,
): readonly Span[] {
  const paused = pauseOn(day, snapshot);
  const { quietHours } = snapshot.settings;
  const hours = quietHours === null ? [] : hoursOf(quietHours);
  return [...paused, ...without(without(hours, desk), paused)].filter(({ from, to }) => from < to);
}
