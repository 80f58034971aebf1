import { expect, test } from "vitest";
import { restDay } from "../../../shared/rules/rest-day.ts";
import { isTraining } from "../../../shared/rules/training.ts";
import { dayNumber, type LocalDate } from "../../../shared/time/calendar.ts";

const today = "2026-03-02" as LocalDate;
const usual = { maxConsecutiveDays: 3, minRestDaysPer7: 1, fixedRestDays: [] };

/** R13 for a week told in letters, yesterday last: T trained, - rested. */
const after = (days: string, training = usual) =>
  restDay(today, training, (date) => {
    const back = dayNumber(today) - dayNumber(date);
    return days.at(-back) === "T";
  });

test.each([
  ["TTT", { cause: "consecutive", days: 3 }],
  ["TT-T", null],
  ["TT", null],
  ["", null],
  ["TTTT", { cause: "consecutive", days: 4 }],
  ["TTT-", null],
  ["TT-TT-", null],
])("R13 %s today -> %j", (days, expected) => {
  expect(after(days)).toEqual(expected);
});

test("R13 every seven days hold a rest day, whatever the number in a row", () => {
  const five = { ...usual, maxConsecutiveDays: 5 };
  expect(after("-TTTTT", five)).toEqual({ cause: "consecutive", days: 5 });
  expect(after("TTTT-T", five)).toBeNull();
  expect(after("TT-TTT", { ...five, minRestDaysPer7: 2 })).toEqual({ cause: "weekly", days: 5 });
  expect(after("TT-T-T", { ...five, minRestDaysPer7: 2 })).toBeNull();
  expect(after("T---T-", { ...five, minRestDaysPer7: 4 })).toBeNull();
  expect(after("T-T-T-", { ...five, minRestDaysPer7: 4 })).toEqual({ cause: "weekly", days: 3 });
});

test("R12 a walk never trains, strength from 10 min, cardio from 20", () => {
  expect(isTraining("walk", 360)).toBe(false);
  expect([isTraining("lift", 10), isTraining("lift", 9.9)]).toEqual([true, false]);
  expect([isTraining("run", 20), isTraining("run", 19.9)]).toEqual([true, false]);
  expect([isTraining("other", 20), isTraining("other", 10)]).toEqual([true, false]);
});
