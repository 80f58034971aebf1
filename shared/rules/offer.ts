import { findRoutine } from "../content/catalogue.ts";
import type { Routine } from "../content/schema.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { Limits } from "./limits.ts";
import { routineFor } from "./routine-for.ts";

// R23. What is left when pain rules out all else, the first that can be done.
const gentlest = ["gentle-day-5", "gentle-upright-5", "breathe-2"];

/** Whether a routine can be done within the limits: nothing else may be offered or started. */
export function isPossible(id: string, limits: Limits): id is RoutineId {
  const routine = findRoutine(id);
  return routine !== undefined && routineFor(routine, limits).possible;
}

/** R23. What to do instead on a day with more pain than a routine is for, within the limits; undefined where there is nothing gentler. */
export function gentlerThan(
  { maxPain }: Pick<Routine, "maxPain">,
  limits: Limits,
): RoutineId | undefined {
  const sore: Limits = { ...limits, pain: Math.max(limits.pain ?? 0, maxPain + 1) };
  return gentlest.find((id) => isPossible(id, sore));
}

const painless = new WeakMap<Limits, Limits>();

/** Whether pain alone rules out what is not possible. */
function isRuledOutByPain(routine: Routine, limits: Limits): boolean {
  let without = painless.get(limits);
  if (without === undefined) painless.set(limits, (without = { ...limits, pain: null }));
  return routineFor(routine, without).possible;
}

/** The routine; or what content has in its place where the body rules it out; nothing where pain alone does. */
function orInstead(id: string, limits: Limits): readonly RoutineId[] {
  if (isPossible(id, limits)) return [id];
  const routine = findRoutine(id);
  if (routine === undefined || isRuledOutByPain(routine, limits)) return [];
  return routine.instead.filter((other) => isPossible(other, limits)).slice(0, 1);
}

/**
 * R23, R33. The routines of a row that can be done within the limits, in its order, each or what is in its
 * place; when none is left, the gentlest that can. An empty row stays empty. More that speaks against
 * movements never brings anything heavier to its front.
 */
export function allowedRoutines(row: readonly string[], limits: Limits): readonly RoutineId[] {
  const offered = [...new Set(row.flatMap((id) => orInstead(id, limits)))];
  if (offered.length > 0 || row.length === 0) return offered;
  return gentlest.filter((id) => isPossible(id, limits)).slice(0, 1);
}

/** Whether a routine moves the body: breathing does not (P3, W4). */
export const isMovement = (id: string): boolean => findRoutine(id)?.category !== "calm";

const isWarmUp = (id: string): boolean => findRoutine(id)?.category === "warm-up";

/** P4. Whether a routine that was done does for one that is offered: any warm-up does for a warm-up. */
export const doesFor = (done: string, offered: string): boolean =>
  done === offered || (isWarmUp(done) && isWarmUp(offered));
