import { describe, expect, test } from "vitest";
import { aDay } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const off = { workingHours: daily() };
const week = (...days: readonly Parameters<typeof plan>[0][]) => ({
  plan: days.map((day) => plan(day, "18:00")),
});

describe("warm-up", () => {
  const warmUp = (type: string, more = {}) =>
    aDay({
      ...off,
      reminders: only({ warmUp: more }),
      training: { plan: [plan("mon", "18:00", 60, type)] },
    })
      .from("12:00")
      .until("20:00");

  test.each([
    ["lift", "warmup-6"],
    ["gym", "warmup-6"],
    ["class", "warmup-6"],
    ["other", "warmup-6"],
    ["run", "warmup-standing-6"],
    ["walk", "warmup-standing-6"],
    ["swim", "warmup-standing-6"],
    ["cycle", "warmup-standing-6"],
  ])("R10 before %s: %s, ten minutes before the start", (type, routine) => {
    expect(warmUp(type).times("warm-up")).toEqual(["17:50"]);
    expect(warmUp(type).details()[0]?.about.routines[0]).toBe(routine);
  });

  test("the time to set up is a setting", () => {
    expect(warmUp("lift", { setUpMinutes: 0 }).times("warm-up")).toEqual(["17:54"]);
    expect(warmUp("lift", { setUpMinutes: 30 }).times("warm-up")).toEqual(["17:24"]);
  });
});

describe("cool-down", () => {
  const coolDown = { ...off, reminders: only({ coolDown: {} }) };
  const planned = { ...coolDown, training: { plan: [plan("mon", "18:00")] } };

  test("R21 at once; again ten minutes later if ignored; none after thirty", () => {
    const day = aDay(planned).from("17:00").ignores().until("21:00");
    expect(day.times("cool-down")).toEqual(["19:00", "19:10"]);
    expect(day.details()[0]?.about.routines).toEqual(["post-workout-8"]);
    expect(day.outcomes()).toEqual([["cool-down", "missed"]]);
  });

  test("once, when it was finished or skipped", () => {
    expect(aDay(planned).from("17:00").until("21:00").times("cool-down")).toEqual(["19:00"]);
    expect(aDay(planned).from("17:00").skips().until("21:00").times("cool-down")).toEqual([
      "19:00",
    ]);
  });

  test("after a workout that was only logged, once it is logged", () => {
    const day = aDay(coolDown).from("12:00").works("2m").logsWorkout("run", 30, "5m").works("5s");
    expect(day.times("cool-down")).toEqual(["12:02"]);
    const late = aDay(coolDown).from("12:00").works("2m").logsWorkout("run", 30, "31m").works("1h");
    expect(late.prompts()).toEqual([]);
  });

  test("a logged workout that overlaps a planned one is that workout: one cool-down, at its real end", () => {
    const early = aDay(planned)
      .from("17:00")
      .until("18:46")
      .logsWorkout("lift", 40, "1m")
      .until("21:00");
    expect(early.times("cool-down")).toEqual(["18:46"]);
    const after = aDay(planned)
      .from("17:00")
      .until("19:12")
      .logsWorkout("lift", 62, "2m")
      .until("21:00");
    expect(after.times("cool-down")).toEqual(["19:00"]);
  });

  test("a planned workout that was logged as dropped brings none", () => {
    const day = aDay(planned)
      .from("17:00")
      .until("18:10")
      .logsWorkout("lift", 0, "0s", { planned: "lift-mon", outcome: "dropped" });
    expect(day.until("21:00").prompts()).toEqual([]);
  });
});

describe("unwind", () => {
  const unwind = (training: object) =>
    aDay({ ...off, reminders: only({ unwind: {} }), training })
      .from("12:00")
      .until("23:30");

  test("when a training workout of the day has ended and none is still to come", () => {
    expect(unwind({ plan: [plan("mon", "18:00")] }).times("unwind")).toEqual(["20:30"]);
    expect(unwind({ plan: [plan("mon", "18:00")] }).details()[0]?.about.routines[0]).toBe(
      "recovery-roll-10",
    );
    expect(
      unwind({ plan: [plan("mon", "18:00"), plan("mon", "21:00", 30, "run")] }).prompts(),
    ).toEqual([]);
    expect(unwind({ plan: [] }).prompts()).toEqual([]);
    expect(unwind({ plan: [plan("mon", "18:00", 60, "walk")] }).prompts()).toEqual([]);
  });
});

