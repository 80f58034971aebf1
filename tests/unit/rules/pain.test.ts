import { expect, test } from "vitest";
import type { Entry } from "../../../shared/journal/entry.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { noLimits } from "../../../shared/rules/limits.ts";
import { allowedRoutines } from "../../../shared/rules/offer.ts";
import { painAt } from "../../../shared/rules/pain.ts";
import { after, hours, instant, seconds } from "../../../shared/time/instant.ts";

const start = instant(Date.parse("2026-03-02T09:00Z"));
const answered = (pain: number, at = start): Entry => ({
  v: 1,
  id: `a${at}`,
  at,
  zone: "UTC",
  kind: "check-in",
  pain,
  where: [],
  note: "",
});

test("R23 without an answer there is no pain to go by", () => {
  expect(painAt(journalOf([]), start)).toBeNull();
});

test.each([0, 3])("R23 an answer of %i counts for 36 h", (pain) => {
  const journal = journalOf([answered(pain)]);
  expect(painAt(journal, after(start, hours(36)))).toBe(pain);
  expect(painAt(journal, after(after(start, hours(36)), seconds(1)))).toBeNull();
});

test.each([4, 6, 10])("R23 an answer of %i counts until the next", (pain) => {
  const journal = journalOf([answered(pain)]);
  expect(painAt(journal, after(start, hours(24 * 300)))).toBe(pain);
  const better = journalOf([answered(pain), answered(1, after(start, hours(50)))]);
  expect(painAt(better, after(start, hours(51)))).toBe(1);
  expect(painAt(better, after(start, hours(90)))).toBeNull();
});

test.each([
  [3, "core-foundations-10", ["core-foundations-10"]],
  [4, "core-foundations-10", ["gentle-day-5"]],
  [4, "desk-reset-5", ["desk-reset-5"]],
  [6, "desk-reset-5", ["gentle-day-5"]],
  [8, "desk-reset-5", ["breathe-2"]],
])("R23 pain %i and %s -> %j", (pain, routine, offered) => {
  expect(allowedRoutines([routine], { ...noLimits, pain })).toEqual(offered);
});

test("R23 what offers nothing still offers nothing; a row keeps its order", () => {
  expect(allowedRoutines([], { ...noLimits, pain: 9 })).toEqual([]);
  expect(allowedRoutines(["desk-reset-5", "stretch-3"], noLimits)).toEqual([
    "desk-reset-5",
    "stretch-3",
  ]);
});
