import { describe, expect, test } from "vitest";
import type { NewEntry } from "../../../shared/journal/entry.ts";
import { journalOf, withEntry } from "../../../shared/journal/journal.ts";
import { findRoutine } from "../../../shared/content/catalogue.ts";
import { type Limits, noLimits } from "../../../shared/rules/limits.ts";
import { dosesOf, grownDoses } from "../../../shared/rules/progression.ts";
import { routineFor } from "../../../shared/rules/routine-for.ts";
import { checkInAt, entryAt } from "../../support/entries.ts";

const dayOf = (index: number): string =>
  new Date(Date.parse("2025-01-01") + index * 2 * 86_400_000).toISOString().slice(0, 10);

const workout = (lines: readonly string[], pain: number | null): NewEntry => ({
  kind: "workout",
  planned: null,
  title: "Core",
  type: "gym",
  started: 0,
  minutes: 20,
  outcome: "done",
  exercises: [...lines],
  ...(pain !== null && { painAfter: pain }),
});
const journal = (...sessions: readonly NewEntry[]) =>
  journalOf(sessions.map((one, index) => entryAt(`${dayOf(index)}T18:00Z`, one)));
const planks = (...told: readonly (readonly [number, number | null])[]) =>
  journal(...told.map(([seconds, pain]) => workout([`Plank 2 x ${seconds} s`], pain)));
const dose = (of: ReturnType<typeof journal>, id: string, conditions: readonly string[] = []) =>
  dosesOf(of.progress, { ...noLimits, conditions } as typeof noLimits).find(
    ({ exercise }) => exercise === id,
  );
const good = (seconds: number, times = 3) =>
  Array.from({ length: times }, () => [seconds, 1] as const);

describe("R20 plank", () => {
  test.each([
    ["starts at 30 s", [], 30],
    ["3 good planks at 30: 35", good(30), 35],
    ["two are not enough", good(30, 2), 30],
    [
      "pain of 3 is fine",
      [
        [30, 3],
        [30, 3],
        [30, 3],
      ],
      35,
    ],
    [
      "one session with pain 5: no change",
      [
        [30, 1],
        [30, 1],
        [30, 5],
      ],
      30,
    ],
    [
      "with pain the count begins anew",
      [
        [30, 1],
        [30, 1],
        [30, 5],
        [30, 1],
      ],
      30,
    ],
    [
      "what was held too short does not count",
      [
        [30, 1],
        [30, 1],
        [25, 1],
      ],
      30,
    ],
    [
      "without a word about pain nothing grows",
      [
        [30, null],
        [30, null],
        [30, null],
      ],
      30,
    ],
    ["longer holds are no short cut", good(60), 35],
    ["3 at 35: 40", [...good(30), ...good(35)], 40],
    ["at 60 it stays 60", good(60, 20), 60],
  ] as const)("%s", (_, told, seconds) => {
    expect(dose(planks(...told), "plank")).toMatchObject({ seconds, kneesDown: false });
  });

  test("high blood pressure keeps it at 10 s, pregnancy at the version with the knees down", () => {
    const log = planks(...good(60, 30));
    expect(dose(log, "plank", ["high-blood-pressure"])).toMatchObject({ seconds: 10, next: null });
    expect(dose(log, "plank", ["pregnancy"])).toMatchObject({ seconds: 10, kneesDown: true });
  });

  test("with disc trouble it starts with the knees down and 10 s, and grows from there", () => {
    expect(dose(planks(), "plank", ["herniated-disc"])).toMatchObject({ seconds: 10, next: 15 });
    expect(dose(planks(...good(10)), "plank", ["herniated-disc"])).toMatchObject({
      seconds: 15,
      kneesDown: true,
    });
  });

  test("a routine that was finished counts, with the pain that was said last", () => {
    const core: NewEntry = {
      kind: "routine",
      session: "s",
      routine: "core-foundations-10",
      started: 0,
      seconds: 600,
      outcome: "finished",
    };
    const pain: NewEntry = { kind: "check-in", pain: 1, where: [], note: "" };
    const times = [0, 1, 2].flatMap((n) => [pain, { ...core, session: `s${n}` }]);
    const entries = times.map((one, n) =>
      entryAt(`2025-01-0${Math.floor(n / 2) + 1}T18:0${n % 2}Z`, one),
    );
    expect(dose(journalOf(entries), "plank")).toMatchObject({ seconds: 35 });
    const partial = entries.map((one) => ({ ...one, outcome: "partial" }) as typeof one);
    expect(dose(journalOf(partial), "plank")).toMatchObject({ seconds: 30 });
  });

  test("with disc trouble a routine counts for the 10 s that it holds", () => {
    const played = Array.from({ length: 15 }, (_, n) => [
      checkInAt(`${dayOf(n)}T18:00Z`, 1),
      entryAt(`${dayOf(n)}T18:20Z`, {
        kind: "routine",
        session: `s${n}`,
        routine: "core-foundations-10",
        started: 0,
        seconds: 600,
        outcome: "finished",
      }),
    ]);
    const log = journalOf(played.flat());
    expect(dose(log, "plank", ["herniated-disc"])).toMatchObject({ seconds: 15, good: 0 });
  });

  test("what was reached is written down, and counts however long ago it was", () => {
    const log = planks(...good(30)).progress;
    expect(grownDoses(log, noLimits)).toEqual([{ dose: "plank", amount: 35 }]);
    const reached = entryAt("2025-02-01T18:00Z", {
      kind: "dose-reached",
      dose: "plank",
      amount: 35,
    });
    const later = [entryAt("2026-12-01T18:00Z", workout(["Plank 35 s"], 1))];
    const after = journalOf([reached, ...later]);
    expect(dose(after, "plank")).toMatchObject({ seconds: 35, good: 1, next: 40 });
    expect(grownDoses(after.progress, noLimits)).toEqual([]);
    const withDisc = { ...noLimits, conditions: ["herniated-disc"] as const };
    expect(dosesOf(after.progress, withDisc)[0]).toMatchObject({ seconds: 10, kneesDown: true });
  });

  test("a word that takes the place of another counts once", () => {
    const first = [1, 2].map(() => workout(["Plank 30 s"], 1));
    const log = journal(...first);
    const again = entryAt("2025-01-09T19:00Z", {
      ...workout(["Plank 30 s"], 1),
      replaces: log.progress.attempts.plank.at(-1)?.key,
    } as NewEntry);
    expect(dose(withEntry(log, again), "plank")).toMatchObject({ seconds: 30, good: 2 });
  });
});

