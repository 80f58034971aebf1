import type { DayTotals } from "../journal/days.ts";
import type { LocalDate } from "../time/calendar.ts";

/** What findings look at of one local date. */
export interface Day {
  readonly date: LocalDate;
  /** Whether the journal tells anything of it. */
  readonly kept: boolean;
  /** The worst pain that was told, 0 to 10; null without an answer. */
  readonly pain: number | null;
  /** R12. Whether it was a training day. */
  readonly trained: boolean;
  /** Minutes of training. */
  readonly minutes: number;
  /** Whether a warm-up went before the workout; null for a day without a workout. */
  readonly warmedUp: boolean | null;
  readonly breaksOffered: number;
  readonly breaksTaken: number;
}

/** A day as the journal adds it up. */
export const dayOf = ({ date, entries, pain, training, routines, breaks }: DayTotals): Day => ({
  date,
  kept: entries > 0,
  pain: pain?.worst ?? null,
  trained: training.isTrainingDay,
  minutes: training.minutes,
  warmedUp: training.types.length > 0 ? routines.warmUps > 0 : null,
  breaksOffered: breaks.offered,
  breaksTaken: breaks.taken,
});
