import { expect, test } from "vitest";
import { pregnancyWeekOn } from "../../../shared/rules/pregnancy-week.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";

const on = (pregnancyWeek: number | null, pregnancyWeekSaid: string | null, date: string) =>
  pregnancyWeekOn({ pregnancyWeek, pregnancyWeekSaid }, date as LocalDate);

test("R34: a week that was said counts on, a full week at a time", () => {
  expect(on(10, "2026-03-30", "2026-03-30")).toBe(10);
  expect(on(10, "2026-03-30", "2026-04-05")).toBe(10);
  expect(on(10, "2026-03-30", "2026-04-06")).toBe(11);
  expect(on(10, "2026-03-30", "2026-05-11")).toBe(16);
  expect(on(40, "2026-03-30", "2026-12-31")).toBe(42);
  // A clock that was set back takes nothing back.
  expect(on(10, "2026-03-30", "2026-01-01")).toBe(10);
});

test("R34: without a week there is none, and without its date it stays as it was said", () => {
  expect(on(null, null, "2026-05-11")).toBeNull();
  expect(on(10, null, "2026-05-11")).toBe(10);
});
