import { describe, expect, it } from "vitest";
import { averagePain, breaksTaken } from "../../../renderer/journal/facts.ts";
import {
  heatOf,
  layoutOf,
  markAt,
  newestWithRoom,
  painAt,
  painLine,
  timesOf,
  withRoom,
} from "../../../renderer/journal/layout.ts";
import { marksOf } from "../../../renderer/journal/marks.ts";
import { mondayOf, rangeSince, weeksUpTo } from "../../../renderer/journal/weeks.ts";
import { emptyDay, type DayTotals } from "../../../shared/journal/days.ts";
import { milestonesOf } from "../../../shared/journal/milestones.ts";
import { plusDays, type LocalDate } from "../../../shared/time/calendar.ts";
import { entryAt } from "../../support/entries.ts";

/** A Thursday. */
const today = "2026-05-14" as LocalDate;

interface Told {
  readonly pain?: readonly number[];
  readonly load?: number;
  readonly breaks?: readonly [taken: number, offered: number];
  readonly warmUps?: number;
  readonly flare?: boolean;
  readonly types?: DayTotals["training"]["types"];
}

function day(date: LocalDate, told: Told): DayTotals {
  const none = emptyDay(date);
  const { pain, load = 0, breaks = [0, 0], warmUps = 0, flare = false, types = [] } = told;
  return {
    ...none,
    entries: 1,
    pain: pain
      ? { answers: pain.length, sum: pain.reduce((a, b) => a + b), worst: Math.max(...pain) }
      : null,
    training: {
      ...none.training,
      sessions: load > 0 ? 1 : 0,
      load,
      isTrainingDay: load > 0,
      types,
    },
    breaks: { taken: breaks[0], offered: breaks[1] },
    routines: { ...none.routines, warmUps },
    hasFlare: flare,
  };
}

const ago = (days: number) => plusDays(today, -days);
const daily = (count: number, toldOf: (back: number) => Told): readonly DayTotals[] =>
  Array.from({ length: count }, (_, index) =>
    day(ago(count - 1 - index), toldOf(count - 1 - index)),
  );

describe("the weeks of a range", () => {
  it("end with this week, which ends today, and go from Monday to Sunday", () => {
    const weeks = weeksUpTo(
      today,
      6,
      daily(30, () => ({ pain: [1] })),
    );
    expect(weeks.map(({ monday }) => monday)).toEqual(
      [35, 28, 21, 14, 7, 0].map((back) => plusDays("2026-05-11" as LocalDate, -back)),
    );
    expect(weeks.at(-1)?.days.map(({ date }) => date)).toEqual([ago(3), ago(2), ago(1), today]);
    expect(weeks.at(-2)?.days).toHaveLength(7);
    expect(mondayOf("2026-05-17" as LocalDate)).toBe("2026-05-11");
    expect(mondayOf("2026-05-18" as LocalDate)).toBe("2026-05-18");
  });

  it("add up what was told; pain by its answers, rest by the days that are over or begun", () => {
    const [week] = weeksUpTo(today, 1, [
      day(ago(3), { pain: [2, 6], load: 120, breaks: [3, 8] }),
      day(ago(1), { pain: [1], load: 80, breaks: [2, 2] }),
    ]);
    expect(week).toMatchObject({
      pain: 3,
      load: 200,
      trainingDays: 2,
      restDays: 2,
      unrested: false,
      breaks: { taken: 5, offered: 10 },
    });
  });

  it("tell nothing of days before the first, nor of a week with nothing in it", () => {
    const [bare, before, first, away, now] = weeksUpTo(today, 5, [
      day(ago(28), {}),
      day(ago(14), { pain: [3] }),
      day(today, { pain: [1] }),
    ]);
    const nothing = { told: false, days: [], restDays: 0, pain: null };
    for (const week of [bare, before, away]) expect(week).toMatchObject(nothing);
    expect(first).toMatchObject({ told: true, restDays: 4 });
    expect(now).toMatchObject({ told: true, restDays: 4 });
  });

  it("are those of a young journal, and else of half a year", () => {
    expect(rangeSince(today, today)).toBe("six-weeks");
    expect(rangeSince("2026-04-06" as LocalDate, today)).toBe("six-weeks");
    expect(rangeSince("2026-04-05" as LocalDate, today)).toBe("six-months");
  });

  it("have a caution only after seven days of training", () => {
    const trained = daily(11, () => ({ load: 50 }));
    expect(weeksUpTo(today, 2, trained).map(({ unrested }) => unrested)).toEqual([true, false]);
  });
});

