import type { Kind } from "../domain/kind.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { SignalName, Snapshot } from "./snapshot.ts";
import type { Instant } from "../time/instant.ts";
import { withOffset } from "../time/local.ts";

/** How Supple stands, for scripts and status bars. Moments are local with their offset, like those of `forecast`. */
export interface Status {
  /** `locked`: red flags keep routines from starting (R29, R30). `off-hours`: outside of working hours. */
  readonly reminders: "on" | "off-hours" | "paused" | "locked";
  /** When pause or working hours change next; null where nothing is known to end it. */
  readonly until: string | null;
  /** What of the world outside says that prompts are to wait (H1). */
  readonly holding: readonly SignalName[];
  readonly next: {
    readonly at: string;
    readonly kind: Kind;
    /** The id of the person's own reminder; null for the other kinds. */
    readonly id: string | null;
    readonly routine: RoutineId | null;
  } | null;
  /** The reminder that can be answered now: open, or announced to open soon (P6). */
  readonly prompt: { readonly prompt: string; readonly open: boolean } | null;
  readonly playing: { readonly routine: RoutineId; readonly since: string } | null;
}

/** The status that a snapshot tells. It changes only when something does, not with the clock. */
export function statusOf(snapshot: Snapshot): Status {
  const { pause, desk, lock, next, session, outside, zone } = snapshot;
  const written = (at: Instant | null): string | null =>
    at === null ? null : withOffset(at, zone);
  const holding = (Object.keys(outside) as SignalName[]).filter((name) => outside[name] === "on");
  const common = {
    holding,
    next: next && {
      at: withOffset(next.at, zone),
      kind: next.kind,
      id: next.kind === "custom" ? next.subject : null,
      routine: next.routine,
    },
    prompt: answerable(snapshot),
    playing: session && { routine: session.routine, since: withOffset(session.started, zone) },
  };
  if (lock !== null) return { reminders: "locked", until: null, ...common };
  if (pause !== null) return { reminders: "paused", until: written(pause.until), ...common };
  return {
    reminders: desk.open ? "on" : "off-hours",
    until: written(desk.changesAt),
    ...common,
  };
}

function answerable({ prompt, coming }: Snapshot): Status["prompt"] {
  if (prompt !== null) return { prompt: prompt.id, open: true };
  return coming && { prompt: coming.prompt, open: false };
}
