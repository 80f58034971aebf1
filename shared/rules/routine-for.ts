import { findExercise, findRoutine } from "../content/catalogue.ts";
import type { Exercise, Routine, RoutineStep } from "../content/schema.ts";
import type { Limits } from "./limits.ts";
import { exerciseOf, recast, workOf, type Cast } from "./recast.ts";
import { substituteFor } from "./substitute.ts";
import { isAllowed, suitabilityOf, type Cause } from "./suitability.ts";

/** What became of an exercise of a routine. */
export interface Change {
  /** The numbers of its steps, as the catalogue counts them. */
  readonly steps: readonly number[];
  readonly was: string;
  /** The exercise in its place; null where the step is left out. */
  readonly became: string | null;
  readonly causes: readonly Cause[];
}

/** A routine as it suits a person at a moment. */
export interface Suited {
  /** The catalogue's own where nothing had to change. Where it is not `possible` it may even be empty. */
  readonly routine: Routine;
  readonly changes: readonly Change[];
  /** Whether it is still what it says, and for that pain: what is not is never offered. */
  readonly possible: boolean;
  /** Why it is not; none where it is possible. */
  readonly against: readonly Cause[];
}

/** At least this share of the work must be of the routine's own exercises: below it, it is not what it says any more. */
const leastOwn = 0.4;

/** R33. Who plays what of a routine, and what changed by it. */
function castOf(
  { steps }: Routine,
  limits: Limits,
): { readonly cast: Cast; readonly changes: readonly Change[] } {
  const own = new Set(steps.map(exerciseOf));
  const taken = new Set<Exercise>(own);
  const cast = new Map<Exercise, Exercise | null>();
  const changes: Change[] = [];
  for (const exercise of own) {
    const suitability = suitabilityOf(exercise, limits);
    if (isAllowed(suitability)) {
      cast.set(exercise, exercise);
      continue;
    }
    // A routine of one exercise is about that one: nothing stands in for it.
    const substitute = own.size === 1 ? null : substituteFor(exercise, limits, findExercise);
    const became = substitute === null || taken.has(substitute) ? null : substitute;
    if (became !== null) taken.add(became);
    cast.set(exercise, became);
    changes.push({
      steps: steps.filter((step) => step.exercise === exercise.id).map(({ n }) => n),
      was: exercise.id,
      became: became?.id ?? null,
      causes: suitability.causes.filter(({ verdict }) => verdict !== "note"),
    });
  }
  return { cast, changes };
}

/** The routine with its cast; the very same where nothing of it changes. */
function rebuilt(routine: Routine, cast: Cast, limits: Limits): Routine {
  const made = recast(routine, cast, limits);
  const same = (step: RoutineStep, at: number) =>
    step.exercise === routine.steps[at]?.exercise &&
    step.position === routine.steps[at].position &&
    step.workSec === routine.steps[at].workSec;
  return made.steps.length === routine.steps.length && made.steps.every(same) ? routine : made;
}

function suited(routine: Routine, limits: Limits): Suited {
  const { cast, changes } = castOf(routine, limits);
  const changed = new Set(changes.map(({ was }) => was));
  const own = workOf(routine.steps.filter(({ exercise }) => !changed.has(exercise)));
  const { pain } = limits;
  const against = own < routine.workSec * leastOwn ? changes.flatMap(({ causes }) => causes) : [];
  if (pain !== null && pain > routine.maxPain) {
    against.push({ kind: "pain", verdict: "avoid", pain, upTo: routine.maxPain });
  }
  const possible = against.length === 0;
  return { routine: rebuilt(routine, cast, limits), changes, possible, against };
}

const memory = new WeakMap<Limits, Map<Routine, Suited>>();

/**
 * R33, R34. A routine rebuilt for a person: what does not suit is replaced or left out, and its times,
 * positions and equipment follow. Of the catalogue or a trial of one exercise; never rebuild a rebuilt one.
 */
export function routineFor(routine: Routine, limits: Limits): Suited {
  let known = memory.get(limits);
  if (known === undefined) memory.set(limits, (known = new Map()));
  let found = known.get(routine);
  if (found === undefined) known.set(routine, (found = suited(routine, limits)));
  return found;
}

/** Seconds that a routine lasts as it suits the limits; 0 without one. */
export function secondsOf(id: string | null, limits: Limits): number {
  const routine = id === null ? undefined : findRoutine(id);
  return routine === undefined ? 0 : routineFor(routine, limits).routine.totalSec;
}
