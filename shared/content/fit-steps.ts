import type { Exercise, RoutineStep } from "./schema.ts";
import { routines } from "./typed-data.ts";

/** A step before it has its number in a routine. */
export type Unnumbered = Omit<RoutineStep, "n">;

const shortest = 10;
/** Between two sides, in seconds, where the step before them had no rest. */
const changeOfSides = 5;

const stepsOf = new Map<string, RoutineStep[]>();
for (const step of routines.flatMap(({ steps }) => steps)) {
  stepsOf.set(step.exercise, [...(stepsOf.get(step.exercise) ?? []), step]);
}

/** Whether the routines of the catalogue change its sides at each repetition. */
const alternates = ({ id }: Exercise): boolean =>
  stepsOf.get(id)?.some(({ side }) => side === "alternate") === true;

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

const nearest = (value: number, choices: readonly number[]): number =>
  choices.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value))[0] ?? value;

/** Seconds of a held or timed step: about those to fill, but no more than the exercise is ever given. */
function secondsFor(exercise: Exercise, seconds: number, longestHold: number): number {
  const { mode, holdSec = shortest, holdMaxSec = holdSec, sec = shortest } = exercise.dose;
  const given = [sec, ...(stepsOf.get(exercise.id) ?? []).flatMap((step) => step.sec ?? [])];
  // Breathing comes in whole rounds: those that content counts.
  if (exercise.kind === "breathing") return nearest(seconds, given);
  const longest = mode === "hold" ? Math.min(holdMaxSec, longestHold) : Math.max(...given);
  return within(Math.round(seconds), Math.min(shortest, longest), longest);
}

function stepOf(
  exercise: Exercise,
  side: RoutineStep["side"],
  seconds: number,
  longestHold: number,
): Unnumbered {
  const { dose } = exercise;
  const step = { exercise: exercise.id, mode: dose.mode, side, restSec: 0 };
  if (dose.mode !== "reps") {
    const sec = secondsFor(exercise, seconds, longestHold);
    return { ...step, sec, workSec: sec };
  }
  const { reps: most = 1, secPerRep = 1 } = dose;
  const sides = side === "alternate" ? 2 : 1;
  const mostEach = side === "alternate" && !dose.perSide ? most / 2 : most;
  const reps = sides * within(Math.round(seconds / secPerRep / sides), 1, mostEach);
  return { ...step, reps, secPerRep, workSec: reps * secPerRep };
}

/**
 * The steps of an exercise that fill about so many seconds of work, never more than one set of its own
 * dose: one on each side where the dose says so. `restSec` follows the last. Holds last `longestHold` at most.
 */
export function fitSteps(
  exercise: Exercise,
  seconds: number,
  restSec: number,
  longestHold = Number.POSITIVE_INFINITY,
): readonly Unnumbered[] {
  const on = (side: RoutineStep["side"], share: number) =>
    stepOf(exercise, side, seconds * share, longestHold);
  if (alternates(exercise)) return [{ ...on("alternate", 1), restSec }];
  if (!exercise.dose.perSide) return [{ ...on("both", 1), restSec }];
  return [
    { ...on("left", 1 / 2), restSec: Math.min(exercise.dose.restSec, restSec || changeOfSides) },
    { ...on("right", 1 / 2), restSec },
  ];
}
