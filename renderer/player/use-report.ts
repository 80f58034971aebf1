import { useEffect, useRef, useState } from "react";
import { at } from "../../shared/player/place.ts";
import type { Session } from "../../shared/player/session.ts";
import { bridge } from "../bridge.ts";

/**
 * The wall time between two reports within a step, in milliseconds: never more than 10 s of the
 * wall, nor than 30 s of the product's time, for S3 allows 60 s of it to be lost.
 */
const reportMs = (rate: number): number => Math.min(10_000, 30_000 / rate);

/** Whole seconds that were played; what adding up fractions lost does not cost one. */
export const secondsDone = ({ done }: Session): number => Math.floor(done + 0.001);

/**
 * Tells the main process how far the routine is: at each step, in between as S3 asks, when the
 * window goes away, and at its end. Answers whether the end is kept. A routine that was stopped
 * has said so itself.
 */
export function useReport(id: string, session: Session, rate: number, stopped: boolean): boolean {
  const [kept, setKept] = useState(false);
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  }, [session]);

  const { step } = at(session.segments, session.elapsed).segment;
  const finished = session.state === "finished";
  useEffect(() => {
    if (finished || stopped) return undefined;
    const report = () =>
      void bridge.send("session.progress", {
        session: id,
        step,
        seconds: secondsDone(latest.current),
      });
    report();
    const leave = () =>
      void bridge.send("session.leave", { session: id, seconds: secondsDone(latest.current) });
    const timer = setInterval(report, reportMs(rate));
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
    };
  }, [id, step, finished, stopped, rate]);

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
