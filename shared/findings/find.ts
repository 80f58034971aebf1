import type { LocalDate } from "../time/calendar.ts";
import { comparedIn, type Compared } from "./compared.ts";
import { comparisons, type ComparisonName, type Outcome } from "./comparisons.ts";
import type { Day } from "./day.ts";

/** "7 of your 9 sorest days followed two training days in a row": of so many such days, and of all others that are told of. */
export interface Finding {
  readonly name: ComparisonName;
  readonly outcome: Outcome;
  readonly days: number;
  readonly exposed: number;
  readonly otherDays: number;
  readonly otherExposed: number;
}

/** The share of journals in which nothing goes together that may show any finding in a year, however often they are opened. */
export const errorRate = 0.05;

/**
 * As often as five looks at five journals do thirteen looks at one find what is not there, since each
 * shares its data with the one before (Pocock's boundary; 4.6 for the eleven that come after twelve weeks).
 */
const looksThatCount = 5;

/** How many comparisons stand by for each look; those that lack their minimum count too. */
const all = Object.keys(comparisons).length;

/** How likely chance alone may do as much as the nth most certain of a look (Holm's correction). */
export const levelOf = (nth: number): number => errorRate / looksThatCount / (all - nth);

/** Of what was compared, what holds: the most certain first, up to the first that chance may have done. */
export function whatHolds(compared: readonly Compared[]): readonly Compared[] {
  const inOrder = compared.toSorted((a, b) => a.chance - b.chance);
  const end = inOrder.findIndex(({ chance }, nth) => chance > levelOf(nth));
  return (end === -1 ? inOrder : inOrder.slice(0, end)).filter(isMost);
}

/** "3 of your 9 sorest days" would say the opposite of what it says. */
const isMost = ({ tally }: Compared): boolean => 2 * tally.both > tally.outcome;

/**
 * What went together in the last year, most certain first. Nothing new is found before the next four
 * weeks are over. `days` are in any order, none twice; those from `lookFrom(today)` on count, and the two before.
 */
export const findIn = (days: readonly Day[], today: LocalDate): readonly Finding[] =>
  whatHolds(comparedIn(days, today)).map(({ name, tally }) => ({
    name,
    outcome: comparisons[name].outcome,
    days: tally.outcome,
    exposed: tally.both,
    otherDays: tally.days - tally.outcome,
    otherExposed: tally.exposed - tally.both,
  }));
