import { useCallback, useEffect, useRef, useState } from "react";
import type { Routine } from "../../shared/content/schema.ts";
import { segmentsOf } from "../../shared/player/segments.ts";
import {
  advance,
  begin,
  play,
  type Session,
  type SessionEvent,
} from "../../shared/player/session.ts";

/** How often the clock on the screen is read, in milliseconds of the wall. */
const tickMs = 100;

/**
 * Plays a routine from its beginning, in the product's time: `rate` seconds of it in one of the
 * wall. `elapsed` reads where it is right now, between two ticks.
 */
export function usePlaying(
  routine: Routine,
  rate: number,
): {
  readonly session: Session;
  readonly send: (event: SessionEvent) => void;
  readonly elapsed: () => number;
} {
  const reading = useCallback(() => performance.now() * rate, [rate]);
  const [session, setSession] = useState(() => begin(segmentsOf(routine), reading()));
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  }, [session]);

  const send = useCallback(
    (event: SessionEvent) => setSession((before) => play(before, event, reading())),
    [reading],
  );
  const runs = session.state === "running";
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => send({ kind: "tick" }), tickMs);
    return () => clearInterval(timer);
  }, [runs, send]);

  const elapsed = useCallback(() => advance(latest.current, reading()).elapsed, [reading]);
  return { session, send, elapsed };
}
