import type { ExerciseId, RoutineId } from "../domain/routine-id.ts";
import exerciseData from "./data/exercises.json" with { type: "json" };
import routineData from "./data/routines.json" with { type: "json" };
import type { Exercise, Routine } from "./schema.ts";

// The build and a unit test check both files against their schemas.
/** The exercises of routines and of the guide's chapters, each with its figure; `library` has more. */
export const exercises = exerciseData as unknown as readonly Exercise[];
export const routines = routineData as unknown as readonly Routine[];

const exerciseOf = new Map<string, Exercise>(exercises.map((exercise) => [exercise.id, exercise]));
const routineOf = new Map<string, Routine>(routines.map((routine) => [routine.id, routine]));

/** The exercise of that id, or undefined when the catalogue has none. */
export const findExercise = (id: string): Exercise | undefined => exerciseOf.get(id);

/** The routine of that id, or undefined when the catalogue has none. */
export const findRoutine = (id: string): Routine | undefined => routineOf.get(id);

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

export const isRoutineId = (id: string): id is RoutineId => routineOf.has(id);
export const isExerciseId = (id: string): id is ExerciseId => exerciseOf.has(id);

/** Whole minutes of a routine as people say it, at least 1. */
export const routineMinutes = (routine: Routine): number =>
  Math.max(1, Math.round(routine.totalSec / 60));