test.each(["high-blood-pressure", "pregnancy", "herniated-disc"] as const)(
  "R20 with %s a routine holds its plank for 10 s, too",
  (condition) => {
    const core = findRoutine("core-foundations-10");
    if (core === undefined) throw new RangeError("the catalogue has it");
    const planks = (conditions: Limits["conditions"]) =>
      routineFor(core, { ...noLimits, conditions })
        .routine.steps.filter(({ exercise }) => exercise === "plank")
        .map(({ workSec }) => workSec);
    expect(planks([])).toEqual([30, 30]);
    expect(new Set(planks([condition]))).toEqual(new Set([10]));
  },
);

test("R20 bird dog: repetitions grow, the hold stays 3 s", () => {
  const log = journal(...[1, 2, 3].map(() => workout(["Bird dog 2 x 6 each side"], 2)));
  expect(dose(log, "bird-dog")).toMatchObject({ reps: 7, holdSeconds: 3, next: 8 });
  const many = journal(...Array.from({ length: 30 }, () => workout(["Bird dog 2 x 12"], 0)));
  expect(dose(many, "bird-dog")).toMatchObject({ reps: 10, next: null });
});

test("R20 a Romanian deadlift stays light until its form was right in 3 sessions", () => {
  const checked = (...pains: number[]) =>
    journalOf(
      pains.flatMap((pain, index) => [
        checkInAt(`${dayOf(index)}T17:00Z`, pain),
        entryAt(`${dayOf(index)}T18:00Z`, {
          kind: "form-checked",
          exercise: "romanian-deadlift",
        }),
      ]),
    );
  expect(dose(checked(1, 1), "romanian-deadlift")).toMatchObject({ light: true, good: 2 });
  expect(dose(checked(1, 1, 1), "romanian-deadlift")).toMatchObject({ light: false });
  expect(dose(checked(1, 5, 1), "romanian-deadlift")).toMatchObject({ light: true });
});
