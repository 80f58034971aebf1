import type { Snapshot } from "../shared/ipc/snapshot.ts";
import type { Starter } from "../shared/journal/entry.ts";
import type { PromptAnswer } from "../shared/scheduler/event.ts";

/** Start, where nobody chose among the routines of the open prompt: the first that it offers, if any. */
export const firstOffer = (snapshot: Snapshot, by: Starter): PromptAnswer => ({
  kind: "start",
  routine: snapshot.prompt?.routines[0] ?? null,
  by,
});
