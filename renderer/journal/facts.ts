import { meanPain, type DayTotals } from "../../shared/journal/days.ts";
import { plusDays, type LocalDate } from "../../shared/time/calendar.ts";

/** A number of the last weeks, and of as many before them; null where too little is told of those. */
export interface Fact {
  readonly now: number;
  readonly before: number | null;
}

const weeksOfBreaks = 6;
const weeksOfPain = 4;
/** The days with breaks, or with an answer about pain, without which a number says nothing. */
const fewestDays = 7;

const between = (days: readonly DayTotals[], from: LocalDate, until: LocalDate) =>
  days.filter(({ date }) => from <= date && date < until);

/** The number of the last weeks up to today, and of those before; null where too little is told. */
function factOf(
  days: readonly DayTotals[],
  today: LocalDate,
  weeks: number,
  numberOf: (days: readonly DayTotals[]) => number | null,
): Fact | null {
  const tomorrow = plusDays(today, 1);
  const from = plusDays(tomorrow, -7 * weeks);
  const now = numberOf(between(days, from, tomorrow));
  const before = numberOf(between(days, plusDays(from, -7 * weeks), from));
  return now === null ? null : { now, before };
}

/** Of how many of the breaks that were offered were taken, 0 to 1, over six weeks. */
export const breaksTaken = (days: readonly DayTotals[], today: LocalDate): Fact | null =>
  factOf(days, today, weeksOfBreaks, (some) => {
    const offered = some.filter(({ breaks }) => breaks.offered > 0);
    if (offered.length < fewestDays) return null;
    const sum = (of: "offered" | "taken") =>
      offered.reduce((all, { breaks }) => all + breaks[of], 0);
    return sum("taken") / sum("offered");
  });

/** The mean of what was answered about pain, 0 to 10, over four weeks. */
export const averagePain = (days: readonly DayTotals[], today: LocalDate): Fact | null =>
  factOf(days, today, weeksOfPain, (some) =>
    some.filter(({ pain }) => pain !== null).length < fewestDays ? null : meanPain(some),
  );
