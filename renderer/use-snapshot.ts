import { create } from "zustand";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { bridge } from "./bridge.ts";

/** A snapshot and when this page got it, in `performance.now()` milliseconds. */
interface Received {
  readonly snapshot: Snapshot;
  readonly receivedAt: number;
}

const useReceivedStore = create<{ readonly received: Received | null }>(() => ({ received: null }));

const receive = (snapshot: Snapshot): void =>
  useReceivedStore.setState({ received: { snapshot, receivedAt: performance.now() } });

bridge.onSnapshot(receive);
void bridge.snapshot().then((snapshot) => {
  // A push that overtook the answer is the newer of the two.
  if (useReceivedStore.getState().received === null) receive(snapshot);
});

export const useReceived = (): Received | null => useReceivedStore((store) => store.received);

/** What the main process last pushed, or null before the first snapshot. */
export const useSnapshot = (): Snapshot | null =>
  useReceivedStore((store) => store.received?.snapshot ?? null);
