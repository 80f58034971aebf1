import { findExercise } from "../content/catalogue.ts";
import { fitSteps, type Unnumbered } from "../content/fit-steps.ts";
import type { Exercise, Routine, RoutineStep } from "../content/schema.ts";
import type { Limits } from "./limits.ts";
import { holdSeconds } from "./progression.ts";
import { rolledArea, rollingSeconds } from "./rolling.ts";
import { positionsFor } from "./suitability.ts";

/** What is played for each exercise of a routine: itself, another, or none. */
export type Cast = ReadonlyMap<Exercise, Exercise | null>;

/** R10. The longest hold of a warm-up, in seconds. */
const longestWarmUpHold = 30;

/** The exercise of a step; one that the catalogue lacks is an error of content. */
export function exerciseOf({ exercise }: Pick<RoutineStep, "exercise">): Exercise {
  const found = findExercise(exercise);
  if (found === undefined) throw new RangeError(`no exercise is called ${exercise}`);
  return found;
}

export const workOf = (steps: readonly Unnumbered[]): number =>
  steps.reduce((sum, { workSec }) => sum + workSec, 0);

const restOf = (steps: readonly Unnumbered[]): number =>
  steps.reduce((sum, { restSec }) => sum + restSec, 0);

/** A step in a position that suits: its own, or another in which the exercise can be done. */
function placed(step: Unnumbered, exercise: Exercise, limits: Limits): Unnumbered {
  const suiting = positionsFor(exercise, limits);
  const own = step.position ?? exercise.position;
  const [first = own] = suiting;
  return suiting.includes(own) || first === own ? step : { ...step, position: first };
}

/** R20, R22. A step for as long as it is held, or rolled, by this person. */
function timed(step: Unnumbered, limits: Limits): Unnumbered {
  if (step.mode === "reps") return step;
  const sec =
    rolledArea(step.exercise) === null
      ? holdSeconds(step.exercise, step.workSec, limits)
      : rollingSeconds(step.workSec, limits.rolling.seconds);
  return sec === step.workSec ? step : { ...step, sec, workSec: sec };
}

/** The steps in runs: the two sides of an exercise together, any other step alone. */
function runsOf(steps: readonly RoutineStep[]): readonly (readonly RoutineStep[])[] {
  const runs: RoutineStep[][] = [];
  for (const step of steps) {
    const before = runs.at(-1)?.at(-1);
    const isOtherSide =
      step.side === "right" && before?.side === "left" && before.exercise === step.exercise;
    if (isOtherSide) runs.at(-1)?.push(step);
    else runs.push([step]);
  }
  return runs;
}

function stepsWith(routine: Routine, cast: Cast, limits: Limits): readonly Unnumbered[] {
  const longestHold = routine.category === "warm-up" ? longestWarmUpHold : undefined;
  return runsOf(routine.steps).flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return [];
    const exercise = exerciseOf(first);
    const played = cast.get(exercise) ?? null;
    if (played === null) return [];
    const steps =
      played === exercise ? run : fitSteps(played, workOf(run), last.restSec, longestHold);
    return steps.map((step) => timed(placed(step, played, limits), limits));
  });
}

/**
 * R33. A routine with another cast: what stands in for an exercise fills about its time, that for both
 * sides the time of both; times, positions and equipment are those of what is played. It may be empty.
 */
export function recast(routine: Routine, cast: Cast, limits: Limits): Routine {
  const played = stepsWith(routine, cast, limits);
  const steps = played.map((step, index) => ({
    ...step,
    n: index + 1,
    restSec: index === played.length - 1 ? 0 : step.restSec,
  }));
  const done = steps.map((step) => {
    const { position: own, equipment } = exerciseOf(step);
    const { position = own } = step;
    return { position, equipment: position === own ? equipment : [] };
  });
  const workSec = workOf(steps);
  const restSec = restOf(steps);
  return {
    ...routine,
    steps,
    workSec,
    restSec,
    totalSec: workSec + restSec,
    equipment: [...new Set(done.flatMap(({ equipment }) => equipment))],
    positions: [...new Set(done.map(({ position }) => position))],
  };
}
