import { secondsOf, type Segment } from "./segments.ts";

/** Where in a routine one is. */
export interface Place {
  readonly segment: Segment;
  /** Seconds into the segment, and left of it. */
  readonly within: number;
  readonly left: number;
  /** The repetition under way, from 1; null where none are counted. */
  readonly rep: number | null;
  /** The work that comes after this segment; null at the last. */
  readonly next: Segment | null;
  /** Seconds left of the routine. */
  readonly remaining: number;
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The place that many seconds into a routine; the last moment of it from its end on. */
export function at(segments: readonly Segment[], elapsed: number): Place {
  const index = segments.findIndex(({ start, seconds }) => elapsed < start + seconds);
  const segment = index === -1 ? segments.at(-1) : segments[index];
  if (segment === undefined) throw new RangeError("a routine without steps");
  const within = clamp(elapsed - segment.start, 0, segment.seconds);
  const { reps } = segment;
  return {
    segment,
    within,
    left: segment.seconds - within,
    rep: reps && clamp(Math.floor(within / reps.seconds) + 1, 1, reps.count),
    next: segments.find(({ kind, step }) => kind === "work" && step > segment.step) ?? null,
    remaining: Math.max(0, secondsOf(segments) - Math.max(0, elapsed)),
  };
}

/** The share of a step, with the rest after it, that has passed: 0 to 1. */
export function shareOfStep(segments: readonly Segment[], step: number, elapsed: number): number {
  const own = segments.filter((segment) => segment.step === step);
  const start = own[0]?.start ?? 0;
  return clamp((elapsed - start) / (secondsOf(own) || 1), 0, 1);
}
