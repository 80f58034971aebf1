import type { RoutineId } from "../domain/routine-id.ts";
import type { Journal } from "../journal/journal.ts";
import type { Message } from "../messages/message.ts";
import { hasConsented } from "../rules/consent.ts";
import { mayStart, safetyLock } from "../rules/safety-lock.ts";
import type { Settings } from "../settings/settings.ts";
import type { SchedulerEvent } from "./event.ts";

export const consentMissing: Message = { id: "start.consent-missing" };

/** The routine that an event would start, or null when it starts none. */
function started(event: SchedulerEvent): RoutineId | null {
  if (event.kind === "routine-asked") return event.routine;
  return event.kind === "answered" && event.answer.kind === "start" ? event.answer.routine : null;
}

/**
 * R29, R30, R36. Why an event that would start a routine must not be decided upon, or null. It stands before
 * `decide`, whose forecast assumes that every routine is played.
 */
export function refusalOf(
  { settings, journal }: { readonly settings: Settings; readonly journal: Journal },
  event: SchedulerEvent,
): Message | null {
  const routine = started(event);
  if (routine === null) return null;
  const lock = safetyLock(journal);
  if (lock !== null && !mayStart(lock, routine)) return { id: `start.${lock.tier}` };
  return hasConsented(settings) ? null : consentMissing;
}
