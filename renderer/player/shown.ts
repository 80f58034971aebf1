import { findExercise } from "../../shared/content/catalogue.ts";
import type { Exercise, Routine, RoutineStep } from "../../shared/content/schema.ts";
import type { Segment } from "../../shared/player/segments.ts";

/** What is on the stage: the exercise under way, or the one that comes after a rest. */
export interface Shown {
  readonly work: Segment;
  readonly step: RoutineStep;
  readonly exercise: Exercise;
}

/** What the stage shows: in a rest, the exercise that comes after it. */
export function shownAt(segment: Segment, next: Segment | null, routine: Routine): Shown | null {
  const work = segment.kind === "work" ? segment : (next ?? segment);
  const step = routine.steps[work.step];
  const exercise = findExercise(work.exercise);
  return step === undefined || exercise === undefined ? null : { work, step, exercise };
}

/** The work before what is shown. */
export function beforeOf(
  { work }: Shown,
  segments: readonly Segment[],
  routine: Routine,
): Shown | null {
  const last = segments.findLast(({ kind, step }) => kind === "work" && step < work.step);
  return last === undefined ? null : shownAt(last, null, routine);
}
