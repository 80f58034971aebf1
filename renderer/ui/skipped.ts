import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Message } from "../../shared/messages/message.ts";
import { sameDay } from "./same-day.ts";

/** What is said of a skip: when the next break is. */
export function skipped({ next, at, zone }: Pick<Snapshot, "next" | "at" | "zone">): Message {
  if (next === null) return { id: "undo.skipped" };
  const today = sameDay(next.at, at, zone);
  return { id: today ? "undo.skipped-next" : "undo.skipped-next-day", values: { at: next.at } };
}
