import type { Message } from "../messages/message.ts";
import { hasConsented } from "../rules/consent.ts";
import type { Settings } from "../settings/settings.ts";
import type { SchedulerEvent } from "./event.ts";

export const consentMissing: Message = { id: "start.consent-missing" };

const startsRoutine = (event: SchedulerEvent): boolean =>
  event.kind === "routine-asked" ||
  (event.kind === "answered" && event.answer.kind === "start" && event.answer.routine !== null);

/**
 * R36. Why an event that would start a routine must not be decided upon, or null. It stands before `decide`,
 * whose forecast assumes that every routine is played.
 */
export const refusalOf = (settings: Settings, event: SchedulerEvent): Message | null =>
  startsRoutine(event) && !hasConsented(settings) ? consentMissing : null;
