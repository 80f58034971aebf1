import type { Checked } from "../shared/messages/checked.ts";
import type { Message } from "../shared/messages/message.ts";
import type { Instant } from "../shared/time/instant.ts";
import type { Wording } from "./ports.ts";

/** What the Supple before left to this one to end: what could not be deleted, and what became of a restore. */
export interface LeftBefore {
  readonly left: readonly string[];
  /** Null when none was begun; `before` is the file that holds what stood there until then. */
  readonly settled: Checked<{
    readonly manifest: { readonly made: Instant };
    readonly before: string;
  }> | null;
}

/** What to tell of a deletion that could not end and of a restore. */
export function whatBecameOf({ left, settled }: LeftBefore, say: Wording): readonly Message[] {
  const told: Message[] = [];
  const [first] = left;
  if (first !== undefined) {
    told.push({ id: "deletion.left", values: { file: first, count: left.length } });
  }
  if (settled?.ok === true) {
    const { manifest, before } = settled.value;
    told.push({ id: "restore.done", values: { made: manifest.made, before } });
  } else if (settled !== null) {
    told.push({ id: "restore.not-done", values: { cause: say(settled.problem) } });
  }
  return told;
}
