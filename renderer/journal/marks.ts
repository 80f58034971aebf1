import type { DayTotals } from "../../shared/journal/days.ts";
import type { Milestone } from "../../shared/journal/milestones.ts";
import type { WorkoutType } from "../../shared/settings/workout-type.ts";
import { dayNumber, plusDays, type LocalDate } from "../../shared/time/calendar.ts";

/** What began on a date, as the journal shows it. */
export type Mark =
  | { readonly what: "warm-ups"; readonly date: LocalDate }
  | { readonly what: "training"; readonly type: WorkoutType; readonly date: LocalDate }
  | { readonly what: "flare" | Milestone["kind"]; readonly date: LocalDate };

/** Without it for so many days before, it begins; with it on so many days of as many after, it is a habit. */
const without = 56;
const within = 28;
const often = 3;

/** The dates on which a habit began: not where the journal begins with it, since nobody knows of before. */
function beginnings(
  days: readonly DayTotals[],
  first: LocalDate,
  is: (day: DayTotals) => boolean,
): readonly LocalDate[] {
  const dates = days.filter(is).map(({ date }) => date);
  return dates.filter((date, nth) => {
    const last = dates[nth - 1] ?? first;
    const end = plusDays(date, within);
    const soon = dates.slice(nth).filter((other) => other < end).length;
    return dayNumber(date) - dayNumber(last) >= without && soon >= often;
  });
}

/**
 * What began in the days of a journal that goes back to `first`: a habit of warming up, a kind of training,
 * a flare that was told, a milestone. Oldest first.
 */
export function marksOf(
  days: readonly DayTotals[],
  milestones: readonly Milestone[],
  first: LocalDate,
): readonly Mark[] {
  const types = [...new Set(days.flatMap(({ training }) => training.types))];
  const marks: readonly Mark[] = [
    ...beginnings(days, first, ({ routines }) => routines.warmUps > 0).map((date): Mark => ({
      what: "warm-ups",
      date,
    })),
    ...types.flatMap((type) =>
      beginnings(days, first, ({ training }) => training.types.includes(type)).map(
        (date): Mark => ({ what: "training", type, date }),
      ),
    ),
    // What is told in the first week was so before.
    ...milestones
      .filter(({ date }) => date >= plusDays(first, 7))
      .map(({ kind, date }): Mark => ({ what: kind, date })),
    ...days.filter(({ hasFlare }) => hasFlare).map(({ date }): Mark => ({ what: "flare", date })),
  ];
  return marks.toSorted((a, b) => dayNumber(a.date) - dayNumber(b.date));
}
