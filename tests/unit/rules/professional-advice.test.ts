import { expect, test } from "vitest";
import type { Entry } from "../../../shared/journal/entry.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { professionalAdvice } from "../../../shared/rules/professional-advice.ts";
import { instant, zone } from "../../../shared/time/instant.ts";
import { checkInAt, entryAt } from "../../support/entries.ts";

const day = 86_400_000;
const last = Date.parse("2026-06-30T10:00Z");
const ago = (days: number, hour = 0) =>
  new Date(last - days * day + hour * 3_600_000).toISOString();
const now = (days = 0) => ({ at: instant(last + days * day), zone: zone("UTC") });
const advice = (entries: readonly Entry[], days = 0) =>
  professionalAdvice(journalOf(entries.toSorted((a, b) => a.at - b.at)), now(days));
const kinds = (entries: readonly Entry[], days = 0) =>
  advice(entries, days).map(({ kind }) => kind);
/** One answer a day, from so many days ago up to today. */
const daily = (from: number, painOf: (daysAgo: number) => number) =>
  Array.from({ length: from + 1 }, (_, index) =>
    checkInAt(ago(from - index), painOf(from - index)),
  );

test("R28 a single 8 is reason enough, however long ago, until somebody was seen", () => {
  expect(advice([checkInAt(ago(1), 8)])).toEqual([{ kind: "severe", pain: 8 }]);
  expect(kinds([checkInAt(ago(300), 9), checkInAt(ago(1), 1)])).toEqual(["severe"]);
  expect(kinds([checkInAt(ago(1), 7)])).toEqual([]);
  const seen = entryAt(ago(0), { kind: "professional-seen" });
  expect(kinds([checkInAt(ago(1), 8), seen])).toEqual([]);
});

test("R28 4 or more on 14 of the last 21 days", () => {
  // Green days between: neither a rise nor the pain of one piece.
  const sore = (days: number) => daily(20, (back) => (back < days ? 4 : 0));
  const reason = (days: number) => advice(sore(days)).find(({ kind }) => kind === "days");
  expect(reason(14)).toEqual({ kind: "days", days: 14, of: 21 });
  expect(reason(13)).toBeUndefined();
  // The highest answer of a day counts, and a day only once.
  const twice = [...sore(13), checkInAt(ago(3, 5), 6), checkInAt(ago(16, 5), 4)];
  expect(advice(twice).find(({ kind }) => kind === "days")).toMatchObject({ days: 14 });
});

test("R28 days of more than three weeks ago do not count", () => {
  const entries = daily(34, (back) => (back >= 21 ? 5 : 0));
  expect(kinds(entries)).toEqual([]);
});

test("R28 the mean of a week up by 2 or more on the week before", () => {
  expect(advice(daily(13, (back) => (back < 7 ? 4 : 2)))).toContainEqual({
    kind: "rise",
    before: 2,
    now: 4,
  });
  expect(kinds(daily(13, (back) => (back < 7 ? 3 : 2)))).toEqual([]);
  expect(kinds(daily(13, (back) => (back < 7 ? (back === 0 ? 2 : 4) : 2)))).toEqual([]);
});

test("R28 it stops everyday things", () => {
  expect(kinds([checkInAt(ago(40), 2, { stopsDaily: true })])).toEqual(["daily"]);
  expect(kinds([checkInAt(ago(1), 2, { stopsDaily: false })])).toEqual([]);
});

test("R28 no better by a point 21 days after it began", () => {
  expect(advice(daily(21, () => 2))).toEqual([{ kind: "no-better", days: 21, before: 2, now: 2 }]);
  expect(kinds(daily(20, () => 2))).toEqual([]);
  expect(kinds(daily(30, (back) => (back > 10 ? 3 : 2)))).toEqual([]);
  // A day without pain ends it, a silence does not.
  expect(kinds(daily(30, (back) => (back === 15 ? 0 : 3)))).toEqual([]);
  expect(kinds(daily(30, () => 3).filter((_, index) => index < 2 || index > 20))).toEqual([
    "no-better",
  ]);
  expect(kinds([...daily(100, () => 3).slice(0, 30), checkInAt(ago(0), 3)])).toEqual([]);
});

test("R28 pain of 90 days, and a workout is added to the plan", () => {
  const planned = (days: number) =>
    entryAt(ago(days), { kind: "workout-planned", workouts: ["a"] });
  const eased = daily(95, (back) => (back > 60 ? 3 : 1));
  expect(advice([...eased, planned(1)])).toEqual([{ kind: "chronic", days: 95 }]);
  expect(kinds([...eased, planned(6)])).toEqual([]);
  expect(kinds(eased)).toEqual([]);
});

test("R28 put away, it comes again after a week", () => {
  const entries = [
    checkInAt(ago(1), 8),
    entryAt(ago(0), { kind: "professional-advised", reasons: ["severe"] }),
  ];
  expect(kinds(entries)).toEqual([]);
  expect(kinds(entries, 6.9)).toEqual([]);
  expect(kinds(entries, 7)).toEqual(["severe"]);
});

test("R28 once somebody was seen it begins afresh", () => {
  const seen = entryAt(ago(0, 1), { kind: "professional-seen" });
  const before = daily(30, () => 5);
  expect(kinds(before)).not.toEqual([]);
  expect(kinds([...before, seen])).toEqual([]);
  const after = Array.from({ length: 22 }, (_, index) => checkInAt(ago(-1 - index), 5));
  expect(kinds([...before, seen, ...after.slice(0, 13)], 13)).toEqual([]);
  expect(kinds([...before, seen, ...after.slice(0, 14)], 14)).toEqual(["days"]);
  expect(kinds([...before, seen, ...after], 22)).toEqual(["days", "no-better"]);
});

test("what is kept of pain does not grow with the years", () => {
  const { safety } = journalOf(daily(1000, (back) => back % 8));
  expect(safety.pain.length).toBe(120);
});
