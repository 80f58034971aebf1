import { describe, expect, test } from "vitest";
import { findRoutine } from "../../shared/content/catalogue.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { forecast } from "../../shared/scheduler/forecast.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";
import { instant, zone } from "../../shared/time/instant.ts";
import { aDay } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const workingHours = daily(["07:00", "17:00"]);
const off = { workingHours: daily() };
const upright = { positions: ["standing", "seated"] };
const disc = { conditions: ["herniated-disc"] };

describe("R33 what a person told of their body is in every offer", () => {
  const restDay = (body: object) =>
    aDay({ ...off, reminders: only({ restDay: {} }), body })
      .remembersWorkout("2026-03-01", "10:00")
      .from("08:00")
      .until("12:00")
      .details()[0]?.about.routines;

  test("without the floor a rest day offers the gentle routine off it", () => {
    expect(restDay({})).toEqual(["recovery-roll-10", "gentle-day-5"]);
    expect(restDay(upright)).toEqual(["gentle-upright-5"]);
  });

  test("R10 the warm-up is a standing one without the floor or a mat, and the prompt leads by its length", () => {
    const warmUp = (body: object) =>
      aDay({
        ...off,
        reminders: only({ warmUp: {} }),
        training: { plan: [plan("mon", "18:00")] },
        body,
      })
        .from("12:00")
        .until("20:00");
    expect(warmUp({ equipment: [] }).details()[0]?.about.routines).toEqual(["warmup-standing-6"]);
    expect(warmUp(upright).times("warm-up")).toEqual(["17:50"]);
    // Pregnant, it is rebuilt and 13 seconds shorter.
    const pregnant = warmUp({ conditions: ["pregnancy"] }).details()[0];
    expect(pregnant?.about.routines).toEqual(["warmup-6"]);
    expect(pregnant?.local.slice(11, 19)).toBe("17:50:13");
  });

  test("settings that are saved and an answer that is given change what an open prompt offers", () => {
    const day = aDay({ workingHours, reminders: only({ stretch: {} }) })
      .from("07:00")
      .ignores()
      .until("07:56");
    const offers = () => day.seen().prompt?.routines;
    expect(offers()).toEqual(["desk-reset-5", "stretch-3"]);
    day.feels(6);
    expect(offers()).toEqual(["gentle-day-5"]);
    day.changes({ body: upright });
    expect(offers()).toEqual(["gentle-upright-5"]);
    day.feels(8);
    expect(offers()).toEqual(["breathe-2"]);
  });

  test("a routine is played as it began, whatever is told meanwhile", () => {
    const day = aDay(off).from("09:00").startsRoutine("post-workout-8");
    expect(day.seen().session?.limits.conditions).toEqual([]);
    day.changes({ body: { conditions: ["pregnancy"] } }).feels(7);
    expect(day.seen().session?.limits).toMatchObject({ conditions: [], pain: null });
    expect(day.seen().limits).toMatchObject({ conditions: ["pregnancy", "acute-pain"], pain: 7 });
  });

  test("W4 a routine restarts the counters by the time that is left of it", () => {
    const stretched = (body: object) =>
      aDay({ workingHours, reminders: only({ stretch: {} }), body })
        .from("07:00")
        .until("07:30")
        .startsRoutine("stretch-3")
        .finishesRoutine()
        .until("09:00")
        .times("stretch");
    expect(stretched({})).toEqual(["08:25"]);
    // Two minutes are left of it where standing does not suit: no stretch break.
    expect(stretched({ positions: ["seated"] })).toEqual(["07:55", "08:50"]);
  });

  test("a trial of one exercise plays, and is refused where it does not suit, with the reason", () => {
    const day = aDay({ ...off, body: { conditions: ["pregnancy"] } }).from("09:00");
    expect(day.startsRoutine("try-glute-bridge").seen()).toMatchObject({
      session: null,
      notices: [{ message: { id: "start.unsuitable", values: { kind: "condition" } } }],
    });
    expect(day.startsRoutine("try-bird-dog").seen().session?.routine).toBe("try-bird-dog");
  });
});

