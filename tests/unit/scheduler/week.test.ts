import { describe, expect, test } from "vitest";
import { journalOf } from "../../../shared/journal/journal.ts";
import { freshState } from "../../../shared/scheduler/state.ts";
import { weekOf } from "../../../shared/scheduler/week.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import type { z } from "zod";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { type Instant, zone } from "../../../shared/time/instant.ts";
import { instantOf, withOffset } from "../../../shared/time/local.ts";

const berlin = zone("Europe/Berlin");
const time = (at: Instant) => withOffset(at, berlin).slice(5, 16);

function week(settings: Omit<z.input<typeof settingsSchema>, "version">, from: string) {
  const [date = "", clock = ""] = from.split(" ");
  const now = { at: instantOf(date as LocalDate, clock, berlin), zone: berlin };
  const state = { ...freshState(now, "assumed"), plannedSince: null };
  const whole = settingsSchema.parse({ version: 1, ...settings });
  return weekOf({ settings: whole, journal: journalOf([]), state, now });
}

describe("the next seven days", () => {
  test("begin today with what is still to come, and are whole after that", () => {
    const reminders = { stretch: { on: false }, checkIn: { on: false } };
    const days = week({ reminders }, "2026-03-30 16:05");
    expect(days.map(({ date }) => date.slice(8)).join(" ")).toBe("30 31 01 02 03 04 05");
    expect(days.map(({ prompts }) => prompts.length)).toEqual([2, 16, 16, 16, 16, 0, 0]);
    expect(days[0]?.prompts.map(({ at }) => time(at))).toEqual(["03-30T16:35", "03-30T17:05"]);
  });

  test("cut hours that run past midnight where the date ends", () => {
    const days = week({ workingHours: { mon: [["22:00", "02:00"]] } }, "2026-03-30 12:00");
    const hours = days.map((day) =>
      day.hours.map(({ open, close }) => `${time(open)} ${time(close)}`),
    );
    expect(hours[0]).toEqual(["03-30T22:00 03-31T00:00"]);
    expect(hours[1]).toEqual(["03-31T00:00 03-31T02:00", "03-31T09:00 03-31T17:30"]);
  });

  test("say why a day is one of rest, and what is left out on it (R13)", () => {
    const plan = (["mon", "tue", "wed", "thu"] as const).map((day) => ({
      id: day,
      title: `Lift ${day}`,
      type: "lift" as const,
      day,
      start: "18:00",
      minutes: 60,
    }));
    const days = week({ training: { plan, maxConsecutiveDays: 2 } }, "2026-03-30 08:00");
    // Sunday before has none, so Monday and Tuesday are trained on and Wednesday rests.
    expect(days[2]).toMatchObject({
      rest: { cause: "consecutive", days: 2 },
      voided: ["Lift wed"],
      workouts: [],
    });
    expect(days[3]).toMatchObject({ rest: null, voided: [] });
    expect(days[3]?.workouts.map(({ title }) => title)).toEqual(["Lift thu"]);
  });
});
