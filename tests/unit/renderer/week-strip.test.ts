import { describe, expect, it } from "vitest";
import { axisOf, placeOn, stripOf, totalsOf } from "../../../renderer/schedule/week-strip.ts";
import type { DayMark } from "../../../shared/ipc/snapshot.ts";
import { noLimits } from "../../../shared/rules/limits.ts";
import type { WeekDay } from "../../../shared/scheduler/week-types.ts";
import type { RoutineId } from "../../../shared/domain/routine-id.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { defaultSettings } from "../../../shared/settings/settings.ts";
import { type Instant, zone } from "../../../shared/time/instant.ts";
import { instantOf, startOfDate } from "../../../shared/time/local.ts";

const berlin = zone("Europe/Berlin");
const date = "2026-03-30" as LocalDate;
const at = (time: string, on: LocalDate = date): Instant => instantOf(on, time, berlin);

const day = (part: Partial<WeekDay> = {}): WeekDay => ({
  date,
  start: startOfDate(date, berlin),
  end: startOfDate("2026-03-31" as LocalDate, berlin),
  hours: [{ open: at("09:00"), close: at("17:30") }],
  workouts: [{ start: at("18:00"), end: at("19:00"), title: "Lower body", id: "a", movable: true }],
  rest: null,
  recovers: false,
  voided: [],
  prompts: [
    { at: at("09:30"), kind: "micro", subject: null, routine: "desk-micro-60" as RoutineId },
    { at: at("17:50"), kind: "warm-up", subject: "legs", routine: "warmup-6" as RoutineId },
    { at: at("19:30"), kind: "check-in", subject: null, routine: null },
  ],
  ...part,
});

const shown = {
  settings: { ...defaultSettings, quietHours: null },
  pause: null,
  at: at("08:00"),
  zone: berlin,
  limits: noLimits,
} as const;

const past = (state: DayMark["state"], kind: DayMark["kind"]): DayMark => ({
  at: at("08:45"),
  state,
  kind,
  title: null,
  routine: null,
  minutes: 5,
});

describe("a day's strip", () => {
  it("lays hours, training and prompts out by the wall clock", () => {
    const strip = stripOf(day(), [], shown);
    expect(strip.desk).toEqual([{ from: 540, to: 1050 }]);
    expect(strip.training).toMatchObject([{ from: 1080, to: 1140, title: "Lower body" }]);
    expect(strip.marks.map(({ look, minute, minutes }) => [look, minute, minutes])).toEqual([
      ["break", 570, 1],
      ["before", 1070, 6],
      ["small", 1170, 0],
    ]);
  });

  it("gives a routine the time that is left of it for the person (R33)", () => {
    const seated = { ...noLimits, positions: ["seated" as const] };
    const stretch = { at: at("09:30"), kind: "stretch" as const, subject: null };
    const prompts = [{ ...stretch, routine: "stretch-3" as RoutineId }];
    const minutes = [noLimits, seated].map(
      (limits) => stripOf(day({ prompts }), [], { ...shown, limits }).marks[0]?.minutes,
    );
    expect(minutes).toEqual([3, 2]);
  });

  it("shows what has happened as past, what did not come about as a dash, and no plan twice", () => {
    const states = ["done", "partial", "skipped", "missed", "rested", "held"] as const;
    const looks = states.map((state) => stripOf(day(), [past(state, "micro")], shown).marks[0]);
    expect(looks.map((mark) => mark?.look)).toEqual([
      "break",
      "break",
      "dash",
      "dash",
      "dash",
      "dash",
    ]);
    expect(looks.every((mark) => mark?.past)).toBe(true);
    expect(stripOf(day(), [past("planned", "micro"), past("training", null)], shown).marks).toEqual(
      stripOf(day(), [], shown).marks,
    );
  });

  it("ends at midnight, on the day that the clock springs forward too", () => {
    const sunday = "2026-03-29" as LocalDate;
    const strip = stripOf(
      day({
        date: sunday,
        start: startOfDate(sunday, berlin),
        end: startOfDate(date, berlin),
        hours: [{ open: at("22:00", sunday), close: startOfDate(date, berlin) }],
      }),
      [],
      shown,
    );
    expect(strip.desk).toEqual([{ from: 1320, to: 1440 }]);
  });
});

describe("quiet stretches", () => {
  const quiet = (from: string, to: string) => ({
    ...shown,
    settings: { ...defaultSettings, quietHours: [from, to] as [string, string] },
  });

  it("are quiet hours, past midnight on both sides of the night, but never working hours (H4)", () => {
    expect(stripOf(day(), [], quiet("22:00", "07:00")).quiet).toEqual([
      { from: 0, to: 420 },
      { from: 1320, to: 1440 },
    ]);
    const noon = stripOf(day(), [], quiet("12:00", "18:30"));
    expect([noon.quiet, noon.desk]).toEqual([
      [{ from: 1050, to: 1110 }],
      [{ from: 540, to: 1050 }],
    ]);
    expect(stripOf(day(), [], quiet("06:00", "06:00")).quiet).toEqual([
      { from: 0, to: 360 },
      { from: 360, to: 540 },
      { from: 1050, to: 1440 },
    ]);
  });

  it("are a pause from now on, in working hours too (H3)", () => {
    const paused = (until: Instant | null, from = at("10:00")) =>
      stripOf(day(), [], { ...shown, at: from, pause: { until } });
    expect(paused(at("12:00"))).toMatchObject({
      quiet: [{ from: 600, to: 720 }],
      desk: [
        { from: 540, to: 600 },
        { from: 720, to: 1050 },
      ],
    });
    expect(paused(null, at("10:00", "2026-03-29" as LocalDate)).quiet).toEqual([
      { from: 0, to: 1440 },
    ]);
    expect(paused(at("12:00", "2026-03-29" as LocalDate)).quiet).toEqual([]);
    expect(paused(null, at("10:00", "2026-04-02" as LocalDate)).quiet).toEqual([]);
  });
});

describe("the hours' axis", () => {
  it("shows 8 to 22 o'clock, every two hours", () => {
    const axis = axisOf([stripOf(day(), [], shown)]);
    expect(axis.labels).toEqual([8, 10, 12, 14, 16, 18, 20, 22]);
    expect(placeOn(axis, axis.from * 60)).toBe(0);
    expect(placeOn(axis, axis.to * 60)).toBe(100);
    expect(axisOf([])).toEqual(axis);
  });

  it("widens to what lies outside, with no more labels than there is room for", () => {
    const night = day({ hours: [{ open: at("00:00"), close: at("06:00") }] });
    const late = day({
      prompts: [{ at: at("23:10"), kind: "custom", subject: "x", routine: null }],
    });
    const axis = axisOf([stripOf(night, [], shown), stripOf(late, [], shown)]);
    expect([axis.from, axis.to]).toEqual([0, 24]);
    expect(axis.labels.length).toBeLessThanOrEqual(9);
    expect(placeOn(axis, 720)).toBe(50);
  });
});

it("counts breaks, warm-ups and rest days as a person would", () => {
  const rest = day({ rest: { cause: "consecutive", days: 3 }, prompts: [] });
  expect(totalsOf([day(), day(), rest])).toEqual({ breaks: 2, warmUps: 2, restDays: 1 });
});
