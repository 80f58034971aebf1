import { createContext, useContext } from "react";
import type { Snapshot } from "../shared/ipc/snapshot.ts";

/** A snapshot and when this page got it, in `performance.now()` milliseconds. */
export interface Received {
  readonly snapshot: Snapshot;
  readonly receivedAt: number;
}

export const ReceivedContext = createContext<Received | null>(null);

export function useReceived(): Received {
  const received = useContext(ReceivedContext);
  if (received === null) throw new Error("A page was mounted before its first snapshot.");
  return received;
}

/** What the main process last pushed. */
export const useSnapshot = (): Snapshot => useReceived().snapshot;
