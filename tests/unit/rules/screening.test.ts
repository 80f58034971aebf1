import { expect, test } from "vitest";
import type { Entry } from "../../../shared/journal/entry.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { stopReasons } from "../../../shared/domain/stop-reason.ts";
import { checkInAt, entryAt, flagsAt } from "../../support/entries.ts";

const due = (...entries: readonly Entry[]) => journalOf(entries).safety.screening.due;
/** What is due of a person who answered at the first run, months ago. */
const later = (...entries: readonly Entry[]) => due(flagsAt("2026-01-01T09:00Z"), ...entries);
const day = (date: number, time = "09:00") => `2026-03-${String(date).padStart(2, "0")}T${time}Z`;

test("R31 at first run, until it is answered", () => {
  expect(due()).toBe("first-run");
  expect(due(checkInAt(day(2), 2))).toBe("first-run");
  expect(due(flagsAt(day(2)))).toBeNull();
});

test.each([
  [5, null],
  [6, "pain"],
  [10, "pain"],
])("R31 pain %i: %s", (pain, moment) => {
  expect(later(checkInAt(day(2), pain))).toBe(moment);
});

test("R31 it stays due until it is answered, and is asked for once", () => {
  expect(later(checkInAt(day(2), 6), checkInAt(day(5), 2))).toBe("pain");
  expect(later(checkInAt(day(2), 6), flagsAt(day(2, "09:01")))).toBeNull();
});

test.each([
  ["pain 6 again after 3 h", checkInAt(day(2, "12:00"), 6), null],
  ["pain 7 after 3 h", checkInAt(day(2, "12:00"), 7), null],
  ["pain 8 after 3 h", checkInAt(day(2, "12:00"), 8), "pain"],
  ["new tingling after 3 h", checkInAt(day(2, "12:00"), 6, { leg: true }), "leg"],
  ["new tingling with little pain", checkInAt(day(2, "12:00"), 1, { leg: true }), "leg"],
  ["pain 6 a minute before 24 h", checkInAt(day(3, "08:59"), 6), null],
  ["pain 6 after 24 h", checkInAt(day(3, "09:01"), 6), "pain"],
] as const)("R31 asked at pain 6, then %s: %s", (_, next, moment) => {
  expect(later(checkInAt(day(2), 6), flagsAt(day(2, "09:01")), next)).toBe(moment);
});

test("R31 up by 2 counts from the least that was told since", () => {
  const asked = [checkInAt(day(2), 6), flagsAt(day(2, "09:01"))];
  expect(later(...asked, checkInAt(day(2, "12:00"), 4), checkInAt(day(2, "15:00"), 6))).toBe(
    "pain",
  );
  expect(later(...asked, checkInAt(day(2, "12:00"), 7), checkInAt(day(2, "15:00"), 8))).toBe(
    "pain",
  );
});

test("R31 pain that is first told within a day of the questions is news", () => {
  expect(later(flagsAt(day(2)), checkInAt(day(2, "10:00"), 6))).toBe("pain");
});

test("R31 a leg that was asked about is no news, until it had gone", () => {
  const told = [checkInAt(day(2), 3, { leg: true }), flagsAt(day(2, "09:01"))];
  expect(later(...told, checkInAt(day(2, "12:00"), 3, { leg: true }))).toBeNull();
  expect(
    later(
      ...told,
      checkInAt(day(2, "12:00"), 3, { leg: false }),
      checkInAt(day(2, "15:00"), 3, { leg: true }),
    ),
  ).toBe("leg");
});

test.each([
  [1, 4, 7, "rise"],
  [1, 3, 7, null],
  [1, 4, 8, null],
  [0, 3, 1, "rise"],
] as const)("R31 from %i to %i within %i days: %s", (before, now, days, moment) => {
  expect(later(checkInAt(day(2), before), checkInAt(day(2 + days), now))).toBe(moment);
});

test("R31 a rise within a day counts", () => {
  expect(later(checkInAt(day(2), 1), checkInAt(day(2, "18:00"), 4))).toBe("rise");
});

test.each(stopReasons)("R24 a routine that was stopped for %s", (reason) => {
  const stopped = entryAt(day(2), {
    kind: "stopped",
    session: "s1",
    exercise: "cat-cow",
    reason,
    painBefore: null,
    painNow: null,
  });
  const asks = reason === "leg" || reason === "weakness";
  expect(later(stopped)).toBe(asks ? "leg" : null);
  // It appeared while moving: new, however lately the questions were answered.
  expect(later(flagsAt(day(2, "08:59")), stopped)).toBe(asks ? "leg" : null);
});
