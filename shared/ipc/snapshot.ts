import type { Kind } from "../domain/kind.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { Message } from "../messages/message.ts";
import type { Settings } from "../settings/settings.ts";
import type { Instant, Zone } from "../time/instant.ts";

/** Something that will be offered, as the forecast sees it. */
export interface Upcoming {
  readonly at: Instant;
  /** When the time that leads up to it began to count, for a ruler; `at` when nothing counts. */
  readonly since: Instant;
  readonly kind: Kind;
  /** The id of the user's own reminder or of the planned workout that it is for. */
  readonly subject: string | null;
  readonly routine: RoutineId | null;
  readonly reason: Message;
}

/** The prompt that is open. */
export interface PromptView {
  readonly id: string;
  readonly kind: Kind;
  readonly subject: string | null;
  /** What Start starts: the first; the rest are the shorter or gentler choices beside it. Empty: nothing to start. */
  readonly routines: readonly RoutineId[];
  readonly title: Message;
  readonly reason: Message;
  /** The snoozes that are still allowed, in minutes; none at the fourth showing (P2). */
  readonly snoozes: readonly number[];
  /** The fuse of P1: what is left of the person's presence before it counts as missed. */
  readonly fuse: { readonly total: number; readonly left: number; readonly burning: boolean };
}

/** One mark on the line of a day. */
export interface DayMark {
  readonly at: Instant;
  readonly state: "done" | "partial" | "skipped" | "missed" | "rested" | "held" | "planned" | "training";
  readonly kind: Kind | null;
  /** A workout's or own reminder's title; null where the routine's or kind's name says it. */
  readonly title: string | null;
  readonly routine: RoutineId | null;
  readonly minutes: number;
}

/** Something that the person is told once at the start, such as a settings file that was set aside. */
export interface Notice {
  readonly id: string;
  readonly message: Message;
}

/** All that a window paints, pushed whole at each change. */
export interface Snapshot {
  /** The product's own clock when this was made, and how fast it runs against the wall (1; more in time-lapse). */
  readonly at: Instant;
  readonly zone: Zone;
  readonly rate: number;
  readonly settings: Settings;
  readonly pause: { readonly until: Instant | null } | null;
  /** Working hours now, and when that changes next. */
  readonly desk: { readonly open: boolean; readonly changesAt: Instant | null };
  readonly next: Upcoming | null;
  readonly prompt: PromptView | null;
  /** The skip that can still be undone (P2). */
  readonly undo: { readonly prompt: string; readonly until: Instant } | null;
  /** The marks of today, in order of time: first what happened, then what is planned. */
  readonly day: readonly DayMark[];
  /** The routine that is being played. */
  readonly session: { readonly id: string; readonly routine: RoutineId; readonly started: Instant } | null;
  readonly notices: readonly Notice[];
}
