import type { RoutineId } from "../domain/routine-id.ts";
import type { Message } from "../messages/message.ts";
import { hasConsented } from "../rules/consent.ts";
import { mayStart, safetyLock, whileUrgent } from "../rules/safety-lock.ts";
import { unsuitable } from "../rules/unsuitable.ts";
import type { SchedulerEvent } from "./event.ts";
import { limitsNow } from "./limits-now.ts";
import type { Scene } from "./turn.ts";

export const consentMissing: Message = { id: "start.consent-missing" };

/** The routine that an event would start, or null when it starts none. */
function started(event: SchedulerEvent): RoutineId | null {
  if (event.kind === "routine-asked") return event.routine;
  return event.kind === "answered" && event.answer.kind === "start" ? event.answer.routine : null;
}

/**
 * R24, R29, R30, R33, R36. Why an event that would start a routine must not be decided upon, or null. It stands before
 * `decide`, whose forecast assumes that every routine is played.
 */
export function refusalOf(scene: Scene, event: SchedulerEvent): Message | null {
  const routine = started(event);
  if (routine === null) return null;
  const lock = safetyLock(scene.journal);
  if (lock !== null && !mayStart(lock, routine)) return { id: `start.${lock.tier}` };
  // R24. What changed in a leg is asked about before anything moves.
  if (scene.journal.safety.screening.due === "leg" && routine !== whileUrgent) {
    return { id: "start.leg-asked" };
  }
  if (!hasConsented(scene.settings)) return consentMissing;
  return unsuitable(routine, limitsNow(scene));
}
