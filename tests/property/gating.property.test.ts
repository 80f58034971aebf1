import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercises, findExercise, findRoutine, routines } from "../../shared/content/catalogue.ts";
import { library } from "../../shared/content/library.ts";
import { conditionTags, loadLevels } from "../../shared/content/schema.ts";
import { bodyConditions, bodyPositions, triggers } from "../../shared/domain/body.ts";
import type { Entry } from "../../shared/journal/entry.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { equipmentToAsk } from "../../shared/rules/equipment.ts";
import { limitsAt, type Limits } from "../../shared/rules/limits.ts";
import { allowedRoutines } from "../../shared/rules/offer.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { isAllowed, suitabilityOf, verdicts } from "../../shared/rules/suitability.ts";
import {
  type CheckedLine,
  checkedWorkout,
  type LineVerdict,
} from "../../shared/rules/workout-check.ts";
import { defaultSettings } from "../../shared/settings/settings.ts";
import { rollingAreas } from "../../shared/domain/muscle-area.ts";
import { instant, zone } from "../../shared/time/instant.ts";
import { shortName } from "../../shared/workout/exercise-names.ts";
import { entryAt } from "../support/entries.ts";

const some = <T>(all: readonly T[]) => fc.subarray([...all]);
const playable = [...routines, ...exercises.flatMap(({ id }) => findRoutine(`try-${id}`) ?? [])];
const unlockable = exercises.filter(({ risk }) => risk === "avoid-until-form").map(({ id }) => id);
const askFirst = exercises.flatMap(({ id, contraindications }) =>
  contraindications.flatMap(({ tag, action }) =>
    action === "ask-first" && tag !== "acute-pain" ? [{ exercise: id, condition: tag }] : [],
  ),
);

const notSuited = (exercise: string) => ({
  exercise,
  at: instant(0),
  reason: "pain" as const,
  again: false,
});

const limits: fc.Arbitrary<Limits> = fc.record({
  conditions: some(conditionTags),
  pregnancyWeek: fc.option(fc.integer({ min: 1, max: 42 })),
  pregnancyFromWeek: fc.integer({ min: 12, max: 16 }),
  agreed: some(askFirst),
  triggers: some(triggers),
  equipment: fc.option(some(equipmentToAsk)),
  positions: fc.subarray([...bodyPositions], { minLength: 1 }),
  pain: fc.option(fc.integer({ min: 0, max: 10 })),
  early: fc.boolean(),
  earlyMinutes: fc.constant(60),
  unlocked: some(unlockable),
  notSuited: fc
    .subarray(
      exercises.map(({ id }) => id),
      { maxLength: 8 },
    )
    .map((ids) => ids.map(notSuited)),
  rolling: fc.record({
    areas: some(rollingAreas),
    seconds: fc.integer({ min: 30, max: 120 }),
  }),
});

/** One thing more that speaks against movements, or the same limits where there is no more of it. */
const harder: readonly (readonly [string, (from: Limits, which: number) => Limits])[] = [
  [
    "more pain",
    (from, which) => ({ ...from, pain: Math.min(10, (from.pain ?? 0) + (which % 10)) }),
  ],
  [
    "a condition",
    (from, which) => {
      const more = conditionTags[which % conditionTags.length] ?? "acute-pain";
      return { ...from, conditions: [...new Set([...from.conditions, more])] };
    },
  ],
  [
    "something that sets the back off",
    (from, which) => {
      const more = triggers[which % triggers.length] ?? "flexion";
      return { ...from, triggers: [...new Set([...from.triggers, more])] };
    },
  ],
  [
    "something not at hand",
    (from, which) => ({
      ...from,
      equipment: (from.equipment ?? equipmentToAsk).filter(
        (thing) => thing !== equipmentToAsk[which % equipmentToAsk.length],
      ),
    }),
  ],
  [
    "a position that does not suit",
    (from, which) => {
      const left = from.positions.filter((one) => one !== bodyPositions[which % 3]);
      return left.length === 0 ? from : { ...from, positions: left };
    },
  ],
  ["an agreement taken back", (from, which) => ({ ...from, agreed: from.agreed.slice(which % 5) })],
  [
    "a form that is right no more",
    (from, which) => ({ ...from, unlocked: from.unlocked.slice(which % 3) }),
  ],
  [
    "an exercise that did not suit",
    (from, which) => {
      const more = exercises[which % exercises.length]?.id ?? "plank";
      const others = from.notSuited.filter(({ exercise }) => exercise !== more);
      return { ...from, notSuited: [...others, notSuited(more)] };
    },
  ],
  ["an early hour", (from) => ({ ...from, early: true })],
  [
    "a later week of pregnancy",
    (from, which) => ({ ...from, pregnancyWeek: Math.min(42, (from.pregnancyWeek ?? 42) + which) }),
  ],
  ["an earlier week from which it counts", (from) => ({ ...from, pregnancyFromWeek: 12 })],
];

const now = { at: instant(Date.parse("2026-03-10T12:00Z")), zone: zone("UTC") };
/** Lines of every risk and load, each read as one exercise. */
const workout = library
  .filter((_, at) => at % 5 === 0)
  .map(({ name }) => shortName(name))
  .join("\n");

const allowedExercises = (from: Limits) =>
  library.filter((one) => isAllowed(suitabilityOf(one, from))).map(({ id }) => id);
const allowedOf = (from: Limits) =>
  playable.filter((one) => routineFor(one, from).possible).map(({ id }) => id);

