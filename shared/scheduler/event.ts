import type { Appointment } from "../calendar/appointment.ts";
import type { PauseLength } from "../domain/pause-length.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { Starter } from "../journal/entry.ts";
import type { Duration } from "../time/instant.ts";
import type { OutsideSource } from "./state.ts";

/** All that can happen to the scheduler. */
export type SchedulerEvent =
  /** The process has started. */
  | { readonly kind: "started" }
  /** The process is about to end in order. */
  | { readonly kind: "stopped" }
  /** The alarm rang. */
  | { readonly kind: "tick" }
  /** Somebody looked how long there has been no input. */
  | { readonly kind: "looked"; readonly idleMs: number }
  | { readonly kind: "locked" }
  | { readonly kind: "unlocked" }
  | { readonly kind: "suspended" }
  | { readonly kind: "resumed" }
  /** The system clock was set, forward (positive) or back. */
  | { readonly kind: "clock-changed"; readonly by: Duration }
  | { readonly kind: "zone-changed" }
  | { readonly kind: "held"; readonly by: OutsideSource; readonly on: boolean }
  | { readonly kind: "answered"; readonly prompt: string; readonly answer: PromptAnswer }
  | { readonly kind: "skip-undone"; readonly prompt: string }
  /** The pointer or the keyboard came into the prompt, or onto the undo of its skip, or left it. */
  | { readonly kind: "attended"; readonly prompt: string; readonly attending: boolean }
  /** The person left the full screen of the open prompt without an answer. */
  | { readonly kind: "made-small"; readonly prompt: string }
  | { readonly kind: "routine-asked"; readonly routine: RoutineId; readonly by: Starter }
  | { readonly kind: "session-progressed"; readonly session: string; readonly seconds: number }
  | { readonly kind: "session-finished"; readonly session: string; readonly seconds: number }
  | { readonly kind: "session-left"; readonly session: string; readonly seconds: number }
  | { readonly kind: "paused"; readonly length: PauseLength }
  | { readonly kind: "pause-ended" }
  | { readonly kind: "break-taken" }
  /** P2. The offer of an easier rhythm is put away. */
  | { readonly kind: "suggestion-dismissed" }
  | { readonly kind: "settings-saved" }
  | { readonly kind: "journal-written" }
  /** A calendar was read: its appointments around today, in order of time. */
  | {
      readonly kind: "calendar-read";
      readonly calendar: string;
      readonly appointments: readonly Appointment[];
    };

/** What a person answers to a prompt. Start takes one of its routines, or none where it has none. */
export type PromptAnswer =
  | { readonly kind: "start"; readonly routine: RoutineId | null; readonly by: Starter }
  | { readonly kind: "snooze"; readonly minutes: 5 | 10 | 15 }
  | { readonly kind: "skip" };
