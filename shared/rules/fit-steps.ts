import { routines } from "../content/catalogue.ts";
import type { Exercise, Routine, RoutineStep } from "../content/schema.ts";

type Unnumbered = Omit<RoutineStep, "n">;

/** R10. The longest hold of a warm-up, in seconds. */
const longestWarmUpHold = 30;
const shortest = 10;
/** One round of box breathing, in seconds: it is not cut short. */
const breathingRound = 16;

const stepsOf = new Map<string, RoutineStep[]>();
for (const step of routines.flatMap(({ steps }) => steps)) {
  stepsOf.set(step.exercise, [...(stepsOf.get(step.exercise) ?? []), step]);
}

/** Whether the routines of the catalogue change sides at each repetition of it. */
const alternates = ({ id }: Exercise): boolean =>
  stepsOf.get(id)?.some(({ side }) => side === "alternate") === true;

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

const inWhole = (seconds: number, unit: number): number =>
  Math.max(unit, Math.round(seconds / unit) * unit);

/** Seconds of a held or timed step: what is to be filled, but no more than the exercise is ever given. */
function secondsFor(exercise: Exercise, seconds: number, category: Routine["category"]): number {
  const { mode, holdSec = 0, holdMaxSec = holdSec, sec = 0 } = exercise.dose;
  if (mode === "hold") {
    const longest = category === "warm-up" ? Math.min(holdMaxSec, longestWarmUpHold) : holdMaxSec;
    return within(Math.round(seconds), Math.min(shortest, longest), longest);
  }
  const longest = Math.max(sec, ...(stepsOf.get(exercise.id) ?? []).map((step) => step.sec ?? 0));
  const fitting = within(Math.round(seconds), Math.min(shortest, longest), longest);
  return exercise.kind === "breathing" ? inWhole(fitting, breathingRound) : fitting;
}

/** A step of an exercise on one side, both, or alternating, in about so many seconds. */
function stepOf(
  exercise: Exercise,
  side: RoutineStep["side"],
  seconds: number,
  category: Routine["category"],
): Unnumbered {
  const { dose } = exercise;
  const step = { exercise: exercise.id, mode: dose.mode, side, restSec: 0 };
  if (dose.mode !== "reps") {
    const sec = secondsFor(exercise, seconds, category);
    return { ...step, sec, workSec: sec };
  }
  const { reps: most = 1, secPerRep = 1 } = dose;
  const bothSides = side === "alternate" ? 2 : 1;
  const each = side === "alternate" && !dose.perSide ? most / 2 : most;
  const reps = bothSides * within(Math.round(seconds / secPerRep / bothSides), 1, each);
  return { ...step, reps, secPerRep, workSec: reps * secPerRep };
}

/**
 * The steps of an exercise that fill about so many seconds of work, by its own dose: one on each side
 * where its dose says so. `restSec` follows the last of them.
 */
export function fitSteps(
  exercise: Exercise,
  seconds: number,
  restSec: number,
  category: Routine["category"],
): readonly Unnumbered[] {
  const { dose } = exercise;
  if (alternates(exercise)) {
    return [{ ...stepOf(exercise, "alternate", seconds, category), restSec }];
  }
  if (!dose.perSide) return [{ ...stepOf(exercise, "both", seconds, category), restSec }];
  const half = seconds / 2;
  return [
    { ...stepOf(exercise, "left", half, category), restSec: Math.min(dose.restSec, restSec || 5) },
    { ...stepOf(exercise, "right", half, category), restSec },
  ];
}