describe("the numbers of the last weeks", () => {
  it("stand beside those of as many weeks before", () => {
    const days = daily(84, (back) => ({
      breaks: [back < 42 ? 6 : 3, 8],
      pain: [back < 28 ? 2 : 5],
    }));
    expect(breaksTaken(days, today)).toEqual({ now: 0.75, before: 0.375 });
    expect(averagePain(days, today)).toEqual({ now: 2, before: 5 });
  });

  it("stand alone where too little was told before, and not at all of less than seven days", () => {
    expect(
      averagePain(
        daily(30, () => ({ pain: [4] })),
        today,
      ),
    ).toEqual({ now: 4, before: null });
    expect(
      averagePain(
        daily(6, () => ({ pain: [4] })),
        today,
      ),
    ).toBeNull();
    expect(
      breaksTaken(
        daily(6, () => ({ breaks: [1, 2] })),
        today,
      ),
    ).toBeNull();
    expect(
      breaksTaken(
        daily(40, () => ({})),
        today,
      ),
    ).toBeNull();
  });
});

describe("what began", () => {
  const first = ago(200);

  it("is a habit after eight weeks without it, kept up", () => {
    const days = daily(200, (back) => ({
      warmUps: back <= 60 && back % 5 === 0 ? 1 : 0,
      types: back <= 30 && back % 10 === 0 ? (["run"] as const) : [],
    }));
    expect(marksOf(days, [], first)).toEqual([
      { what: "warm-ups", date: ago(60) },
      { what: "training", type: "run", date: ago(30) },
    ]);
  });

  it("is nothing that was only tried, or that the journal begins with", () => {
    const warmed = (count: number, is: (back: number) => boolean, from = first) =>
      marksOf(
        daily(count, (back) => ({ warmUps: is(back) ? 1 : 0 })),
        [],
        from,
      );
    expect(warmed(100, (back) => back === 10)).toEqual([]);
    expect(warmed(200, (back) => back % 3 === 0)).toEqual([]);
    expect(warmed(40, (back) => back < 30, ago(40))).toEqual([]);
  });

  it("is a flare on its day", () => {
    expect(marksOf([day(ago(9), { flare: true })], [], first)).toEqual([
      { what: "flare", date: ago(9) },
    ]);
  });
});

describe("a milestone", () => {
  const entries = [
    entryAt("2026-03-02T09:00Z", { kind: "conditions-changed", conditions: [] }),
    entryAt("2026-05-01T09:00Z", { kind: "conditions-changed", conditions: ["sciatica"] }),
    entryAt("2026-05-01T09:05Z", { kind: "conditions-changed", conditions: ["herniated-disc"] }),
    entryAt("2026-05-01T10:00Z", { kind: "programme-added", title: "For the hip" }),
    entryAt("2026-05-02T10:00Z", { kind: "break" }),
  ];

  it("is told once a date, of the dates that are asked for", () => {
    expect(milestonesOf(entries, { from: "2026-03-03", to: "2026-05-01" })).toEqual([
      { kind: "conditions-changed", date: "2026-05-01" },
      { kind: "programme-added", date: "2026-05-01" },
    ]);
  });

  it("is a mark, but for the first week, in which one tells what was so before", () => {
    const milestones = milestonesOf(entries, { from: "2026-01-01", to: today });
    expect(marksOf([], milestones, "2026-03-01" as LocalDate)).toEqual([
      { what: "conditions-changed", date: "2026-05-01" },
      { what: "programme-added", date: "2026-05-01" },
    ]);
  });
});

