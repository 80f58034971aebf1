import type { Exercise, Routine } from "./schema.ts";

/** Exercises and routines that the person has beside the catalogue's. */
export interface OwnContent {
  readonly exercises: readonly Exercise[];
  readonly routines: readonly Routine[];
}

let exerciseOf: ReadonlyMap<string, Exercise> = new Map();
let routineOf: ReadonlyMap<string, Routine> = new Map();

/**
 * Takes the person's own content into what is found by its id, in place of what was held before. It is content like
 * the catalogue's, only that it comes with the profile: each process holds it before it asks for anything by an id.
 */
export function holdOwnContent({ exercises, routines }: OwnContent): void {
  exerciseOf = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  routineOf = new Map(routines.map((routine) => [routine.id, routine]));
}

export const findOwnExercise = (id: string): Exercise | undefined => exerciseOf.get(id);
export const findOwnRoutine = (id: string): Routine | undefined => routineOf.get(id);
