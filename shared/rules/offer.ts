import { findRoutine } from "../content/catalogue.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { Limits } from "./limits.ts";
import { routineFor } from "./routine-for.ts";

// R23: what is left when pain rules out a whole row, the first that it allows.
const lastResorts = ["gentle-day-5", "breathe-2"];

/**
 * R23, R33. The routines of a row that can be done within the limits, in its order; when none is left,
 * the gentlest that can. An empty row stays empty.
 */
export function allowedRoutines(row: readonly string[], limits: Limits): readonly RoutineId[] {
  const allowed = (id: string): id is RoutineId => {
    const routine = findRoutine(id);
    return routine !== undefined && routineFor(routine, limits).possible;
  };
  const offered = row.filter(allowed);
  if (offered.length > 0 || row.length === 0) return offered;
  return lastResorts.filter(allowed).slice(0, 1);
}

/** Whether a routine moves the body: breathing does not (P3, W4). */
export const isMovement = (id: RoutineId): boolean => findRoutine(id)?.category !== "calm";

const isWarmUp = (id: RoutineId): boolean => findRoutine(id)?.category === "warm-up";

/** P4. Whether a routine that was done does for one that is offered: any warm-up does for a warm-up. */
export const doesFor = (done: RoutineId, offered: RoutineId): boolean =>
  done === offered || (isWarmUp(done) && isWarmUp(offered));
