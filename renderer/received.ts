import { create } from "zustand";
import { holdOwnContent } from "../shared/content/own-content.ts";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { contentOf } from "../shared/programme/content-of.ts";
import { bridge } from "./bridge.ts";
import type { Received } from "./use-snapshot.ts";

const useReceivedStore = create<{ readonly received: Received | null }>(() => ({ received: null }));

let held: number | null = null;

function receive(snapshot: Snapshot): void {
  const { stamp, kept, offered } = snapshot.programmes;
  // What is painted from now on finds the routines that it names.
  if (stamp !== held) holdOwnContent(contentOf(offered === null ? kept : [...kept, offered]));
  held = stamp;
  useReceivedStore.setState({ received: { snapshot, receivedAt: performance.now() } });
}

bridge.onSnapshot(receive);

/** Settled when the first snapshot is there: a page is mounted then, and not before. */
export const firstSnapshot: Promise<void> = bridge.snapshot().then((snapshot) => {
  // A push that overtook the answer is the newer of the two.
  if (useReceivedStore.getState().received === null) receive(snapshot);
});

/** What was received last; null before the first. */
export const useNewest = (): Received | null => useReceivedStore((store) => store.received);
