import { expect, test } from "vitest";
import type { PromptOutcome } from "../../../shared/journal/entry.ts";
import { addDays, daysOf, emptyDay, meanPain } from "../../../shared/journal/days.ts";
import type { Entry, NewEntry } from "../../../shared/journal/entry.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { checkInAt, entryAt } from "../../support/entries.ts";

const monday = "2026-03-30" as LocalDate;
const at = (time: string, what: NewEntry): Entry => entryAt(`${monday}T${time}Z`, what);
const prompt = (reminder: "micro" | "eyes" | "check-in" | "warm-up", outcome: PromptOutcome) =>
  at("10:00", { kind: "prompt", reminder, subject: null, routine: null, due: 0, outcome });
const workout = (type: "run" | "walk" | "lift", minutes: number, more: object = {}) =>
  at("20:00", {
    kind: "workout",
    planned: null,
    title: "",
    type,
    started: Date.parse(`${monday}T18:00Z`),
    minutes,
    outcome: "done",
    ...more,
  });
const routine = (id: string, seconds: number, outcome: "finished" | "partial" = "finished") =>
  at("11:00", {
    kind: "routine",
    session: `${id}${seconds}`,
    routine: id,
    started: 0,
    seconds,
    outcome,
  });
const day = (...entries: Entry[]) => daysOf(entries).get(monday) ?? emptyDay(monday);

test("pain: answers, sum and worst of a date; the mean of days is that of their answers", () => {
  const tuesday = checkInAt("2026-03-31T08:00Z", 1);
  const days = daysOf([
    checkInAt(`${monday}T08:00Z`, 6),
    checkInAt(`${monday}T18:00Z`, 2),
    tuesday,
  ]);
  expect([...days].map(([date, { pain }]) => [date, pain])).toEqual([
    [monday, { answers: 2, sum: 8, worst: 6 }],
    ["2026-03-31", { answers: 1, sum: 1, worst: 1 }],
  ]);
  expect(meanPain([...days.values()])).toBe(3);
  expect(meanPain([emptyDay(monday)])).toBeNull();
});

test("R12 training: minutes and load by type, a training day from its minutes on, dropped ones not", () => {
  expect(day(workout("run", 30), workout("walk", 60)).training).toEqual({
    sessions: 2,
    minutes: 90,
    load: 300,
    isTrainingDay: true,
    types: ["run", "walk"],
  });
  expect(day(workout("run", 19), workout("walk", 300)).training.isTrainingDay).toBe(false);
  expect(day(workout("lift", 60, { outcome: "dropped" })).training.sessions).toBe(0);
  expect(day(routine("core-foundations-10", 600)).training).toMatchObject({
    minutes: 10,
    isTrainingDay: true,
  });
  expect(day(routine("core-foundations-10", 300, "partial")).training.isTrainingDay).toBe(false);
  expect(day(routine("gentle-day-5", 300)).training.isTrainingDay).toBe(false);
});

test("a workout counts for the date on which it began, in its own zone", () => {
  const late = entryAt(
    "2026-03-31T00:30+02:00",
    {
      kind: "workout",
      planned: null,
      title: "",
      type: "run",
      started: Date.parse("2026-03-30T23:30+02:00"),
      minutes: 50,
      outcome: "done",
    },
    "Europe/Berlin",
  );
  expect([...daysOf([late]).keys()]).toEqual([monday]);
});

test("breaks: what was offered and taken; who only asks, tells or trains offers none", () => {
  const totals = day(
    ...(["finished", "left", "skipped", "missed", "rested", "held"] as const).map((outcome) =>
      prompt("micro", outcome),
    ),
    prompt("eyes", "finished"),
    prompt("check-in", "skipped"),
    prompt("warm-up", "finished"),
    at("12:00", { kind: "break" }),
  );
  expect(totals.breaks).toEqual({ offered: 5, taken: 3 });
  expect(totals.prompts).toEqual({
    finished: 3,
    left: 1,
    skipped: 2,
    missed: 1,
    rested: 1,
    held: 1,
  });
});

test("routines, warm-ups, overrides, flares and routines that were too much", () => {
  const totals = day(
    routine("warmup-6", 360),
    routine("breathe-2", 60, "partial"),
    at("07:00", { kind: "rest-day-override", date: monday }),
    at("08:00", { kind: "flare" }),
    at("11:01", {
      kind: "stopped",
      session: "s",
      exercise: "plank",
      reason: "pain",
      painBefore: 1,
      painNow: 4,
    }),
  );
  expect(totals.routines).toEqual({ finished: 1, partial: 1, seconds: 420, warmUps: 1 });
  expect([totals.isOverridden, totals.hasFlare, totals.stopped, totals.entries]).toEqual([
    true,
    true,
    1,
    5,
  ]);
});

test("a date that is read in two parts adds up to the whole", () => {
  const all = [
    workout("run", 30),
    workout("lift", 40),
    checkInAt(`${monday}T08:00Z`, 6),
    checkInAt(`${monday}T12:00Z`, 1),
    routine("core-foundations-10", 600),
    prompt("micro", "skipped"),
    at("12:00", { kind: "break" }),
    at("08:00", { kind: "flare" }),
    at("07:00", { kind: "rest-day-override", date: monday }),
  ];
  for (let cut = 0; cut <= all.length; cut += 1) {
    expect(addDays(day(...all.slice(0, cut)), day(...all.slice(cut)))).toEqual(day(...all));
  }
});