/** How heavy a suggestion is: the less pain it is for, then its intensity, then the heaviest load in it. */
function weightOf(id: string, from: Limits): readonly [number, number, number] {
  const found = findRoutine(id);
  if (found === undefined) throw new Error(`no routine ${id}`);
  const loads = routineFor(found, from).routine.steps.map(({ exercise }) =>
    loadLevels.indexOf(findExercise(exercise)?.loadLevel ?? "low"),
  );
  return [10 - found.maxPain, found.intensity === "light" ? 0 : 1, Math.max(0, ...loads)];
}

const isHeavier = (one: readonly number[], other: readonly number[]): boolean => {
  const [a = 0, b = 0] =
    one.map((value, at) => [value, other[at] ?? 0]).find(([x, y]) => x !== y) ?? [];
  return a > b;
};

/** What the kinds of reminder offer, and each routine by itself. */
const rows: readonly (readonly string[])[] = [
  ["recovery-roll-10", "gentle-day-5"],
  ["recovery-roll-10", "stretch-3"],
  ["desk-micro-60", "stand-and-go-90"],
  ["stand-and-go-90", "desk-micro-60"],
  ...routines.flatMap(({ id }) => [[id], [id, "stretch-3"]]),
];

describe.each(harder)("%s", (_, more) => {
  test("never makes an exercise, a routine or a trial of one allowed that was not", () => {
    fc.assert(
      fc.property(limits, fc.nat({ max: 60 }), (from, which) => {
        const to = more(from, which);
        expect(allowedExercises(from)).toEqual(expect.arrayContaining(allowedExercises(to)));
        expect(allowedOf(from)).toEqual(expect.arrayContaining(allowedOf(to)));
        for (const one of library) {
          const [before, after] = [from, to].map((at) =>
            verdicts.indexOf(suitabilityOf(one, at).verdict),
          );
          expect(after).toBeGreaterThanOrEqual(before ?? 0);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("never makes the verdict of a line in the workout check milder", () => {
    const weights: readonly LineVerdict[] = ["unknown", "safe", "caution", "avoid"];
    const weight = ({ verdict }: CheckedLine) => weights.indexOf(verdict);
    fc.assert(
      fc.property(limits, fc.nat({ max: 60 }), (from, which) => {
        const [before = [], after = []] = [from, more(from, which)].map((at) =>
          checkedWorkout(workout, { limits: at, done: [], now }),
        );
        const milder = after.filter((line, at) => weight(line) < weight(before[at] ?? line));
        expect(milder.map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test("never makes what is suggested heavier", () => {
    fc.assert(
      fc.property(limits, fc.nat({ max: 60 }), fc.constantFrom(...rows), (from, which, row) => {
        const to = more(from, which);
        const [before = "", after = ""] = [from, to].map((at) => allowedRoutines(row, at)[0] ?? "");
        expect(isHeavier(weightOf(after, to), weightOf(before, from)), `${before} > ${after}`).toBe(
          false,
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe("a journal in which any pain was worse, or a flare more was told", () => {
  const { at } = now;
  const hour = fc.integer({ min: 1, max: 24 * 9 });
  const answers = fc.array(fc.record({ hoursAgo: hour, pain: fc.integer({ min: 0, max: 10 }) }), {
    minLength: 1,
    maxLength: 8,
  });
  const checks = ["crunch", "box-jump"].flatMap((exercise) =>
    ["2026-02-01T09:00Z", "2026-02-03T09:00Z"].map((iso) =>
      entryAt(iso, { kind: "form-checked", exercise }),
    ),
  );
  const iso = (hoursAgo: number) => new Date(at - hoursAgo * 3_600_000).toISOString();
  const checkIn = (hoursAgo: number, pain: number): Entry =>
    entryAt(iso(hoursAgo), { kind: "check-in", pain, where: [], note: "" });
  const settings = {
    ...defaultSettings,
    body: { ...defaultSettings.body, conditions: [...bodyConditions].slice(0, 1) },
  };
  const limitsOf = (entries: readonly Entry[]) =>
    limitsAt(settings, journalOf([...checks, ...entries], at), { wokeAt: at }, now);
  const allowsMore = (from: Limits, to: Limits): boolean => {
    const exercisesThen = new Set(allowedExercises(from));
    const routinesThen = new Set(allowedOf(from));
    return (
      (to.pain ?? -1) < (from.pain ?? -1) ||
      !from.conditions.every((condition) => to.conditions.includes(condition)) ||
      !to.unlocked.every((id) => from.unlocked.includes(id)) ||
      !allowedExercises(to).every((id) => exercisesThen.has(id)) ||
      !allowedOf(to).every((id) => routinesThen.has(id))
    );
  };

  test("never allows more", () => {
    const worsened = fc.property(
      answers,
      fc.nat(),
      fc.integer({ min: 1, max: 10 }),
      (given, which, by) => {
        const limitsIn = (more: number) =>
          limitsOf(
            given.map(({ hoursAgo, pain }, index) =>
              checkIn(hoursAgo, Math.min(10, pain + (index === which % given.length ? more : 0))),
            ),
          );
        return !allowsMore(limitsIn(0), limitsIn(by));
      },
    );
    const flared = fc.property(answers, hour, (given, hoursAgo) => {
      const entries = given.map((answer) => checkIn(answer.hoursAgo, answer.pain));
      const flare = entryAt(iso(hoursAgo), { kind: "flare" });
      return !allowsMore(limitsOf(entries), limitsOf([...entries, flare]));
    });
    const outcomes = [fc.check(worsened, { numRuns: 400 }), fc.check(flared, { numRuns: 400 })];
    expect(outcomes.map(({ counterexample }) => counterexample)).toEqual([null, null]);
  });
});
