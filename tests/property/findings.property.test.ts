import { describe, expect, it } from "vitest";
import { comparedIn, type Compared } from "../../shared/findings/compared.ts";
import { errorRate, levelOf, whatHolds } from "../../shared/findings/find.ts";
import { blocks, lookFrom } from "../../shared/findings/grid.ts";
import type { Tally } from "../../shared/findings/swapped-weeks.ts";
import { plusDays, type LocalDate } from "../../shared/time/calendar.ts";
import { noiseJournal } from "../support/noise-journal.ts";

/** How many journals: some in `npm test`, more in `npm run test:nightly`. */
const journals = Number(process.env["SUPPLE_JOURNALS"] ?? 100);

const start = lookFrom("2025-01-01" as LocalDate);

/** The lengths that a journal of a year has on the days on which something new can be found. */
const looks = Array.from({ length: blocks }, (_, block) => (block + 1) * 28);

const compared = Array.from({ length: journals }, (_, seed) => {
  const days = noiseJournal(seed + 1, 364, start);
  return looks.map((length) => comparedIn(days.slice(0, length), plusDays(start, length)));
});

const shareWhere = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.filter(is).length / all.length;

const logFactorials = [0];
for (let n = 1; n <= 364; n += 1) logFactorials.push((logFactorials[n - 1] ?? 0) + Math.log(n));
const logChoose = (n: number, k: number): number =>
  (logFactorials[n] ?? 0) - (logFactorials[k] ?? 0) - (logFactorials[n - k] ?? 0);

/** Fisher's exact test, one-sided, which takes each day to be drawn by itself. */
function fisher({ days, exposed, outcome, both }: Tally): number {
  let chance = 0;
  for (let met = both; met <= Math.min(exposed, outcome); met += 1) {
    if (outcome - met > days - exposed) continue;
    const ways = logChoose(exposed, met) + logChoose(days - exposed, outcome - met);
    chance += Math.exp(ways - logChoose(days, outcome));
  }
  return chance;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

describe(`${journals} journals in which nothing goes together, opened every day of a year`, () => {
  it("show any finding in less than 5 of 100", () => {
    const found = (all: readonly (readonly Compared[])[]) =>
      all.some((look) => whatHolds(look).length > 0);
    const share = shareWhere(compared, found);
    const byFisher = shareWhere(compared, (all) =>
      all.flat().some(({ tally }) => fisher(tally) <= levelOf(0)),
    );
    console.info(`any finding: ${percent(share)}; with Fisher's test ${percent(byFisher)}`);
    expect(share).toBeLessThan(errorRate);
    expect(byFisher).toBeGreaterThan(share);
  });

  it.each([0.05, 0.01])("pass a comparison at %d no oftener than that", (level) => {
    const last = compared.flatMap((all) => all.at(-1) ?? []);
    const share = shareWhere(last, ({ chance }) => chance <= level);
    const byFisher = shareWhere(last, ({ tally }) => fisher(tally) <= level);
    console.info(`${percent(share)} of ${last.length}; by Fisher's test ${percent(byFisher)}`);
    // Of a hundred journals that is a handful, which is not counted finer.
    expect(share).toBeLessThan(1.6 * level);
  });
});