test("R23 at amber the warm-up of a strength workout has an easier session beside it", () => {
  const warmUp = (pain: number, type: string, body = {}) =>
    aDay({
      ...off,
      reminders: only({ warmUp: {} }),
      training: { plan: [plan("mon", "18:00", 60, type)] },
      body,
    })
      .from("12:00")
      .feels(pain)
      .until("20:00")
      .details()[0]?.about.routines;
  expect(warmUp(3, "lift")).toEqual(["warmup-6"]);
  expect(warmUp(4, "lift")).toEqual(["warmup-6", "gentle-day-5"]);
  expect(warmUp(5, "gym", upright)).toEqual(["warmup-standing-6", "gentle-upright-5"]);
  expect(warmUp(4, "run")).toEqual(["warmup-standing-6"]);
  expect(warmUp(6, "lift")).toEqual(["gentle-day-5"]);
});

describe("R35 the first hour of a person's day", () => {
  const early = (day: ReturnType<typeof aDay>) => day.seen().limits.early;

  test("begins with the first activity after the night, once a date", () => {
    const day = aDay({ workingHours, body: disc }).from("16:00").until("17:30");
    expect(early(day)).toBe(false);
    day.locks("13h 30m").unlocks().works("30m");
    expect(early(day)).toBe(true);
    expect(early(day.works("31m"))).toBe(false);
    // A long absence in the middle of the day is no night.
    expect(early(day.isIdle("4h").works("1m"))).toBe(false);
  });

  test("work past midnight is not a new day; the morning after it is", () => {
    const day = aDay({ workingHours: daily(["16:00", "02:00"]), body: disc })
      .from("20:00")
      .until("2026-03-03 00:30");
    expect(early(day)).toBe(false);
    expect(early(day.sleeps("7h").wakes().works("1m"))).toBe(true);
  });

  test("an evening that goes past midnight after hours away is not a new day either", () => {
    const day = aDay({ workingHours, body: disc }).from("16:00").until("20:30");
    day.locks("3h 40m").unlocks().works("50m");
    expect(early(day)).toBe(false);
    expect(early(day.locks("6h").unlocks().works("15m"))).toBe(true);
  });

  test("a process that starts in the night waits for the person", () => {
    const day = aDay({ workingHours, body: disc }).from("16:00").until("17:30").touchesNothing();
    day.quits("10h").starts();
    expect(early(day)).toBe(false);
    expect(early(day.isIdle("4h").works("10m"))).toBe(true);
  });

  test("disc trouble, wake 07:00: at 07:30 knee-to-chest is replaced by pelvic-tilt, at 08:05 it is allowed", () => {
    const day = aDay({ workingHours, body: disc }).from("16:00").until("17:00");
    day.locks("14h").unlocks();
    const played = (at: string) => {
      const { session } = day.until(at).startsRoutine("post-workout-8").seen();
      const routine = findRoutine(session?.routine ?? "");
      day.leavesRoutine();
      if (session === null || routine === undefined) throw new Error("it does not play");
      const { steps } = routineFor(routine, session.limits).routine;
      return steps.map(({ exercise }) => exercise);
    };
    const early = played("2026-03-03 07:30");
    expect(early).toContain("pelvic-tilt");
    expect(early).not.toContain("knee-to-chest");
    expect(played("2026-03-03 08:05")).toContain("knee-to-chest");
  });
});

test("the forecast follows pain and body", () => {
  const from = instant(Date.parse("2026-03-02T07:00+01:00"));
  const settings = settingsSchema.parse({
    version: 1,
    workingHours,
    reminders: only({ stretch: {} }),
    body: upright,
  });
  const first = (pain: number) =>
    forecast({
      settings,
      journal: journalOf([
        {
          v: 1,
          id: "c",
          at: from - 3_600_000,
          zone: "Europe/Berlin",
          kind: "check-in",
          pain,
          where: [],
          note: "",
        },
      ]),
      state: null,
      from,
      days: 1,
      zone: zone("Europe/Berlin"),
    })[0]?.routine;
  expect([first(2), first(6), first(9)]).toEqual(["desk-reset-5", "gentle-upright-5", "breathe-2"]);
});
