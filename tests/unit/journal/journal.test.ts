import { expect, test } from "vitest";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { entrySchema, type Entry, type NewEntry } from "../../../shared/journal/entry.ts";
import { journalOf, withEntry } from "../../../shared/journal/journal.ts";

let count = 0;
const entry = (iso: string, what: NewEntry, zone = "Europe/Berlin"): Entry => {
  count += 1;
  return entrySchema.parse({ v: 1, id: `e${count}`, at: Date.parse(iso), zone, ...what });
};
const workout = (iso: string, more: object = {}) =>
  entry(iso, {
    kind: "workout",
    planned: null,
    title: "Run",
    type: "run",
    started: Date.parse(iso),
    minutes: 30,
    outcome: "done",
    ...more,
  });
const answer = (iso: string, pain: number) =>
  entry(iso, { kind: "check-in", pain, where: [], note: "" });
const routine = (
  iso: string,
  id: string,
  seconds: number,
  outcome: "finished" | "partial" = "finished",
) =>
  entry(iso, {
    kind: "routine",
    session: `s${count}`,
    routine: id,
    started: Date.parse(iso),
    seconds,
    outcome,
  });

test("an empty journal knows nothing", () => {
  const journal = journalOf([]);
  expect([journal.lastCheckIn, journal.recent, journal.training.workouts.size]).toEqual([
    null,
    [],
    0,
  ]);
});

test("the newest answer counts, whatever the order of the lines", () => {
  const journal = journalOf([
    answer("2026-03-02T10:00+01:00", 2),
    answer("2026-03-01T10:00+01:00", 7),
  ]);
  expect(journal.lastCheckIn).toMatchObject({ pain: 2, date: "2026-03-02" });
});

test("an answer of long ago is not forgotten", () => {
  const journal = journalOf([
    answer("2025-01-05T10:00+01:00", 7),
    workout("2026-03-02T10:00+01:00"),
  ]);
  expect(journal.lastCheckIn?.pain).toBe(7);
});

test("a workout stands on the local date on which it began, in the zone in which it was logged", () => {
  const late = Date.parse("2026-03-01T23:30+01:00");
  const journal = journalOf([workout("2026-03-02T00:10+01:00", { started: late })]);
  expect([...journal.training.workouts.keys()]).toEqual(["2026-03-01"]);
  const tokyo = journalOf([
    entry(
      "2026-03-01T16:00Z",
      {
        kind: "workout",
        planned: null,
        title: "Run",
        type: "run",
        started: Date.parse("2026-03-01T15:30Z"),
        minutes: 20,
        outcome: "done",
      },
      "Asia/Tokyo",
    ),
  ]);
  expect([...tokyo.training.workouts.keys()]).toEqual(["2026-03-02"]);
});

test("R12 only a routine that counts as training, and enough of it, makes a training day", () => {
  const trained = (...entries: Entry[]) => [...journalOf(entries).training.trainedByRoutine];
  expect(trained(routine("2026-03-02T10:00+01:00", "core-foundations-10", 600))).toEqual([
    "2026-03-02",
  ]);
  expect(trained(routine("2026-03-02T10:00+01:00", "back-strength-12", 600, "partial"))).toEqual([
    "2026-03-02",
  ]);
  expect(trained(routine("2026-03-02T10:00+01:00", "back-strength-12", 599, "partial"))).toEqual(
    [],
  );
  expect(trained(routine("2026-03-02T10:00+01:00", "gentle-day-5", 900))).toEqual([]);
  expect(trained(routine("2026-03-02T10:00+01:00", "gone-from-the-catalogue", 900))).toEqual([]);
});

test("R13 an override is for its date", () => {
  const journal = journalOf([
    entry("2026-03-02T09:00+01:00", { kind: "rest-day-override", date: "2026-03-02" }),
  ]);
  expect([...journal.training.overrides]).toEqual(["2026-03-02"]);
});

test("what lies ahead of the moment asked about has not happened", () => {
  const entries = [answer("2026-03-01T10:00+01:00", 2), answer("2026-03-02T10:00+01:00", 7)];
  const until = Date.parse("2026-03-02T09:00+01:00");
  expect(journalOf(entries, until as never).lastCheckIn?.pain).toBe(2);
});

test("entry by entry it comes to the same as the whole, and does not grow with the years", () => {
  const entries = Array.from({ length: 400 }, (_, n) => {
    const iso = new Date(Date.parse("2025-01-01T08:00Z") + n * 86_400_000).toISOString();
    return n % 9 === 0 ? answer(iso, n % 11) : workout(iso);
  });
  const whole = journalOf(entries);
  const grown = entries.reduce(withEntry, journalOf([]));
  expect(grown.lastCheckIn).toEqual(whole.lastCheckIn);
  expect(grown.recent).toEqual(whole.recent);
  expect([...grown.training.workouts.keys()].slice(-30)).toEqual(
    [...whole.training.workouts.keys()].slice(-30),
  );
  expect(grown.training.workouts.size).toBeLessThan(50);
  expect(grown.recent.length).toBeLessThanOrEqual(2);
});

test("S3 a routine whose end was told twice was done once", () => {
  const told = routine("2026-03-02T10:00+01:00", "desk-micro-60", 60);
  const again = { ...told, id: "again" };
  expect(journalOf([told, again]).recent).toEqual([told]);
});

test("what is told of a workout again takes the place of what was told, on another date, too", () => {
  const first = workout("2026-03-02T10:00+01:00", { planned: "run" });
  const again = workout("2026-03-02T12:00+01:00", {
    planned: "run",
    started: first.at,
    painBefore: 1,
    painAfter: 3,
    exercises: ["Run 5 km"],
  });
  const kept = journalOf([first, again]).training.workouts.get("2026-03-02" as LocalDate);
  expect(kept).toMatchObject([{ key: again.id, painAfter: 3, exercises: ["Run 5 km"] }]);
  const unplanned = workout("2026-03-02T10:00+01:00");
  const moved = workout("2026-03-03T10:00+01:00", { replaces: unplanned.id });
  const { workouts } = journalOf([unplanned, moved]).training;
  expect([...workouts.values()].flat().map(({ key }) => key)).toEqual([moved.id]);
});

test("recovery looks back on six weeks, and never forgets within a year what was answered", () => {
  const journal = journalOf([
    entry("2025-10-01T10:00+02:00", {
      kind: "recovery-answered",
      rule: "R15",
      about: "legs/squat",
      answer: "overridden",
    }),
    entry("2025-10-01T11:00+02:00", {
      kind: "soreness",
      areas: [{ area: "calves", score: 5 }],
    }),
    routine("2026-03-01T10:00+01:00", "core-foundations-10", 600),
    routine("2026-03-01T12:00+01:00", "stretch-3", 180),
    answer("2026-03-02T10:00+01:00", 2),
  ]);
  const { answered, soreness, routines, pain } = journal.recovery;
  expect([...answered.keys()]).toEqual(["legs/squat"]);
  expect(soreness).toEqual([]);
  expect(routines.map(({ routine: id }) => id)).toEqual(["core-foundations-10"]);
  expect(pain.map(({ score }) => score)).toEqual([2]);
});
