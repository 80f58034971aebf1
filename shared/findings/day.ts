import { emptyDay, type DayTotals } from "../journal/days.ts";
import { dateOfDayNumber, dayNumber, type LocalDate } from "../time/calendar.ts";

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

const dayOf = ({ date, entries, pain, training, routines, breaks }: DayTotals): Day => ({
  date,
  kept: entries > 0,
  pain: pain?.worst ?? null,
  trained: training.isTrainingDay,
  minutes: training.minutes,
  warmedUp: training.types.length > 0 ? routines.warmUps > 0 : null,
  breaksOffered: breaks.offered,
  breaksTaken: breaks.taken,
});

/** Each date from one to another, both included, as the journal adds it up; one that it leaves out had nothing in it. */
export function daysBetween(
  from: LocalDate,
  to: LocalDate,
  totals: readonly DayTotals[],
): readonly Day[] {
  const at = new Map(totals.map((day) => [day.date, day]));
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => {
    const date = dateOfDayNumber(first + index);
    return dayOf(at.get(date) ?? emptyDay(date));
  });
}
