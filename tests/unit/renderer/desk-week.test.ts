import { expect, test } from "vitest";
import { usualHours, withDay, withHours } from "../../../renderer/onboarding/desk-week.ts";
import { defaultSettings } from "../../../shared/settings/settings.ts";

const week = defaultSettings.workingHours;

test("a day that is added is worked as the others are; one that is taken out is free", () => {
  const early = withHours(week, ["07:00", "15:00"]);
  expect(withDay(early, "sat", true).sat).toEqual([["07:00", "15:00"]]);
  expect(withDay(early, "fri", false).fri).toEqual([]);
  expect(early.sat).toEqual([]);
  expect(early.mon).toEqual([["07:00", "15:00"]]);
});

test("with no day left, the usual hours stand there", () => {
  const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  expect(usualHours(none)).toEqual(["09:00", "17:30"]);
  expect(withDay(none, "sun", true).sun).toEqual([["09:00", "17:30"]]);
});
