import { expect, test } from "vitest";
import {
  dateOfDayNumber,
  dayNumber,
  minuteOfDay,
  plusDays,
  weekdayOf,
  type LocalDate,
} from "../../../shared/time/calendar.ts";

const date = (text: string) => text as LocalDate;

test("days are counted from 1970-01-01, back and forth", () => {
  expect(dayNumber(date("1970-01-01"))).toBe(0);
  expect(dayNumber(date("1969-12-31"))).toBe(-1);
  for (const text of ["2024-02-29", "2000-02-29", "1999-12-31", "2100-03-01"]) {
    expect(dateOfDayNumber(dayNumber(date(text)))).toBe(text);
  }
});

test.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2023-02-28", 1, "2023-03-01"],
  ["2100-02-28", 1, "2100-03-01"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2026-03-02", 365, "2027-03-02"],
])("%s and %i days is %s", (from, days, to) => {
  expect(plusDays(date(from), days)).toBe(to);
});

test.each([
  ["1969-12-31", "wed"],
  ["1970-01-01", "thu"],
  ["2026-03-01", "sun"],
  ["2026-03-02", "mon"],
  ["2024-02-29", "thu"],
])("%s is a %s", (text, weekday) => {
  expect(weekdayOf(date(text))).toBe(weekday);
});

test("minutes after midnight of a clock time", () => {
  expect(["00:00", "00:01", "09:30", "23:59"].map(minuteOfDay)).toEqual([0, 1, 570, 1439]);
});
