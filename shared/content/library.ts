import { exercises } from "./catalogue.ts";
import gymData from "./data/gym-exercises.json" with { type: "json" };
import type { Exercise } from "./schema.ts";

// The build and a unit test check the file against its schema.
/** What gym-goers write besides: no routine has them, and they are not drawn. */
export const gymExercises = gymData as unknown as readonly Exercise[];

/** Every exercise that there is something to say about. */
export const library: readonly Exercise[] = [...exercises, ...gymExercises];

const exerciseOf = new Map<string, Exercise>(library.map((exercise) => [exercise.id, exercise]));

/** The exercise of that id, drawn or not, or undefined when there is none. */
export const findInLibrary = (id: string): Exercise | undefined => exerciseOf.get(id);
