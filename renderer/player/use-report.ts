import { useEffect, useRef, useState } from "react";
import { at } from "../../shared/player/place.ts";
import type { Session } from "../../shared/player/session.ts";
import { bridge } from "../bridge.ts";

/** The wall time between two reports within a step, in milliseconds. */
const reportMs = 10_000;

/** Whole seconds that were played; what adding up fractions lost does not cost one. */
export const secondsDone = ({ done }: Session): number => Math.floor(done + 0.001);

/**
 * Tells the main process how far the routine is: at each step, every 10 s, and at its end. Answers
 * whether the end is kept.
 */
export function useReport(id: string, session: Session): boolean {
  const [kept, setKept] = useState(false);
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  }, [session]);

  const { step } = at(session.segments, session.elapsed).segment;
  const finished = session.state === "finished";
  useEffect(() => {
    if (finished) return undefined;
    const report = () =>
      void bridge.send("session.progress", {
        session: id,
        step,
        seconds: secondsDone(latest.current),
      });
    report();
    const timer = setInterval(report, reportMs);
    return () => clearInterval(timer);
  }, [id, step, finished]);

  const told = useRef(false);
  useEffect(() => {
    if (!finished || told.current) return;
    told.current = true;
    void bridge
      .send("session.finish", { session: id, seconds: secondsDone(latest.current) })
      .then((answer) => setKept(answer.ok));
  }, [id, finished]);
  return kept;
}
