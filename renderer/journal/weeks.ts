import { emptyDay, meanPain, type DayTotals } from "../../shared/journal/days.ts";
import {
  dateOfDayNumber,
  dayNumber,
  plusDays,
  type LocalDate,
} from "../../shared/time/calendar.ts";

/** What the page shows of one week, from Monday to Sunday. */
export interface Week {
  readonly monday: LocalDate;
  readonly sunday: LocalDate;
  /** Its days up to today, oldest first; none of a week of which nothing is told. */
  readonly days: readonly DayTotals[];
  /** Whether there is anything in it that the page draws. */
  readonly told: boolean;
  /** The mean of its answers about pain, 0 to 10; null without one. */
  readonly pain: number | null;
  readonly load: number;
  readonly trainingDays: number;
  /** Those of its days that are without training. */
  readonly restDays: number;
  /** R13. A whole week of training days. */
  readonly unrested: boolean;
  readonly breaks: DayTotals["breaks"];
}

/** How many weeks each range shows, this one included. */
export const ranges = { "six-weeks": 6, "six-months": 26, year: 52 } as const;
export type Range = keyof typeof ranges;

const daysOfWeek = 7;

/** The Monday of a date's week. */
export const mondayOf = (date: LocalDate): LocalDate => {
  const day = dayNumber(date);
  // 1970-01-05 was a Monday.
  return dateOfDayNumber(day - ((((day - 4) % daysOfWeek) + daysOfWeek) % daysOfWeek));
};

function weekOf(
  monday: LocalDate,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  at: ReadonlyMap<LocalDate, DayTotals>,
): Week {
  const days = Array.from({ length: daysOfWeek }, (_, day) => plusDays(monday, day))
    .filter((date) => from <= date && date <= to)
    .map((date) => at.get(date) ?? emptyDay(date));
  const told = days.some(isDrawn);
  const trainingDays = days.filter(({ training }) => training.isTrainingDay).length;
  return {
    monday,
    sunday: plusDays(monday, daysOfWeek - 1),
    days: told ? days : [],
    told,
    pain: meanPain(days),
    load: days.reduce((sum, { training }) => sum + training.load, 0),
    trainingDays,
    restDays: told ? days.length - trainingDays : 0,
    unrested: trainingDays === daysOfWeek,
    breaks: {
      offered: days.reduce((sum, { breaks }) => sum + breaks.offered, 0),
      taken: days.reduce((sum, { breaks }) => sum + breaks.taken, 0),
    },
  };
}

/** So many weeks up to that of today, oldest first. Nothing is said of the days before the first that has something. */
export function weeksUpTo(
  today: LocalDate,
  count: number,
  days: readonly DayTotals[],
): readonly Week[] {
  const at = new Map(days.map((day) => [day.date, day]));
  const kept = { from: beganOn(days) ?? today, to: today };
  const last = mondayOf(today);
  return Array.from({ length: count }, (_, index) =>
    weekOf(plusDays(last, (index + 1 - count) * daysOfWeek), kept, at),
  );
}

/** Which day of a week that begins on a Monday a date of it is, 0 for the Monday. */
export const dayOfWeek = (monday: LocalDate, date: LocalDate): number =>
  dayNumber(date) - dayNumber(monday);

/** Whether a day has anything in it that the page draws. */
const isDrawn = ({ pain, training, breaks, routines, hasFlare }: DayTotals): boolean =>
  pain !== null ||
  training.sessions > 0 ||
  breaks.offered > 0 ||
  routines.finished + routines.partial > 0 ||
  hasFlare;

/** The first date of some days, which are in order of time, that has anything to draw; null where none has. */
export const beganOn = (days: readonly DayTotals[]): LocalDate | null =>
  days.find(isDrawn)?.date ?? null;

/** The range that shows all of a journal that is as young as that, and else the middle one. */
export const rangeSince = (began: LocalDate, today: LocalDate): Range =>
  began >= plusDays(mondayOf(today), -daysOfWeek * (ranges["six-weeks"] - 1))
    ? "six-weeks"
    : "six-months";
