import { findExercise } from "../content/catalogue.ts";
import type { Routine, RoutineStep } from "../content/schema.ts";
import { figureOf } from "../figure/figure-of.ts";

type Position = "standing" | "seated" | "floor" | "other";

/** A stretch of a routine: work on an exercise, rest after it, or a change of position. */
export interface Segment {
  readonly kind: "work" | "rest" | "change";
  /** The step it belongs to, from 0; rest and change belong to the step before them. */
  readonly step: number;
  readonly exercise: string;
  readonly side: RoutineStep["side"];
  /** Seconds from the routine's start, and how many it lasts. */
  readonly start: number;
  readonly seconds: number;
  /** Repetitions, and the seconds of one; null where the step is held or timed. */
  readonly reps: { readonly count: number; readonly seconds: number } | null;
}

/** The least time to get from standing, sitting or lying to another of these, in seconds. */
const changeSeconds = 8;

/** How a step finds the body: on a chair where the exercise is drawn on one, else as content says. */
export function positionOf(step: RoutineStep): Position {
  if (step.position !== undefined) return step.position;
  const exercise = findExercise(step.exercise);
  if (exercise === undefined) throw new RangeError(`no exercise is called ${step.exercise}`);
  const props = figureOf(exercise)?.props ?? [];
  return props.some((prop) => prop.type === "chair") ? "seated" : exercise.position;
}

/** Work of a step may be shortened to this share of what content says, and no further. */
const leastShare = 2 / 3;

/** Repetitions keep their count and breathing its rounds: only what is held or timed gives time. */
const givesTime = (step: RoutineStep): boolean =>
  step.mode !== "reps" && findExercise(step.exercise)?.kind !== "breathing";

/**
 * The work of each step in seconds, once so many in all were given to changes of position. They
 * come a second at a time from the exercise whose steps last longest; its sides give alike.
 */
function workGiving(steps: readonly RoutineStep[], lacking: number): readonly number[] {
  const work = steps.map((step) => step.workSec);
  const left = (index: number): number => {
    const step = steps[index];
    if (step === undefined || !givesTime(step)) return 0;
    return (work[index] ?? 0) - step.workSec * leastShare;
  };
  for (let open = lacking; open > 0;) {
    const giving = steps.map((_, index) => index).filter((index) => left(index) > 0);
    const longest = giving.toSorted((a, b) => (work[b] ?? 0) - (work[a] ?? 0))[0];
    if (longest === undefined) break;
    const alike = giving.filter((index) => steps[index]?.exercise === steps[longest]?.exercise);
    const each = Math.min(1, open / alike.length, ...alike.map(left));
    for (const index of alike) work[index] = (work[index] ?? 0) - each;
    open -= each * alike.length;
  }
  return work;
}

/**
 * A routine as it is played. Between steps in different positions stands a change of 8 seconds: it
 * takes them from the rest before it, and what that lacks from the longest steps that are held or
 * timed, so that a routine lasts the `totalSec` that its reminder promised. Only where these would
 * give up more than a third of their work is it longer.
 */
export function segmentsOf(routine: Routine): readonly Segment[] {
  const { steps } = routine;
  const changes = steps.map((step, index) => {
    const next = steps[index + 1];
    return next !== undefined && positionOf(step) !== positionOf(next);
  });
  const rests = steps.map((step, index) =>
    changes[index] === true ? Math.max(0, step.restSec - changeSeconds) : step.restSec,
  );
  const lacking = steps.reduce(
    (sum, step, index) =>
      changes[index] === true ? sum + Math.max(0, changeSeconds - step.restSec) : sum,
    0,
  );
  const work = workGiving(steps, lacking);

  const segments: Segment[] = [];
  let start = 0;
  steps.forEach((step, index) => {
    const { exercise, side } = step;
    const reps =
      step.mode === "reps" && step.reps !== undefined && step.secPerRep !== undefined
        ? { count: step.reps, seconds: step.secPerRep }
        : null;
    for (const [kind, seconds] of [
      ["work", work[index] ?? step.workSec],
      ["rest", rests[index] ?? step.restSec],
      ["change", changes[index] === true ? changeSeconds : 0],
    ] as const) {
      if (seconds <= 0) continue;
      segments.push({
        kind,
        step: index,
        exercise,
        side,
        start,
        seconds,
        reps: kind === "work" ? reps : null,
      });
      start += seconds;
    }
  });
  return segments;
}

/** How long the segments last together, in seconds. */
export const secondsOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, segment) => sum + segment.seconds, 0);
