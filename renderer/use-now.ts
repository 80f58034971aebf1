import { useEffect, useState } from "react";
import { instant, type Instant } from "../shared/time/instant.ts";
import { useReceived } from "./use-snapshot.ts";

/**
 * The product's own time, looked at every `everyMs` milliseconds of the wall and at each snapshot.
 * It runs at the snapshot's rate, so that time-lapse is seen as such; 0 before the first snapshot.
 */
export function useNow(everyMs: number): Instant {
  const received = useReceived();
  const [wall, setWall] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setWall(performance.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  if (received === null) return instant(0);
  const { snapshot, receivedAt } = received;
  return instant(snapshot.at + Math.max(0, wall - receivedAt) * snapshot.rate);
}
