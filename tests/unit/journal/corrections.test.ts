import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctionsOf, lastCorrectionOf, truthOf } from "../../../shared/journal/corrections.ts";
import type { Entry, NewEntry } from "../../../shared/journal/entry.ts";
import { isCorrection } from "../../../shared/journal/happening.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { safetyLock } from "../../../shared/rules/safety-lock.ts";
import { checkInAt, entryAt, flagsAt } from "../../support/entries.ts";

const date = "2026-03-30";
const on = (time: string, what: NewEntry): Entry => entryAt(`${date}T${time}Z`, what);
const amend = (time: string, { id }: Entry, fields: Record<string, unknown>): Entry =>
  on(time, { kind: "amended", entry: id, date, fields });
const remove = (time: string, { id }: Entry): Entry =>
  on(time, { kind: "deleted", entry: id, date });

const check = checkInAt(`${date}T08:00Z`, 7);
const ran: Extract<NewEntry, { kind: "workout" }> = {
  kind: "workout",
  planned: null,
  title: "Run",
  type: "run",
  started: Date.parse(`${date}T18:00Z`),
  minutes: 30,
  outcome: "done",
};
const run = on("19:00", ran);

/** What is told by entries, in whatever order they are read. */
function told(...entries: Entry[]): readonly unknown[] {
  const straight = truthOf(entries);
  const back = truthOf(entries.toReversed());
  expect(back.toReversed()).toEqual(straight);
  return straight;
}

describe("an amendment", () => {
  test("replaces the fields that it names, and keeps id, moment and the rest", () => {
    expect(told(check, amend("09:00", check, { pain: 2 }))).toEqual([{ ...check, pain: 2 }]);
  });

  test("of one field leaves an earlier one of another field standing; of the same field the later counts", () => {
    const first = amend("09:00", check, { pain: 2, note: "slipped" });
    const second = amend("10:00", check, { pain: 3 });
    expect(told(first, second, check)).toEqual([{ ...check, pain: 3, note: "slipped" }]);
  });

  test("counts wherever it stands, and waits for an entry that has not arrived", () => {
    const first = amend("09:00", check, { pain: 2 });
    expect(told(first)).toEqual([]);
    expect(told(first, run, check)).toEqual([run, { ...check, pain: 2 }]);
  });

  test.each([
    ["a pain that is none", { pain: 11 }],
    ["a field that stays", { leg: false }],
    ["a field of a newer version", { mood: 4 }],
    ["its moment", { at: 0 }],
    ["its kind", { kind: "break" }],
  ])("with %s changes nothing", (_, fields) => {
    expect(told(check, amend("09:00", check, fields))).toEqual([check]);
  });

  test("of what tells of danger changes nothing", () => {
    const flags = flagsAt(`${date}T08:00Z`, "rf-saddle");
    expect(told(flags, amend("09:00", flags, { flags: [] }))).toEqual([flags]);
  });
});

describe("a deletion", () => {
  const gone = remove("10:00", check);

  test("takes the entry out, amended before or after", () => {
    expect(told(check, run, gone)).toEqual([run]);
    const before = amend("09:00", check, { pain: 2 });
    const later = amend("11:00", check, { pain: 3 });
    expect(told(check, before, gone, later)).toEqual([]);
  });

  test("is undone by its own deletion, and what was amended meanwhile is so", () => {
    const later = amend("11:00", check, { pain: 3 });
    const back = remove("12:00", gone);
    expect(told(check, gone, back)).toEqual([check]);
    expect(told(check, gone, later, back)).toEqual([{ ...check, pain: 3 }]);
    expect(told(check, gone, back, remove("13:00", back))).toEqual([]);
    expect(told(check, gone, back, remove("13:00", check))).toEqual([]);
  });

  test("of an amendment brings back what it replaced", () => {
    const first = amend("09:00", check, { pain: 2 });
    const second = amend("09:30", check, { pain: 3 });
    expect(told(check, first, second, remove("10:00", second))).toEqual([{ ...check, pain: 2 }]);
  });

  test("that came twice, or of nothing, harms nothing", () => {
    expect(told(check, gone, gone, remove("10:00", run))).toEqual([]);
  });

  test("counts only while it is not deleted itself; of two that delete each other neither stands", () => {
    const one: Entry = { ...remove("10:00", check), id: "one" };
    const undoesOne = { ...remove("11:00", one), id: "two" };
    const undoesTwo = { ...remove("12:00", undoesOne), id: "one-again" };
    expect(told(check, one, undoesOne, undoesTwo)).toEqual([]);
    const a = { ...remove("10:00", check), id: "a", entry: "b" };
    const b = { ...remove("10:00", check), id: "b", entry: "a" };
    expect(told(check, a, b)).toEqual([check]);
    const { stands } = correctionsOf([check, a, b]);
    expect([a, b].filter(isCorrection).map(stands)).toEqual([false, false]);
  });
});

