import type { Snapshot, PromptView, Upcoming } from "../../shared/ipc/snapshot.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { isBreak } from "../ui/is-break.ts";
import { sameDay } from "../ui/same-day.ts";

/** What Today shows first, the most pressing of what is true. */
export type Outlook =
  | { readonly kind: "playing"; readonly session: NonNullable<Snapshot["session"]> }
  | { readonly kind: "prompt"; readonly prompt: PromptView }
  | { readonly kind: "paused"; readonly until: Instant | null }
  | { readonly kind: "next"; readonly next: Upcoming }
  /** R29, R30. Red flags hold routines back. */
  | { readonly kind: "locked"; readonly lock: NonNullable<Snapshot["lock"]> }
  /** No more breaks today; whether there were any before. */
  | { readonly kind: "over"; readonly begun: boolean };

type Present = Pick<
  Snapshot,
  "session" | "prompt" | "pause" | "next" | "day" | "at" | "zone" | "lock"
>;

export function outlookOf({ session, prompt, pause, next, day, at, zone, lock }: Present): Outlook {
  if (lock?.tier === "emergency") return { kind: "locked", lock };
  if (session !== null) return { kind: "playing", session };
  if (prompt !== null) return { kind: "prompt", prompt };
  if (pause !== null) return { kind: "paused", until: pause.until };
  if (lock !== null) return { kind: "locked", lock };
  if (next !== null && isBreak(next) && sameDay(next.at, at, zone)) return { kind: "next", next };
  return {
    kind: "over",
    begun: day.some(({ state }) => state !== "planned" && state !== "training"),
  };
}
