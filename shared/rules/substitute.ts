import type { Exercise } from "../content/schema.ts";
import type { Limits } from "./limits.ts";
import { isAllowed, suitabilityOf } from "./suitability.ts";

/**
 * R33. What stands in for an exercise: the first of its alternatives that is safe and that nothing speaks
 * against, else the first such alternative of its alternatives; null when there is none. A note does not
 * speak against it. Only what `find` knows is there: a routine needs what is drawn.
 */
export function substituteFor(
  exercise: Exercise,
  limits: Limits,
  find: (id: string) => Exercise | undefined,
): Exercise | null {
  const alternativesOf = (one: Exercise): readonly Exercise[] =>
    one.alternatives.flatMap((id) => find(id) ?? []);
  const direct = alternativesOf(exercise);
  const suits = (other: Exercise) =>
    other.id !== exercise.id && other.risk === "safe" && isAllowed(suitabilityOf(other, limits));
  return direct.find(suits) ?? direct.flatMap(alternativesOf).find(suits) ?? null;
}
