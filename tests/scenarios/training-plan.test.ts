import { describe, expect, test } from "vitest";
import { aDay } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const off = { workingHours: daily() };
const around = only({ warmUp: {}, coolDown: {}, unwind: {}, restDay: {} });

const single = (date: string, start: string, more = {}) => ({
  id: `own-${date}`,
  title: "Single",
  type: "lift",
  date,
  start,
  minutes: 60,
  ...more,
});

describe("a workout of one date", () => {
  test("brings what a workout of every week brings, on its date alone", () => {
    const training = { sessions: [single("2026-03-03", "18:00")] };
    const day = aDay({ ...off, reminders: around, training })
      .from("12:00")
      .until("2026-03-11 12:00");
    expect(day.times("warm-up", "dated")).toEqual(["2026-03-03 17:50"]);
    expect(day.times("cool-down", "dated")).toEqual(["2026-03-03 19:00"]);
    expect(day.times("unwind", "dated")).toEqual(["2026-03-03 20:30"]);
    expect(day.times("rest-day", "dated")).toEqual(["2026-03-04 08:30"]);
  });

  test("a workout of every week that is moved takes place once, at its new time, and next week at its own", () => {
    const training = {
      plan: [{ ...plan("tue", "18:00"), except: ["2026-03-03"] }],
      sessions: [
        single("2026-03-04", "07:00", { instead: { workout: "lift-tue", date: "2026-03-03" } }),
      ],
    };
    const day = aDay({ ...off, reminders: around, training })
      .from("12:00")
      .until("2026-03-11 12:00");
    expect(day.times("warm-up", "dated")).toEqual(["2026-03-04 06:50", "2026-03-10 17:50"]);
  });

  test("moved while the warm-up is open: it closes, and comes at the new time", () => {
    const weekly = plan("mon", "18:00");
    const moved = {
      plan: [{ ...weekly, except: ["2026-03-02"] }],
      sessions: [single("2026-03-02", "20:00", { id: "moved" })],
    };
    const day = aDay({ ...off, reminders: around, training: { plan: [weekly] } })
      .from("12:00")
      .ignores()
      .until("17:52")
      .changes({ training: moved })
      .until("21:30");
    expect(day.times("warm-up")).toEqual(["17:50", "19:50"]);
    expect(day.times("cool-down")[0]).toBe("21:00");
  });
});

describe("a weekday that is kept free", () => {
  const training = { plan: [plan("mon", "18:00"), plan("tue", "18:00")], fixedRestDays: ["tue"] };

  test("R13 is a rest day whatever was before: its plan is void, unless the person trains anyway", () => {
    const day = aDay({ ...off, reminders: around, training })
      .from("12:00")
      .until("2026-03-03 12:00");
    expect(day.times("rest-day", "dated")).toEqual(["2026-03-03 08:30"]);
    expect(day.until("23:00").times("warm-up", "dated")).toEqual(["2026-03-02 17:50"]);
    const trained = aDay({ ...off, reminders: around, training })
      .from("12:00")
      .until("2026-03-03 12:00")
      .logs({ kind: "rest-day-override", date: "2026-03-03" })
      .until("23:00");
    expect(trained.times("warm-up", "dated")).toEqual(["2026-03-02 17:50", "2026-03-03 17:50"]);
  });
});

describe("how a rest day is suggested", () => {
  const training = { plan: [plan("mon", "18:00")] };
  const restDay = (look: string, first: string) =>
    aDay({ ...off, reminders: only({ restDay: { look, first } }), training })
      .from("12:00")
      .until("2026-03-03 12:00");

  test("the person says what comes first, and whether it is a prompt", () => {
    const offers = (first: string) => restDay("prompt", first).details()[0]?.about.routines;
    expect(offers("rolling")).toEqual(["recovery-roll-10", "gentle-day-5"]);
    expect(offers("gentle")).toEqual(["gentle-day-5", "recovery-roll-10"]);
    expect(restDay("note", "rolling").prompts()).toEqual([]);
  });
});

describe("what is logged", () => {
  const training = { plan: [plan("mon", "18:00")] };

  test("a second word about a workout takes the place of the first: one cool-down, one workout", () => {
    const day = aDay({ ...off, reminders: only({ coolDown: {} }), training })
      .from("17:00")
      .until("19:05")
      .logsWorkout("lift", 60, "5m", { planned: "lift-mon" })
      .logsWorkout("lift", 60, "5m", { planned: "lift-mon", outcome: "partial" })
      .until("21:00");
    expect(day.times("cool-down")).toEqual(["19:00"]);
    expect(day.seen().day.filter(({ state }) => state === "training")).toHaveLength(1);
  });

  test("a second word about one that was not planned brings no second cool-down", () => {
    const day = aDay({ ...off, reminders: only({ coolDown: {} }) })
      .from("17:00")
      .until("19:02")
      .logsWorkout("run", 60, "2m")
      .until("19:12");
    const told = day.journal().find(({ kind }) => kind === "workout");
    day.logsWorkout("run", 60, "12m", { replaces: told?.id ?? "" }).until("21:00");
    expect(day.times("cool-down")).toEqual(["19:02"]);
    expect(day.seen().day.filter(({ state }) => state === "training")).toHaveLength(1);
  });

  test("one that names its workout is that workout, though it overlaps another", () => {
    const two = {
      plan: [plan("mon", "18:00", 60, "lift", "first"), plan("mon", "19:00", 60, "run", "second")],
    };
    const day = aDay({ ...off, reminders: only({}), training: two })
      .from("17:00")
      .until("21:00")
      .logsWorkout("run", 90, "30m", { planned: "second" });
    const workouts = day.seen().day.filter(({ state }) => state === "training");
    expect(workouts.map(({ minutes }) => minutes)).toEqual([60, 90]);
  });
});
