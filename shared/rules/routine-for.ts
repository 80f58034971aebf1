import { findExercise } from "../content/catalogue.ts";
import type { Exercise, Routine, RoutineStep } from "../content/schema.ts";
import { fitSteps } from "./fit-steps.ts";
import type { Limits } from "./limits.ts";
import { substituteFor } from "./substitute.ts";
import { isAllowed, positionsFor, suitabilityOf, type Cause } from "./suitability.ts";

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
  /** The catalogue's own where nothing had to change. It may be empty where it is not `possible`. */
  readonly routine: Routine;
  readonly changes: readonly Change[];
  /** Whether it can be done: enough of it is left, and it is for that pain. */
  readonly possible: boolean;
  /** What keeps it from being done; none where it is possible. */
  readonly against: readonly Cause[];
}

/** At least this share of the work must be left: below it a routine is not what it says any more. */
const leastShare = 1 / 2;

type Unnumbered = Omit<RoutineStep, "n">;

function exerciseOf({ exercise }: Pick<RoutineStep, "exercise">): Exercise {
  const found = findExercise(exercise);
  if (found === undefined) throw new RangeError(`no exercise is called ${exercise}`);
  return found;
}

/** What is played for each exercise of a routine: itself, another, or none. */
function castOf(
  { steps }: Routine,
  limits: Limits,
): { readonly cast: ReadonlyMap<Exercise, Exercise | null>; readonly changes: readonly Change[] } {
  const own = new Set(steps.map(exerciseOf));
  const taken = new Set<Exercise>(own);
  const cast = new Map<Exercise, Exercise | null>();
  const changes: Change[] = [];
  for (const exercise of own) {
    const { causes, ...suitability } = suitabilityOf(exercise, limits);
    if (isAllowed({ causes, ...suitability })) {
      cast.set(exercise, exercise);
      continue;
    }
    // What a routine of one exercise is about has no substitute.
    const substitute = own.size === 1 ? null : substituteFor(exercise, limits);
    const became = substitute === null || taken.has(substitute) ? null : substitute;
    if (became !== null) taken.add(became);
    cast.set(exercise, became);
    changes.push({
      steps: steps.filter((step) => step.exercise === exercise.id).map(({ n }) => n),
      was: exercise.id,
      became: became?.id ?? null,
      causes: causes.filter(({ verdict }) => verdict === "avoid" || verdict === "ask-first"),
    });
  }
  return { cast, changes };
}

/** The step in a position that suits: its own, or another in which the exercise can be done. */
function placed(step: Unnumbered, exercise: Exercise, limits: Limits): Unnumbered {
  const suiting = positionsFor(exercise, limits);
  const own = step.position ?? exercise.position;
  const [position = own] = suiting.includes(own) ? [own] : suiting;
  return position === own ? step : { ...step, position };
}

/** The steps of a routine with another cast. What stands in for both sides in a row fills the time of both. */
function stepsWith(
  { steps, category }: Routine,
  cast: ReadonlyMap<Exercise, Exercise | null>,
  limits: Limits,
): readonly RoutineStep[] {
  const played: Unnumbered[] = [];
  for (let index = 0; index < steps.length;) {
    const step = steps[index] as RoutineStep;
    const exercise = exerciseOf(step);
    const stand = cast.get(exercise);
    const other = steps[index + 1];
    const sides =
      step.side === "left" && other?.exercise === step.exercise && other.side === "right" ? 2 : 1;
    index += sides;
    if (stand === exercise) {
      const kept = sides === 2 && other !== undefined ? [step, other] : [step];
      played.push(...kept.map((one) => placed(one, exercise, limits)));
    } else if (stand) {
      const last = sides === 2 && other !== undefined ? other : step;
      const seconds = sides === 2 ? step.workSec + last.workSec : step.workSec;
      const fitted = fitSteps(stand, seconds, last.restSec, category);
      played.push(...fitted.map((one) => placed(one, stand, limits)));
    }
  }
  return played.map((step, index) => ({
    ...step,
    n: index + 1,
    restSec: index === played.length - 1 ? 0 : step.restSec,
  }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function withSteps(routine: Routine, steps: readonly RoutineStep[]): Routine {
  const workSec = sum(steps.map((step) => step.workSec));
  const restSec = sum(steps.map((step) => step.restSec));
  const done = steps.map(exerciseOf);
  return {
    ...routine,
    steps: [...steps],
    workSec,
    restSec,
    totalSec: workSec + restSec,
    equipment: [...new Set(done.flatMap(({ equipment }) => equipment))],
    positions: [
      ...new Set(steps.map((step, index) => step.position ?? done[index]?.position ?? "other")),
    ],
  };
}

function suited(routine: Routine, limits: Limits): Suited {
  const { cast, changes } = castOf(routine, limits);
  const steps = stepsWith(routine, cast, limits);
  const same =
    changes.length === 0 &&
    steps.every((step, at) => step.position === routine.steps[at]?.position);
  const rebuilt = same ? routine : withSteps(routine, steps);
  const tooLittle = rebuilt.workSec < routine.workSec * leastShare;
  const { pain } = limits;
  const against = tooLittle ? changes.flatMap(({ causes }) => causes) : [];
  if (pain !== null && pain > routine.maxPain) {
    against.push({ kind: "pain", verdict: "avoid", pain, upTo: routine.maxPain });
  }
  return { routine: rebuilt, changes, possible: against.length === 0, against };
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
