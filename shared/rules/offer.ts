import { findRoutine } from "../content/catalogue.ts";
import type { RoutineId } from "../domain/routine-id.ts";

// R23: what is left when pain rules out a whole row, the first that it allows.
const lastResorts = ["gentle-day-5", "breathe-2"];

/**
 * R23. The routines of a row that pain (0 to 10, or null without an answer) allows, in its order;
 * at pain 6 and above, or when none is left, the gentlest that is allowed. An empty row stays empty.
 */
export function allowedRoutines(row: readonly string[], pain: number | null): readonly RoutineId[] {
  const allowed = (id: string): id is RoutineId => {
    const routine = findRoutine(id);
    return routine !== undefined && (pain === null || pain <= routine.maxPain);
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
