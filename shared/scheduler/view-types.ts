import type { Kind } from "../domain/kind.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { Message } from "../messages/message.ts";
import type { Limits } from "../rules/limits.ts";
import type { WorkoutOutcome } from "../domain/workout-outcome.ts";
import type { WorkoutType } from "../settings/workout-type.ts";
import type { Instant } from "../time/instant.ts";

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
  /** R25, R26. What speaks against the workout that it leads into, or null. */
  readonly heed: Message | null;
  /** Whether it asks how the back feels. */
  readonly asksPain: boolean;
  /** The snoozes that are still allowed, in minutes; none at the fourth showing (P2). */
  readonly snoozes: readonly number[];
  /** The fuse of P1: what is left of the person's presence before it counts as missed. */
  readonly fuse: { readonly total: number; readonly left: number; readonly burning: boolean };
  /** It is not to cover the screen, whatever the settings ask. */
  readonly small: boolean;
}

/** P2. An easier rhythm, offered after three skips in a row: a shorter routine, a longer interval in minutes, or both. */
export interface Suggestion {
  readonly kind: Kind;
  readonly routine: RoutineId | null;
  readonly everyMinutes: number | null;
}

/** One mark on the line of a day. */
export interface DayMark {
  readonly at: Instant;
  readonly state:
    "done" | "partial" | "skipped" | "missed" | "rested" | "held" | "planned" | "training";
  readonly kind: Kind | null;
  /** A workout's or own reminder's title; null where the routine's or kind's name says it. */
  readonly title: string | null;
  readonly routine: RoutineId | null;
  readonly minutes: number;
}

/** A workout of today or yesterday that has begun, and how it went, where that was told. */
export interface WorkoutView {
  /** The id in the plan or of an event of a calendar; null for one that was not planned. */
  readonly planned: string | null;
  readonly title: string;
  readonly type: WorkoutType;
  readonly start: Instant;
  readonly end: Instant;
  /** What was done, or else planned, in the person's own words. */
  readonly exercises: readonly string[];
  readonly log: {
    /** The id of the journal entry. */
    readonly entry: string;
    readonly outcome: WorkoutOutcome;
    /** Pain from 0 to 10; null where it was not said. */
    readonly painBefore: number | null;
    readonly painAfter: number | null;
  } | null;
}

/** What a window or the tray shows of the scheduler. */
export interface View {
  readonly pause: { readonly until: Instant | null } | null;
  /** Working hours now, and when that changes next. */
  readonly desk: { readonly open: boolean; readonly changesAt: Instant | null };
  readonly next: Upcoming | null;
  readonly prompt: PromptView | null;
  /** P6. The desk prompt that was announced and opens soon; it is answered like an open one. */
  readonly coming: { readonly prompt: string; readonly opensAt: Instant } | null;
  /** The skip that can still be undone (P2). */
  readonly undo: { readonly prompt: string; readonly until: Instant } | null;
  /** P2. An offer of something easier after three skips in a row. */
  readonly suggestion: Suggestion | null;
  /** What speaks against movements now. */
  readonly limits: Limits;
  /** The workouts that can be told of, in order of time. */
  readonly workouts: readonly WorkoutView[];
  /** The marks of today, in order of time: first what happened, then what is planned. */
  readonly day: readonly DayMark[];
}
