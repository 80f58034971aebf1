import type { PromptOutcome } from "../journal/entry.ts";
import type { Item } from "./state.ts";
import type { Turn } from "./turn.ts";

/** Journals how an item ended: it does not come back with a skip that is undone (P2). */
export function record(
  turn: Turn,
  item: Item,
  outcome: PromptOutcome,
  routine: string | null,
): void {
  const { undo } = turn.state;
  if (undo !== null) {
    turn.state.undo = { ...undo, group: undo.group.filter(({ key }) => key !== item.key) };
  }
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
