import { holdOwnContent } from "../shared/content/own-content.ts";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { contentOf } from "../shared/programme/content-of.ts";

let held: number | null = null;

/** What is painted from now on finds the routines that a snapshot names. */
export function holdProgrammes({ stamp, kept, offered }: Snapshot["programmes"]): void {
  if (stamp !== held) holdOwnContent(contentOf(offered === null ? kept : [...kept, offered]));
  held = stamp;
}
