import { useState } from "react";
import type { Place } from "../../shared/player/place.ts";
import type { Session, SessionEvent } from "../../shared/player/session.ts";
import {
  duringRoutine,
  type Complaint,
  type DuringRoutine,
} from "../../shared/rules/during-routine.ts";
import type { Limits } from "../../shared/rules/limits.ts";
import { bridge } from "../bridge.ts";
import { secondsDone } from "./use-report.ts";

/** How a routine was stopped: what was said, and what follows from it. */
export interface Stop {
  readonly complaint: Complaint;
  readonly outcome: Exclude<DuringRoutine, { kind: "go-on" }>;
  /** The main process has written it down. */
  readonly kept: boolean;
}

export interface TooMuch {
  /** The questions are open; the routine waits. */
  readonly asking: boolean;
  readonly stop: Stop | null;
  /** The step that the person was told to ease. */
  readonly eased: number | null;
  ask(): void;
  goBack(): void;
  say(complaint: Complaint): void;
}

/** R24, R32. Asks what is too much; goes on, or ends the routine, as the rules decide. */
export function useTooMuch(
  id: string,
  session: Session,
  { segment }: Place,
  send: (event: SessionEvent) => void,
  limits: Limits,
): TooMuch {
  const [asking, setAsking] = useState(false);
  const [wasRunning, setWasRunning] = useState(false);
  const [stop, setStop] = useState<Stop | null>(null);
  const [eased, setEased] = useState<number | null>(null);

  const goBack = () => {
    setAsking(false);
    if (wasRunning) send({ kind: "resume" });
  };
  return {
    asking,
    stop,
    eased,
    ask() {
      setWasRunning(session.state === "running");
      send({ kind: "pause" });
      setAsking(true);
    },
    goBack,
    say(complaint) {
      const outcome = duringRoutine(complaint, limits, segment.exercise);
      if (outcome.kind === "go-on") {
        setEased(outcome.ease ? segment.step : null);
        goBack();
        return;
      }
      setAsking(false);
      setStop({ complaint, outcome, kept: false });
      const pain = complaint.kind === "pain" ? complaint : null;
      void bridge
        .send("session.stop", {
          session: id,
          seconds: secondsDone(session),
          exercise: segment.exercise,
          reason: outcome.reason,
          painBefore: pain?.before ?? null,
          painNow: pain?.now ?? null,
        })
        .then((answer) => setStop({ complaint, outcome, kept: answer.ok }));
    },
  };
}
