import { dayNumber, type LocalDate } from "../time/calendar.ts";
import { comparisons, type Comparison, type ComparisonName, type Usual } from "./comparisons.ts";
import type { Day } from "./day.ts";
import { extremeOf } from "./extremes.ts";
import { daysOfWeek, lookFrom, mondaysFrom, weekOf } from "./grid.ts";
import { chanceOf, tallyOf, type Tally, type Week } from "./swapped-weeks.ts";

/** What a comparison gave: how often outcome and exposure met, and how likely chance alone does as much, 0 to 1. */
export interface Compared {
  readonly name: ComparisonName;
  readonly tally: Tally;
  readonly chance: number;
}

/** The weeks with entries that there must be before anything is compared. */
const fewestWeeks = 12;

/** Whether there are weeks enough for a look. */
export function isEnoughToCompare(days: readonly Day[], today: LocalDate): boolean {
  const told = dayOfWeeksWithEntries(days);
  const looked = mondaysFrom(lookFrom(today)).flat().flatMap(weekFrom).map(told).filter(isTold);
  return looked.length >= fewestWeeks * daysOfWeek;
}

/**
 * What can be compared of the last year: on the thirteen blocks of four weeks that were over before today:
 * the comparisons that have their minimum, and in which most of the outcome met the exposure.
 */
export function comparedIn(days: readonly Day[], today: LocalDate): readonly Compared[] {
  const told = dayOfWeeksWithEntries(days);
  const mondays = mondaysFrom(lookFrom(today));
  const looked = mondays.flat().flatMap(weekFrom).map(told).filter(isTold);
  if (looked.length < fewestWeeks * daysOfWeek) return [];
  const pains = looked.flatMap(({ pain }) => pain ?? []);
  const usual = usualOf(looked);

  return Object.entries<Comparison>(comparisons).flatMap(([name, comparison]) => {
    const { outcome, exposure, minimum } = comparison;
    const isExtreme = extremeOf(pains, outcome, minimum.each);
    if (isExtreme === null) return [];
    const outcomeOf = (pain: number | null) => (pain === null ? null : isExtreme(pain));
    const blocks = mondays.map((block) =>
      block.map((monday): Week => {
        const numbers = weekFrom(monday);
        return {
          exposed: numbers.map((day) => exposure((back) => told(day - back), usual)),
          outcome: numbers.map((day) => outcomeOf(told(day)?.pain ?? null)),
        };
      }),
    );
    const tally = tallyOf(blocks.flat());
    if (!isEnough(tally, minimum)) return [];
    return [{ name: name as ComparisonName, tally, chance: chanceOf(blocks) }];
  });
}

const isTold = (day: Day | null): day is Day => day !== null;

const weekFrom = (monday: number): readonly number[] =>
  Array.from({ length: daysOfWeek }, (_, index) => monday + index);

/** A day by its number; null in a week in which nothing was told, such as one away. */
function dayOfWeeksWithEntries(days: readonly Day[]): (number: number) => Day | null {
  const byNumber = new Map(days.map((day) => [dayNumber(day.date), day]));
  const weeks = new Set(days.filter(({ kept }) => kept).map(({ date }) => weekOf(dayNumber(date))));
  return (number) => (weeks.has(weekOf(number)) ? (byNumber.get(number) ?? null) : null);
}

function usualOf(days: readonly Day[]): Usual {
  const minutes = days.filter(({ trained }) => trained).map((day) => day.minutes);
  const long = minutes.toSorted((a, b) => b - a)[Math.ceil(minutes.length / 4) - 1];
  if (long === undefined) return { longTraining: null };
  const asLong = minutes.filter((it) => it >= long).length;
  return { longTraining: 2 * asLong > minutes.length ? null : long };
}

const isEnough = (
  { days, exposed, outcome }: Tally,
  { days: fewest, each }: Comparison["minimum"],
): boolean => days >= fewest && Math.min(exposed, days - exposed, outcome, days - outcome) >= each;
