import { findInLibrary } from "../../shared/content/library.ts";
import type { Exercise } from "../../shared/content/schema.ts";
import type { Limits } from "../../shared/rules/limits.ts";
import { substituteFor } from "../../shared/rules/substitute.ts";
import { isAllowed, suitabilityOf } from "../../shared/rules/suitability.ts";

/**
 * What to do instead of an exercise that can hurt or does not suit: what routines would take, else the first
 * of its alternatives that suits. Undefined where it can be done as it is, null where nothing suits.
 */
export function insteadOf(exercise: Exercise, limits: Limits): Exercise | null | undefined {
  if (exercise.whyRisky.length === 0 && isAllowed(suitabilityOf(exercise, limits)))
    return undefined;
  const alternatives = exercise.alternatives.flatMap((id) => findInLibrary(id) ?? []);
  return (
    substituteFor(exercise, limits, findInLibrary) ??
    alternatives.find((other) => isAllowed(suitabilityOf(other, limits))) ??
    null
  );
}
