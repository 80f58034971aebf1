import type { Kind } from "../../shared/domain/kind.ts";
import type { DayMark } from "../../shared/ipc/snapshot.ts";
import type { Instant } from "../../shared/time/instant.ts";

const deskKinds: ReadonlySet<Kind | null> = new Set<Kind>(["micro", "stretch", "posture", "eyes"]);

/** Whether the mark has happened; a workout has once its start is past. */
export const isPast = ({ state, at }: DayMark, now: Instant): boolean =>
  state === "training" ? at < now : state !== "planned";

/** A break that the person took without being reminded. */
const isOwnBreak = ({ kind, routine, state }: DayMark): boolean =>
  state === "done" && kind === null && routine === null;

/**
 * The breaks at the desk so far: how many there were, and how many of them were taken.
 * A break spent away from the desk counts as one.
 */
export function breaksSoFar(
  day: readonly DayMark[],
  now: Instant,
): { readonly taken: number; readonly total: number } {
  const breaks = day.filter(
    (mark) => (deskKinds.has(mark.kind) || isOwnBreak(mark)) && isPast(mark, now),
  );
  const taken = breaks.filter(
    ({ state }) => state === "done" || state === "partial" || state === "rested",
  );
  return { taken: taken.length, total: breaks.length };
}

/** The minutes of movement that stand in the day so far. */
export const minutesSoFar = (day: readonly DayMark[]): number =>
  day.reduce(
    (sum, { state, minutes }) => (state === "done" || state === "partial" ? sum + minutes : sum),
    0,
  );

/** How tall the capsule of a break is, in pixels: a taller one is a longer break, a round one takes no time. */
export const capsuleHeight = (minutes: number): number =>
  minutes === 0 ? 9 : Math.min(34, 6.6 + minutes * 2.4);