describe("the picture", () => {
  it("breaks its curve off where a week has no answer", () => {
    const weeks = weeksUpTo(today, 4, [
      day(ago(21), { pain: [4] }),
      day(ago(14), { pain: [4] }),
      day(today, { pain: [2] }),
    ]);
    const line = painLine(layoutOf(756, 4), weeks);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(line.match(/C/g)).toHaveLength(1);
  });

  it("has the columns of any range and width in it, and names above the bands where it is narrow", () => {
    for (const width of [180, 300, 519, 520, 756, 1120]) {
      for (const weeks of [6, 26, 52]) {
        const { gutter, column, isWide } = layoutOf(width, weeks);
        expect(gutter + weeks * column).toBeCloseTo(width);
        expect(isWide).toBe(width >= 520);
      }
    }
    const layout = layoutOf(756, 26);
    expect(painAt(layout, 0)).toBeGreaterThan(painAt(layout, 10));
  });

  it("says what began above the curve, or under it where that is high, and never out of its band", () => {
    const layout = layoutOf(756, 26);
    for (let pain = 0; pain <= 10; pain += 1) {
      const curve = painAt(layout, pain);
      const { from, to, words } = markAt(layout, pain);
      const above = words < curve;
      expect(above).toBe(pain <= 7);
      expect(Math.sign(from - to)).toBe(above ? -1 : 1);
      expect(Math.abs(to - curve)).toBe(6);
      expect(words).toBeGreaterThan(painAt(layout, 10));
      expect(words).toBeLessThan(painAt(layout, 0));
    }
  });

  it("names each week where there is room, else each month in the week in which it begins", () => {
    const half = weeksUpTo(today, 26, []);
    const months = timesOf(layoutOf(756, 26), half).map(({ date }) => date.slice(0, 7));
    expect(months).toEqual(
      [11, 12, 1, 2, 3, 4, 5].map((m) => `${m > 10 ? 2025 : 2026}-${String(m).padStart(2, "0")}`),
    );
    const weeks = timesOf(layoutOf(756, 6), weeksUpTo(today, 6, [])).map(({ date }) => date);
    expect(weeks).toEqual(weeksUpTo(today, 6, []).map(({ monday }) => monday));
  });

  it("leaves the older name out where two would touch", () => {
    const names = [
      { x: 89, text: "Nov" },
      { x: 112, text: "Dec" },
      { x: 250, text: "Jan" },
      { x: 745, text: "May" },
    ];
    const kept = newestWithRoom(names, layoutOf(756, 26));
    expect(kept.map(({ text }) => text)).toEqual(["Dec", "Jan"]);
  });

  it("shades breaks from none to all, and only all as all", () => {
    const shades = (
      [
        [0, 0],
        [0, 8],
        [1, 8],
        [4, 8],
        [7, 8],
        [8, 8],
        [1, 1],
      ] as const
    ).map(([taken, offered]) => heatOf({ taken, offered }));
    expect(shades).toEqual([0, 0, 1, 2, 3, 4, 4]);
  });

  it("lets no text run into another, nor out of the picture", () => {
    const layout = layoutOf(756, 26);
    const placed = withRoom(
      [
        { x: 90, text: "Started warm-ups" },
        { x: 150, text: "Started running" },
        { x: 750, text: "Sudden back pain" },
      ],
      layout,
    );
    expect(placed.map(({ text }) => text)).toEqual(["Started warm-ups", "Sudden back pain"]);
    for (const { x, text } of placed) {
      expect(x - text.length * 3).toBeGreaterThanOrEqual(layout.gutter);
      expect(x + text.length * 3).toBeLessThanOrEqual(layout.width);
    }
  });
});
