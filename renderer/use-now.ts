import { useEffect, useState } from "react";
import { instant, type Instant } from "../shared/time/instant.ts";
import { useReceived } from "./use-snapshot.ts";

/**
 * The product's own time, looked at every `everyMs` milliseconds of the wall and at each snapshot.
 * It runs at the snapshot's rate, so that time-lapse is seen as such.
 */
export function useNow(everyMs: number): Instant {
  const { snapshot, receivedAt } = useReceived();
  const [wall, setWall] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setWall(performance.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return instant(snapshot.at + Math.max(0, wall - receivedAt) * snapshot.rate);
}