test("the last correction that stands is what undo takes back, until there is none", () => {
  const first = amend("09:00", check, { pain: 2 });
  const second = remove("10:00", check);
  const undone = remove("11:00", second);
  const all = [check, first, second];
  expect(lastCorrectionOf(all, check.id)).toBe(second);
  expect(lastCorrectionOf([...all, undone], check.id)).toBe(first);
  expect(lastCorrectionOf([...all, undone, remove("12:00", first)], check.id)).toBeNull();
});

test("a routine's end that was told twice counts once, and not at all once it is deleted", () => {
  const end: NewEntry = {
    kind: "routine",
    session: "s",
    routine: "breathe-2",
    started: 0,
    seconds: 120,
    outcome: "finished",
  };
  const [first, again] = [on("09:00", end), on("09:01", end)];
  expect(truthOf([first, again])).toEqual([first]);
  expect(truthOf([first, again, remove("10:00", first)])).toEqual([]);
});

test("what is told of a workout a second time takes the place of the first, and is deleted for both", () => {
  const first = on("19:00", { ...ran, planned: "legs" });
  const second = on("20:00", { ...ran, planned: "legs", minutes: 40 });
  const third = on("21:00", { ...ran, replaces: second.id });
  expect(told(first, second)).toEqual([second]);
  expect(told(first, second, third)).toEqual([third]);
  expect(told(first, second, remove("22:00", second))).toEqual([]);
  expect(told(second, third, remove("22:00", third))).toEqual([]);
});

test("decisions follow: pain, training and the newest answer are as they were put right", () => {
  const wrong = journalOf([check, run]);
  expect([wrong.lastCheckIn?.pain, wrong.training.workouts.size]).toEqual([7, 1]);
  const right = journalOf([amend("20:00", check, { pain: 2 }), check, run, remove("21:00", run)]);
  expect(right.lastCheckIn?.pain).toBe(2);
  expect(right.health.worstPain.get(date as never)).toBe(2);
  expect(right.health.flare).toBeNull();
  expect(right.training.workouts.size).toBe(0);
});

test("a correction of long ago is not forgotten, and no correction opens a safety lock", () => {
  const old = checkInAt("2024-01-05T08:00Z", 9);
  const taken = entryAt("2024-01-06T08:00Z", {
    kind: "deleted",
    entry: old.id,
    date: "2024-01-05",
  });
  expect(journalOf([old, taken, run]).lastCheckIn).toBeNull();
  const flags = flagsAt(`${date}T08:00Z`, "rf-saddle");
  expect(safetyLock(journalOf([flags, remove("09:00", flags)]))).not.toBeNull();
});

test("the order in which lines are read never matters", () => {
  const step = fc.record({
    target: fc.nat(),
    kind: fc.constantFrom("amended" as const, "deleted" as const),
    pain: fc.integer({ min: 0, max: 10 }),
    at: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 13 }),
      (steps, keys) => {
        const entries: Entry[] = [check];
        for (const { target, kind, pain, at } of steps) {
          const of = entries[target % entries.length] ?? check;
          const time = `1${at}:00`;
          entries.push(kind === "deleted" ? remove(time, of) : amend(time, of, { pain }));
        }
        const shuffled = entries
          .map((entry, index) => [keys[index % keys.length] ?? 0, entry] as const)
          .toSorted(([one], [other]) => one - other)
          .map(([, entry]) => entry);
        expect(truthOf(shuffled)).toEqual(truthOf(entries));
        expect(truthOf([...entries, ...shuffled.slice(1)])).toEqual(truthOf(entries));
      },
    ),
  );
});
