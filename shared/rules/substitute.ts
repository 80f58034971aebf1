import { findInLibrary } from "../content/library.ts";
import type { Exercise } from "../content/schema.ts";
import type { Limits } from "./limits.ts";
import { isAllowed, suitabilityOf } from "./suitability.ts";

const alternativesOf = (exercise: Exercise): readonly Exercise[] =>
  exercise.alternatives.map(findInLibrary).filter((found) => found !== undefined);

/**
 * R33. What stands in for an exercise: the first of its alternatives that is safe and that nothing speaks
 * against, else the first such alternative of its alternatives; null when there is none. A note does not
 * speak against it.
 */
export function substituteFor(exercise: Exercise, limits: Limits): Exercise | null {
  const direct = alternativesOf(exercise);
  const suits = (other: Exercise) =>
    other.id !== exercise.id && other.risk === "safe" && isAllowed(suitabilityOf(other, limits));
  return direct.find(suits) ?? direct.flatMap(alternativesOf).find(suits) ?? null;
}
