import { at } from "./place.ts";
import { secondsOf, type Segment } from "./segments.ts";

/** Seconds into a step within which "back" means the step before it. */
const grace = 3;

/** Where a step begins, in seconds; the routine's end for one past the last. */
export function startOf(segments: readonly Segment[], step: number): number {
  const first = segments.find((segment) => segment.step >= step);
  return first?.start ?? secondsOf(segments);
}

/** Where the next step begins; the routine's end from the last. */
export const nextStart = (segments: readonly Segment[], elapsed: number): number =>
  startOf(segments, at(segments, elapsed).segment.step + 1);

/** Where this step begins, or the one before it within its first 3 seconds. */
export function previousStart(segments: readonly Segment[], elapsed: number): number {
  const { step } = at(segments, elapsed).segment;
  const start = startOf(segments, step);
  return elapsed - start > grace ? start : startOf(segments, Math.max(0, step - 1));
}

/** The step beside it that is the same exercise on the other side, or null. */
export function otherSide(segments: readonly Segment[], step: number): number | null {
  const work = segments.filter(({ kind }) => kind === "work");
  const own = work.find((segment) => segment.step === step);
  if (own === undefined || (own.side !== "left" && own.side !== "right")) return null;
  const wanted = own.side === "left" ? "right" : "left";
  const beside = [step + 1, step - 1].map((n) => work.find((segment) => segment.step === n));
  const other = beside.find(
    (segment) => segment?.exercise === own.exercise && segment.side === wanted,
  );
  return other?.step ?? null;
}
