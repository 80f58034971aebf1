import type { Journal } from "../journal/journal.ts";
import type { Settings } from "../settings/settings.ts";
import type { Instant, Now } from "../time/instant.ts";
import type { Effect } from "./effect.ts";
import type { SchedulerState } from "./state.ts";

/** What a question about the schedule is asked of. */
export interface Scene {
  readonly settings: Settings;
  readonly journal: Journal;
  readonly state: SchedulerState;
  readonly now: Now;
}

/** One decision in the making: its own copy of the state, and the effects so far. */
export interface Turn extends Scene {
  readonly state: { -readonly [K in keyof SchedulerState]: SchedulerState[K] };
  readonly effects: Effect[];
}

/** A moment that does not come by itself: only an event can end the wait. */
export const notByItself = Number.POSITIVE_INFINITY as Instant;
