import { nextStart, previousStart, startOf } from "./jumps.ts";
import { secondsOf, type Segment } from "./segments.ts";

/** The playing of a routine. */
export interface Session {
  readonly segments: readonly Segment[];
  readonly state: "running" | "paused" | "finished";
  /** Where in the routine, in its seconds. */
  readonly elapsed: number;
  /** Seconds of the routine that were played; what was skipped does not count. */
  readonly done: number;
  /** The reading of the clock that `elapsed` holds for. */
  readonly at: number;
}

export type SessionEvent =
  | { readonly kind: "tick" | "pause" | "resume" | "next" | "previous" }
  | { readonly kind: "step"; readonly step: number };

/** A routine about to be played from its beginning; `at` is the clock, in milliseconds. */
export const begin = (segments: readonly Segment[], at: number): Session => ({
  segments,
  state: "running",
  elapsed: 0,
  done: 0,
  at,
});

/** The session once the clock, which never goes back, shows that many milliseconds. */
export function advance(session: Session, reading: number): Session {
  const at = Math.max(session.at, reading);
  if (session.state !== "running") return { ...session, at };
  const total = secondsOf(session.segments);
  const elapsed = Math.min(total, session.elapsed + (at - session.at) / 1000);
  const done = Math.min(total, session.done + elapsed - session.elapsed);
  return { ...session, elapsed, done, at, state: elapsed >= total ? "finished" : "running" };
}

const moveTo = (session: Session, elapsed: number): Session => ({
  ...session,
  elapsed,
  state: elapsed >= secondsOf(session.segments) ? "finished" : session.state,
});

/** The session after what happened at that reading of the clock. A finished one stays finished. */
export function play(before: Session, event: SessionEvent, at: number): Session {
  const session = advance(before, at);
  if (session.state === "finished") return session;
  const { segments, elapsed } = session;
  switch (event.kind) {
    case "tick":
      return session;
    case "pause":
      return { ...session, state: "paused" };
    case "resume":
      return { ...session, state: "running" };
    case "next":
      return moveTo(session, nextStart(segments, elapsed));
    case "previous":
      return moveTo(session, previousStart(segments, elapsed));
    case "step":
      return moveTo(session, startOf(segments, event.step));
  }
}