describe("rest-day", () => {
  const rest = { ...off, reminders: only({ restDay: {} }) };

  test("on a day without training after a training day, with a choice", () => {
    const day = aDay(rest).remembersWorkout("2026-03-01", "18:00").from("08:00").until("20:00");
    expect(day.times("rest-day")).toEqual(["08:30"]);
    expect(day.details()[0]?.about.routines).toEqual(["recovery-roll-10", "gentle-day-5"]);
    expect(aDay(rest).from("08:00").until("20:00").prompts()).toEqual([]);
  });

  test("not on a day with a workout of its own", () => {
    const day = aDay({ ...rest, training: week("mon") })
      .remembersWorkout("2026-03-01", "18:00")
      .from("08:00");
    expect(day.until("20:00").prompts()).toEqual([]);
  });
});

describe("check-in", () => {
  const checkIn = { ...off, reminders: only({ checkIn: {} }) };

  test("at 19:30 without a workout the day before", () => {
    expect(aDay(checkIn).from("08:00").until("23:00").times("check-in")).toEqual(["19:30"]);
  });

  test("24 h after the last workout of the day before began", () => {
    const day = aDay(checkIn)
      .remembersWorkout("2026-03-01", "07:00")
      .remembersWorkout("2026-03-01", "16:00", "walk", 30);
    expect(day.from("08:00").until("23:00").times("check-in")).toEqual(["16:00"]);
  });

  test("at once where a workout of the day before is logged later than that", () => {
    const day = aDay(checkIn).on("2026-03-03").from("08:00").until("13:00").changes({});
    day.until("14:00").logsWorkout("lift", 60, "25h").until("23:00");
    expect(day.times("check-in")).toEqual(["14:00"]);
    const answered = aDay(checkIn).on("2026-03-03").from("08:00").until("14:00").feels(3);
    expect(answered.logsWorkout("lift", 60, "25h").until("23:00").prompts()).toEqual([]);
  });

  test("at 19:30 where that falls into the quiet hours, or into a workout of today", () => {
    const quiet = aDay(checkIn)
      .remembersWorkout("2026-03-01", "06:00")
      .from("05:00")
      .until("23:00");
    expect(quiet.times("check-in")).toEqual(["19:30"]);
    const busy = aDay({ ...checkIn, training: week("mon") })
      .remembersWorkout("2026-03-01", "18:30")
      .from("08:00");
    expect(busy.until("23:00").times("check-in")).toEqual(["19:30"]);
  });

  test("24 h are elapsed time: an hour earlier on the wall after the clocks went back", () => {
    const day = aDay(checkIn)
      .remembersWorkout("2026-10-24", "18:00")
      .on("2026-10-25")
      .from("08:00")
      .until("23:00");
    expect(day.times("check-in")).toEqual(["17:00"]);
  });

  test("an answer given on that date by any way satisfies it, before or while it stands", () => {
    expect(aDay(checkIn).from("08:00").until("12:00").feels(3).until("23:00").prompts()).toEqual(
      [],
    );
    const open = aDay(checkIn).from("08:00").ignores().until("19:31").feels(3);
    expect(open.seen().prompt).toBeNull();
    expect(open.until("23:00").outcomes()).toEqual([]);
  });
});

describe("custom", () => {
  test("at clock times on chosen weekdays, and with the routine chosen, or none", () => {
    const custom = [
      {
        id: "walk",
        title: "Walk",
        rhythm: { times: ["13:00", "15:00"], days: ["mon", "wed"] },
        routine: null,
      },
    ];
    const days = aDay({ ...off, reminders: only({}), custom })
      .from("12:00")
      .until("2026-03-04 20:00");
    expect(days.times("custom", "dated")).toEqual([
      "2026-03-02 13:00",
      "2026-03-02 15:00",
      "2026-03-04 13:00",
      "2026-03-04 15:00",
    ]);
    expect(days.details()[0]?.about.routines).toEqual([]);
  });

  test("one that is turned off while it stands is taken back", () => {
    const own = { id: "walk", title: "Walk", rhythm: { times: ["13:00"], days: ["mon"] } };
    const day = aDay({ ...off, reminders: only({}), custom: [own] })
      .from("12:00")
      .ignores()
      .until("13:01");
    expect(day.changes({ custom: [{ ...own, on: false }] }).seen().prompt).toBeNull();
  });
});

describe("posture and eyes", () => {
  test("posture turns through four cues; eyes is a notification alone, with nothing to answer", () => {
    const workingHours = daily(["09:00", "17:00"]);
    const posture = aDay({ workingHours, reminders: only({ posture: {} }) })
      .from("08:00")
      .until("12:30");
    const cues = posture.times("posture").length;
    expect(cues).toBe(5);
    const eyes = aDay({ workingHours, reminders: only({ eyes: {} }) })
      .from("08:00")
      .ignores()
      .until("10:01");
    expect(eyes.times("eyes")).toEqual(["09:20", "09:40", "10:00"]);
    expect(eyes.seen().prompt).toBeNull();
  });
});

