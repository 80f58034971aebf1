import { describe, expect, it } from "vitest";
import { comparisons, type ComparisonName } from "../../../shared/findings/comparisons.ts";
import type { Day } from "../../../shared/findings/day.ts";
import { findIn, type Finding } from "../../../shared/findings/find.ts";
import { lookFrom } from "../../../shared/findings/grid.ts";
import { dayNumber, plusDays, type LocalDate } from "../../../shared/time/calendar.ts";
import { chances } from "../../support/noise-journal.ts";

/** The first day after a block of four weeks. */
const today = plusDays(lookFrom("2026-06-01" as LocalDate), 13 * 28);

/** A life of so many days up to yesterday, in which nothing goes together: a pain of 2 to 4 each day. */
function life(days: number, seed = 1): readonly Day[] {
  const chance = chances(seed);
  return Array.from({ length: days }, (_, index): Day => {
    const trained = chance() < 0.5;
    return {
      date: plusDays(today, index - days),
      kept: true,
      pain: 2 + Math.floor(3 * chance()),
      trained,
      minutes: trained ? (chance() < 0.4 ? 90 : 40) : 0,
      warmedUp: trained ? chance() < 0.5 : null,
      breaksOffered: 10,
      breaksTaken: 3 + Math.floor(7 * chance()),
    };
  });
}

/** What is planted: with this before, the day hurts more or less, on so many of those days and on few others. */
const planted: Readonly<Record<ComparisonName, (last: Day, before: Day) => boolean>> = {
  "two-training-days": (last, before) => last.trained && before.trained,
  "long-training": ({ minutes }) => minutes === 90,
  "no-warm-up": ({ warmedUp }) => warmedUp === false,
  "few-breaks": ({ breaksTaken }) => breaksTaken < 5,
  "rest-day": ({ trained }) => !trained,
  "many-breaks": ({ breaksTaken }) => breaksTaken >= 8,
};

function withPlanted(days: readonly Day[], name: ComparisonName, often: number): readonly Day[] {
  const chance = chances(99);
  return days.map((day, index) => {
    const last = days[index - 1];
    const before = days[index - 2];
    if (!last || !before) return day;
    const likely = planted[name](last, before) ? often : 0.02;
    const pain = comparisons[name].outcome === "sorest" ? 7 : 0;
    return chance() < likely ? { ...day, pain } : day;
  });
}

/** The numbers of the planted finding, counted from the days one by one. */
function counted(days: readonly Day[], name: ComparisonName): Finding {
  const { outcome } = comparisons[name];
  const at = new Map(days.map((day) => [dayNumber(day.date), day]));
  let [extreme, exposed, otherDays, otherExposed] = [0, 0, 0, 0];
  for (const day of days) {
    const last = at.get(dayNumber(day.date) - 1);
    const before = at.get(dayNumber(day.date) - 2);
    if (day.date < lookFrom(today) || !last || !before || day.pain === null) continue;
    if (name === "no-warm-up" && last.warmedUp === null) continue;
    const was = planted[name](last, before);
    const came = outcome === "sorest" ? day.pain === 7 : day.pain === 0;
    if (came) extreme += 1;
    else otherDays += 1;
    if (came && was) exposed += 1;
    if (!came && was) otherExposed += 1;
  }
  return { name, outcome, days: extreme, exposed, otherDays, otherExposed };
}

const names = Object.keys(comparisons) as readonly ComparisonName[];

describe("what is planted is found, with its numbers", () => {
  // Two days more, so that what came before the first is known.
  it.each(names)("%s", (name) => {
    const days = withPlanted(life(13 * 28 + 2), name, 0.35);
    const [first] = findIn(days, today);
    expect(first).toMatchObject(counted(days, name));
  });

  it("in half a year, where it shows plainly", () => {
    const days = withPlanted(life(26 * 7 + 2), "two-training-days", 0.5);
    const { name, days: sorest, exposed } = counted(days, "two-training-days");
    expect(findIn(days, today)[0]).toMatchObject({ name, days: sorest, exposed });
  });
});

describe("nothing is found", () => {
  it("of long training where it is always as long", () => {
    const days = withPlanted(life(13 * 28 + 2), "rest-day", 0).map((day, index, all) => ({
      ...day,
      minutes: day.trained ? 60 : 0,
      pain: all[index - 1]?.trained === true && index % 3 === 0 ? 8 : 2,
    }));
    expect(findIn(days, today).map(({ name }) => name)).not.toContain("long-training");
  });

  it.each(names)("from less than the minimum: %s", (name) => {
    // One day short of twelve weeks, however plain it is.
    const days = withPlanted(life(12 * 7 - 1), name, 1);
    expect(findIn(days, today)).toEqual([]);
  });

  it("from fewer than eight of the sorest days with what came before", () => {
    const days = life(13 * 28 + 2).map((day, index) =>
      index % 52 === 20 ? { ...day, pain: 9 } : day,
    );
    const with7 = days.map((day, index) => ({ ...day, trained: [18, 19].includes(index % 52) }));
    expect(days.filter(({ pain }) => pain === 9)).toHaveLength(7);
    expect(findIn(with7, today).map(({ name }) => name)).toEqual([]);
  });

  it("where the opposite is so: the sorest days are those without", () => {
    const flipped = withPlanted(life(13 * 28 + 2), "few-breaks", 0.6).map((day) => ({
      ...day,
      breaksTaken: 10 - day.breaksTaken,
    }));
    expect(findIn(flipped, today).map(({ name }) => name)).not.toContain("few-breaks");
  });

  it("where training and pain both keep to the weekday, and to nothing else", () => {
    const days = life(13 * 28 + 2).map((day) => {
      const weekday = dayNumber(day.date) % 7;
      return { ...day, trained: weekday === 0 || weekday === 1, pain: weekday === 2 ? 7 : 2 };
    });
    expect(findIn(days, today)).toEqual([]);
  });

  it("without a journal, and without pain in it", () => {
    expect(findIn([], today)).toEqual([]);
    expect(
      findIn(
        life(400).map((day) => ({ ...day, pain: null })),
        today,
      ),
    ).toEqual([]);
  });
});

describe("a look", () => {
  const days = withPlanted(life(13 * 28 + 2), "two-training-days", 0.35);

  it("waits for the end of four weeks: what comes in between changes nothing", () => {
    const before = findIn(days, today);
    expect(before).not.toEqual([]);
    const later = Array.from({ length: 27 }, (_, index) => ({
      ...(days[index] as Day),
      date: plusDays(today, index),
      pain: 10,
    }));
    expect(findIn([...days, ...later], plusDays(today, 27))).toEqual(before);
  });

  it("leaves out the weeks of which nothing is told", () => {
    const away = days.map((day, index) =>
      index >= 100 && index < 142
        ? {
            ...day,
            kept: false,
            pain: null,
            trained: false,
            warmedUp: null,
            minutes: 0,
            breaksOffered: 0,
            breaksTaken: 0,
          }
        : day,
    );
    const [found] = findIn(away, today);
    const [all] = findIn(days, today);
    expect(found?.name).toBe("two-training-days");
    const total = (it: Finding | undefined) => (it?.days ?? 0) + (it?.otherDays ?? 0);
    // Five whole weeks, and the days of the two half ones; then two days whose days before are not known.
    expect(total(all) - total(found)).toBeGreaterThanOrEqual(35);
    expect(total(all) - total(found)).toBeLessThanOrEqual(44);
  });
});
