import { create } from "zustand";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { bridge } from "./bridge.ts";
import { holdProgrammes } from "./hold-programmes.ts";
import type { Received } from "./use-snapshot.ts";

const useReceivedStore = create<{ readonly received: Received | null }>(() => ({ received: null }));

function receive(snapshot: Snapshot): void {
  holdProgrammes(snapshot.programmes);
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