describe("R12 and R13 training and rest days", () => {
  const all = { ...off, reminders: only({ warmUp: {}, coolDown: {}, unwind: {}, restDay: {} }) };
  const kinds = (day: ReturnType<typeof aDay>) => day.prompts().map(([, kind]) => kind);
  const trained = (settings: object, ...dates: readonly string[]) =>
    dates.reduce((day, date) => day.remembersWorkout(date, "18:00"), aDay({ ...all, ...settings }));
  /** Monday 2 March, with a workout planned. */
  const monday = { training: week("mon") };

  test("R13 three training days in a row make a rest day: the plan is void", () => {
    const day = trained(monday, "2026-02-27", "2026-02-28", "2026-03-01")
      .from("08:00")
      .until("23:00");
    expect(kinds(day)).toEqual(["rest-day"]);
    expect(day.details()[0]?.about.routines).toEqual(["recovery-roll-10", "gentle-day-5"]);
  });

  test("R13 a day between makes it allowed", () => {
    const day = trained(monday, "2026-02-26", "2026-02-27", "2026-03-01")
      .from("08:00")
      .until("23:00");
    expect(kinds(day)).toEqual(["warm-up", "cool-down", "unwind"]);
  });

  test("R13 the number in a row is a setting", () => {
    const two = { training: { ...week("mon"), maxConsecutiveDays: 2 } };
    expect(kinds(trained(two, "2026-02-28", "2026-03-01").from("08:00").until("23:00"))).toEqual([
      "rest-day",
    ]);
    const four = { training: { ...week("mon"), maxConsecutiveDays: 4 } };
    expect(
      kinds(trained(four, "2026-02-27", "2026-02-28", "2026-03-01").from("08:00").until("23:00")),
    ).toContain("warm-up");
  });

  test("R13 every seven days hold a rest day, or as many as the settings say", () => {
    const dates = [
      "2026-02-24",
      "2026-02-25",
      "2026-02-26",
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
    ];
    const five = { training: { ...week("mon"), maxConsecutiveDays: 5 } };
    expect(
      kinds(
        trained(five, ...dates)
          .from("08:00")
          .until("23:00"),
      ),
    ).toEqual(["rest-day"]);
    const gaps = ["2026-02-24", "2026-02-25", "2026-02-27", "2026-03-01"];
    const three = (minRestDaysPer7: number) => ({
      training: { ...week("mon"), maxConsecutiveDays: 5, minRestDaysPer7 },
    });
    expect(
      kinds(
        trained(three(2), ...gaps)
          .from("08:00")
          .until("23:00"),
      ),
    ).toContain("warm-up");
    expect(
      kinds(
        trained(three(3), ...gaps)
          .from("08:00")
          .until("23:00"),
      ),
    ).toEqual(["rest-day"]);
  });

  test("R13 the user overrides it, and trains", () => {
    const day = trained(monday, "2026-02-27", "2026-02-28", "2026-03-01")
      .from("08:00")
      .ignores()
      .until("08:31");
    day.logs({ kind: "rest-day-override", date: "2026-03-02" });
    expect(day.seen().prompt).toBeNull();
    expect(kinds(day.finishes().until("23:00")).slice(1)).toEqual([
      "warm-up",
      "cool-down",
      "unwind",
    ]);
  });

  test("R13 a plan for every day: three days, a day of rest, lived through for two weeks", () => {
    const everyDay = week("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    const days = aDay({
      ...off,
      reminders: only({ warmUp: {}, restDay: {} }),
      training: everyDay,
    }).from("08:00");
    days.until("2026-03-15 23:00");
    expect(kinds(days)).toEqual([
      "warm-up",
      "warm-up",
      "warm-up",
      "rest-day",
      "warm-up",
      "warm-up",
      "warm-up",
      "rest-day",
      "warm-up",
      "warm-up",
      "warm-up",
      "rest-day",
      "warm-up",
      "warm-up",
    ]);
  });

  test("R13 a rest day blocks no time at the desk", () => {
    const settings = {
      ...monday,
      workingHours: daily(["17:00", "20:00"]),
      reminders: only({ micro: {}, warmUp: {} }),
    };
    const day = trained(settings, "2026-02-27", "2026-02-28", "2026-03-01")
      .from("16:00")
      .until("20:00");
    expect(day.times("micro")).toEqual(["17:30", "18:00", "18:30", "19:00", "19:30"]);
  });

  test.each([
    ["lift", 10, true],
    ["lift", 9, false],
    ["gym", 10, true],
    ["class", 9, false],
    ["run", 20, true],
    ["run", 19, false],
    ["swim", 20, true],
    ["cycle", 19, false],
    ["other", 20, true],
    ["other", 19, false],
    ["walk", 300, false],
  ] as const)("R12 %s of %i min: a training day? %s", (type, minutes, training) => {
    const day = aDay(all)
      .remembersWorkout("2026-03-01", "10:00", type, minutes)
      .from("08:00")
      .until("12:00");
    expect(kinds(day)).toEqual(training ? ["rest-day"] : []);
  });

  test.each([
    ["core-foundations-10", 600, "finished", true],
    ["core-foundations-10", 200, "partial", false],
    ["gentle-day-5", 300, "finished", false],
  ] as const)(
    "R12 the routine %s for %i s, %s: a training day? %s",
    (routine, seconds, outcome, training) => {
      const entry = {
        kind: "routine",
        session: "s",
        routine,
        started: 0,
        seconds,
        outcome,
      } as const;
      const day = aDay(all).remembers("2026-03-01", "10:00", entry).from("08:00").until("12:00");
      expect(kinds(day)).toEqual(training ? ["rest-day"] : []);
    },
  );
});

