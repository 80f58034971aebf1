import type { ExerciseId, RoutineId } from "../domain/routine-id.ts";
import { findOwnExercise, findOwnRoutine } from "./own-content.ts";
import type { Exercise, Routine } from "./schema.ts";
import { tryRoutine } from "./try-routine.ts";
import { exercises, routines } from "./typed-data.ts";

export { exercises, routines };

const exerciseOf = new Map<string, Exercise>(exercises.map((exercise) => [exercise.id, exercise]));
const routineOf = new Map<string, Routine>(routines.map((routine) => [routine.id, routine]));

/** The exercise of that id, or undefined when the catalogue has none. */
export const findCatalogued = (id: string): Exercise | undefined => exerciseOf.get(id);

/** The exercise of that id, of the catalogue or the person's own, or undefined when there is none. */
export const findExercise = (id: string): Exercise | undefined =>
  exerciseOf.get(id) ?? findOwnExercise(id);

// R23. What no routine has: safe and no strength work up to the amber band, all else below it.
const lightUpTo = 5;
const strongUpTo = 3;

const maxPains = new Map<string, number>();
for (const { steps, maxPain } of routines) {
  for (const { exercise } of steps) {
    maxPains.set(exercise, Math.max(maxPain, maxPains.get(exercise) ?? 0));
  }
}

/** R23. Up to which pain, 0 to 10, an exercise is for: that of the gentlest routine that has it. */
export const maxPainOf = ({ id, risk, kind }: Exercise): number =>
  maxPains.get(id) ?? (risk === "safe" && kind !== "strength" ? lightUpTo : strongUpTo);

const tryOf = new Map<string, Routine>(
  exercises.flatMap((exercise) => {
    const routine = tryRoutine(exercise, maxPainOf(exercise));
    return routine === null ? [] : [[routine.id, routine]];
  }),
);

/** The routine of that id, of the catalogue, one that tries an exercise or the person's own, or undefined when there is none. */
export const findRoutine = (id: string): Routine | undefined =>
  routineOf.get(id) ?? tryOf.get(id) ?? findOwnRoutine(id);

/** Whether a routine of that id can be played. */
export const isRoutineId = (id: string): id is RoutineId => findRoutine(id) !== undefined;
export const isExerciseId = (id: string): id is ExerciseId => exerciseOf.has(id);

/** Whole minutes of a routine as people say it, at least 1. */
export const routineMinutes = (routine: Routine): number =>
  Math.max(1, Math.round(routine.totalSec / 60));
