import { describe, expect, it } from "vitest";
import { chanceOf, tallyOf, type Week } from "../../../shared/findings/swapped-weeks.ts";
import { chances } from "../../support/noise-journal.ts";

/** A week in letters, a pair a day: exposed or not (E, e), outcome or not (O, o), not known (?). */
const week = (letters: string): Week => {
  const days = letters.split(" ");
  const read = (letter: string | undefined) =>
    letter === "?" ? null : letter === "E" || letter === "O";
  return { exposed: days.map((day) => read(day[0])), outcome: days.map((day) => read(day[1])) };
};

/** All orders of a list, written out by the plainest means. */
const ordersOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  all.length < 2
    ? [all]
    : all.flatMap((first, index) =>
        ordersOf(all.toSpliced(index, 1)).map((rest) => [first, ...rest]),
      );

const excessOf = (weeks: readonly Week[]): number => {
  const { days, exposed, outcome, both } = tallyOf(weeks);
  return days === 0 ? 0 : Math.round(100 * (both - (exposed * outcome) / days));
};

/** The same by counting every one of the ways there are. */
function counted(blocks: readonly (readonly Week[])[]): number {
  let ways: readonly number[] = [0];
  for (const block of blocks) {
    const sums = ordersOf(block.map(({ exposed }) => exposed)).map((order) =>
      excessOf(block.map(({ outcome }, index) => ({ outcome, exposed: order[index] ?? [] }))),
    );
    ways = ways.flatMap((way) => sums.map((it) => way + it));
  }
  const observed = blocks.reduce((total, block) => total + excessOf(block), 0);
  return ways.filter((way) => way >= observed).length / ways.length;
}

describe("how likely chance alone does as much", () => {
  const met = week("EO eo eo eo eo eo eo");
  const calm = week("eo eo eo eo eo eo eo");

  it("is one way in two where two weeks can trade places and only one way lets them meet", () => {
    expect(chanceOf([[met, calm]])).toBeCloseTo(0.5);
    expect(chanceOf([[met, calm, calm, calm]])).toBeCloseTo(0.25);
    expect(
      chanceOf([
        [met, calm, calm, calm],
        [met, calm],
      ]),
    ).toBeCloseTo(0.125);
  });

  it("is certain where every week is the same: what comes with the weekday tells nothing", () => {
    expect(
      chanceOf([Array.from({ length: 4 }, () => met), Array.from({ length: 4 }, () => met)]),
    ).toBeCloseTo(1, 10);
  });

  it("is certain where nothing is known", () => {
    expect(chanceOf([])).toBe(1);
    expect(chanceOf([[week("?O ?o e? E? ?? ?? ??")]])).toBe(1);
  });

  it("is what counting all ways gives, also where days are not known", () => {
    const chance = chances(7);
    const letter = (yes: string, no: string) => {
      const at = chance();
      return at < 0.2 ? "?" : at < 0.45 ? yes : no;
    };
    const anyWeek = () =>
      week(Array.from({ length: 7 }, () => letter("E", "e") + letter("O", "o")).join(" "));
    for (let nth = 0; nth < 40; nth += 1) {
      const blocks = Array.from({ length: 3 }, () => Array.from({ length: 3 }, anyWeek));
      expect(chanceOf(blocks)).toBeCloseTo(counted(blocks), 10);
    }
  });
});

describe("a tally", () => {
  it("counts the days of which both are known", () => {
    expect(tallyOf([week("EO Eo eO eo ?O E? ??"), week("EO eo eo eo eo eo eo")])).toEqual({
      days: 11,
      exposed: 3,
      outcome: 3,
      both: 2,
    });
  });
});
