import { findExercise } from "../content/catalogue.ts";
import type { Routine, RoutineStep } from "../content/schema.ts";
import { findFigure } from "../figure/figures.ts";

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
  const props = findFigure(exercise.figure.id)?.props ?? [];
  return props.some((prop) => prop.type === "chair") ? "seated" : exercise.position;
}

/** Rest and change between two steps, in seconds. */
function pause(step: RoutineStep, next: RoutineStep | undefined): { rest: number; change: number } {
  const changes = next !== undefined && positionOf(step) !== positionOf(next);
  if (!changes) return { rest: step.restSec, change: 0 };
  return { rest: Math.max(0, step.restSec - changeSeconds), change: changeSeconds };
}

/**
 * A routine as it is played. Between steps in different positions stands a change of 8 seconds: it
 * takes them from the rest before it, and only what that lacks makes the routine longer. A routine
 * that needs no change lasts exactly its `totalSec`.
 */
export function segmentsOf(routine: Routine): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  routine.steps.forEach((step, index) => {
    const { exercise, side } = step;
    const reps =
      step.mode === "reps" && step.reps !== undefined && step.secPerRep !== undefined
        ? { count: step.reps, seconds: step.secPerRep }
        : null;
    const { rest, change } = pause(step, routine.steps[index + 1]);
    for (const [kind, seconds] of [
      ["work", step.workSec],
      ["rest", rest],
      ["change", change],
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
