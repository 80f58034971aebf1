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

export const isRoutineId = (id: string): id is RoutineId => routineOf.has(id);
export const isExerciseId = (id: string): id is ExerciseId => exerciseOf.has(id);

/** Whole minutes of a routine as people say it, at least 1. */
export const routineMinutes = (routine: Routine): number =>
  Math.max(1, Math.round(routine.totalSec / 60));
