import type { PromptOutcome } from "../journal/entry.ts";
import type { Item } from "./state.ts";
import type { Turn } from "./turn.ts";

/** Journals how an item ended. */
export function record(
  turn: Turn,
  item: Item,
  outcome: PromptOutcome,
  routine: string | null,
): void {
  turn.effects.push({
    kind: "record",
    entry: {
      kind: "prompt",
      reminder: item.kind,
      subject: item.subject,
      routine,
      due: item.due,
      outcome,
    },
  });
}
