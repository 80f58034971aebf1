/** Of each day of a week whether it was exposed, and whether its outcome came; null where the journal cannot tell. */
export interface Week {
  readonly exposed: readonly (boolean | null)[];
  readonly outcome: readonly (boolean | null)[];
}

/** How often outcome and exposure met, among the days of which both are known. */
export interface Tally {
  readonly days: number;
  readonly exposed: number;
  readonly outcome: number;
  readonly both: number;
}

/** The tally of weeks. */
export function tallyOf(weeks: readonly Week[]): Tally {
  let [days, exposures, outcomes, both] = [0, 0, 0, 0];
  for (const { exposed, outcome } of weeks) {
    for (const [day, came] of outcome.entries()) {
      const was = exposed[day] ?? null;
      if (came === null || was === null) continue;
      days += 1;
      if (was) exposures += 1;
      if (came) outcomes += 1;
      if (was && came) both += 1;
    }
  }
  return { days, exposed: exposures, outcome: outcomes, both };
}

const sum = (tallies: readonly Tally[]): Tally => ({
  days: tallies.reduce((total, { days }) => total + days, 0),
  exposed: tallies.reduce((total, { exposed }) => total + exposed, 0),
  outcome: tallies.reduce((total, { outcome }) => total + outcome, 0),
  both: tallies.reduce((total, { both }) => total + both, 0),
});

/** Hundredths of a day by which outcome and exposure met more often than their shares make expected. */
const excess = ({ days, exposed, outcome, both }: Tally): number =>
  days === 0 ? 0 : Math.round(100 * (both - (exposed * outcome) / days));

/** Every order of so many things, the one that changes nothing first. */
function orders(count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return orders(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, back) => order.toSpliced(count - 1 - back, 0, count - 1)),
  );
}

/** The excess of a block for each order that its weeks of exposure could have come in, first for that in which they came. */
function excesses(weeks: readonly Week[]): readonly number[] {
  const told = weeks.filter((week) => tallyOf([week]).days > 0);
  const pairs = told.map(({ outcome }) =>
    told.map(({ exposed }) => tallyOf([{ exposed, outcome }])),
  );
  return orders(told.length).map((order) =>
    excess(sum(order.flatMap((from, week) => pairs[week]?.[from] ?? []))),
  );
}

/**
 * How likely chance alone lets outcome and exposure meet as often as they did, or more often: 0 to 1.
 *
 * An exact permutation test. Within every block the weeks of exposure trade places in all possible
 * ways, each as likely as the other, and whole, so that what lasts for days and what comes with the
 * weekday lasts and comes as before; and blocks stay where they are, so that what drifts over months
 * drifts as before. What is left is whether the two met day by day.
 */
export function chanceOf(blocks: readonly (readonly Week[])[]): number {
  let observed = 0;
  /** How likely each sum of excesses is, above the lowest that there can be. */
  let odds = [1];
  for (const block of blocks.map(excesses)) {
    const low = Math.min(...block);
    const next = Array.from({ length: odds.length + Math.max(...block) - low }, () => 0);
    for (const it of block) {
      for (const [at, odd] of odds.entries()) {
        next[at + it - low] = (next[at + it - low] ?? 0) + odd / block.length;
      }
    }
    odds = next;
    observed += (block[0] ?? 0) - low;
  }
  return Math.min(
    1,
    odds.slice(observed).reduce((total, odd) => total + odd, 0),
  );
}
