import type { RoutineId } from "../domain/routine-id.ts";
import type { Starter } from "../journal/entry.ts";
import { isMovement } from "../rules/offer.ts";
import { limitsNow } from "./limits-now.ts";
import { finishMovement, settle } from "./prompts.ts";
import { record } from "./recording.ts";
import type { Session } from "./state.ts";
import type { Turn } from "./turn.ts";

/** Starts a routine, on its own or in answer to a prompt; one that is being played ends. */
export function play(
  turn: Turn,
  routine: RoutineId,
  by: Starter,
  answers: Session["answers"],
): void {
  const { state, now } = turn;
  const before = state.session;
  if (before !== null) endSession(turn, before.id, before.seconds, "partial");
  state.played += 1;
  const id = `s${now.at}-${state.played}`;
  const limits = limitsNow(turn);
  state.session = { id, routine, by, started: now.at, seconds: 0, limits, answers };
  turn.effects.push(
    { kind: "record", entry: { kind: "routine-started", session: id, routine, by } },
    { kind: "play", session: id, routine },
  );
}

/** S3. How far the player has come; it never goes back. */
export function progress(turn: Turn, id: string, done: number): void {
  const { session } = turn.state;
  if (session?.id !== id) return;
  turn.state.session = { ...session, seconds: Math.max(session.seconds, done) };
}

/** The routine ends: it is journalled with the seconds done, and so is the prompt that it answers. */
export function endSession(
  turn: Turn,
  id: string,
  done: number,
  outcome: "finished" | "partial",
): void {
  const { state } = turn;
  const { session } = state;
  if (session?.id !== id) return;
  const routine = session.routine as RoutineId;
  state.session = null;
  turn.effects.push({
    kind: "record",
    entry: {
      kind: "routine",
      session: id,
      routine,
      started: session.started,
      seconds: Math.max(session.seconds, done),
      outcome,
    },
  });
  const finished = outcome === "finished";
  if (session.answers !== null) {
    record(turn, session.answers.lead, finished ? "finished" : "left", routine);
    settle(turn, session.answers, finished ? session : null);
  } else if (finished && isMovement(routine)) {
    finishMovement(turn, session);
  }
}
