import exerciseData from "./data/exercises.json" with { type: "json" };
import routineData from "./data/routines.json" with { type: "json" };
import type { Exercise, Routine } from "./schema.ts";

// The build and a unit test check both files against their schemas.
/** The exercises of routines and of the guide's chapters, each with its figure; `library` has more. */
export const exercises = exerciseData as unknown as readonly Exercise[];
/** The routines that Supple offers. */
export const routines = routineData as unknown as readonly Routine[];