describe("R23 pain decides what is offered", () => {
  const workingHours = daily(["09:00", "17:00"]);
  const stretch = { workingHours, reminders: only({ stretch: {} }) };
  const offered = (pain: number, settings: Record<string, unknown> = stretch) =>
    aDay(settings).from("09:00").feels(pain).until("09:56").details()[0]?.about.routines;

  test.each([
    [3, ["desk-reset-5", "stretch-3"]],
    [4, ["desk-reset-5", "stretch-3"]],
    [5, ["desk-reset-5", "stretch-3"]],
    [6, ["gentle-day-5"]],
    [7, ["gentle-day-5"]],
    [8, ["breathe-2"]],
    [10, ["breathe-2"]],
  ])("R23 at pain %i a stretch offers %j", (pain, routines) => {
    expect(offered(pain)).toEqual(routines);
  });

  test("R23 a routine of the user's choice that pain forbids is replaced, not skipped", () => {
    const strong = {
      workingHours,
      reminders: only({ stretch: { routine: "core-foundations-10" } }),
    };
    expect(offered(3, strong)).toEqual(["core-foundations-10", "stretch-3"]);
    expect(offered(4, strong)).toEqual(["stretch-3"]);
    const custom = [
      { id: "core", title: "Core", rhythm: { everyMinutes: 50 }, routine: "back-strength-12" },
    ];
    expect(offered(4, { workingHours, reminders: only({}), custom })).toEqual(["gentle-day-5"]);
    expect(offered(9, { workingHours, reminders: only({}), custom })).toEqual(["breathe-2"]);
  });

  test("R23 what has no routine gets none", () => {
    expect(offered(8, { workingHours, reminders: only({ posture: {} }) })).toEqual([]);
  });

  test("R23 on a rest day at pain 6 gentle-day-5 alone, at the warm-up too", () => {
    const reminders = only({ restDay: {}, warmUp: {} });
    const day = aDay({ ...off, reminders })
      .remembersWorkout("2026-03-01", "10:00")
      .from("08:00")
      .feels(6)
      .until("12:00");
    expect(day.details()[0]?.about.routines).toEqual(["gentle-day-5"]);
  });

  test("R23 an answer of 4 or more counts until the next, a lower one for 36 h", () => {
    const answered = (pain: number, date: string, time: string) =>
      aDay(stretch)
        .remembers("2026-02-20", "10:00", { kind: "check-in", pain: 9, where: [], note: "" })
        .remembers(date, time, { kind: "check-in", pain, where: [], note: "" })
        .from("09:00")
        .until("09:56")
        .details()[0]?.about.routines[0];
    expect(answered(6, "2026-02-21", "12:00")).toBe("gentle-day-5");
    expect(answered(6, "2026-01-05", "12:00")).toBe("breathe-2");
    expect(answered(2, "2026-02-28", "23:00")).toBe("desk-reset-5");
  });

  test("R23 the newest answer wins, also within the day", () => {
    const day = aDay(stretch).from("09:00").feels(8).works("5m").feels(2).until("09:56");
    expect(day.details()[0]?.about.routines[0]).toBe("desk-reset-5");
  });
});
