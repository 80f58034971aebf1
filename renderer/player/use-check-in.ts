import { useState } from "react";
import { bridge } from "../bridge.ts";

/** How the back feels, as the person says it at the end; each answer takes the place of the one before. */
export function useCheckIn(): {
  readonly pain: number | null;
  /** The answer that the main process has written down, and what went wrong. */
  readonly recorded: number | null;
  readonly error: string | null;
  move(pain: number): void;
  record(pain: number): void;
} {
  const [pain, setPain] = useState<number | null>(null);
  const [recorded, setRecorded] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  return {
    pain,
    recorded,
    error,
    move: setPain,
    record(chosen) {
      setPain(chosen);
      if (chosen === recorded) return;
      void bridge.send("check-in.record", { pain: chosen }).then((answer) => {
        setError(answer.ok ? null : answer.error);
        if (answer.ok) setRecorded(chosen);
      });
    },
  };
}
