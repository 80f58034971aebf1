import { describe, expect, test } from "vitest";
import { aDay, type Day } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const workingHours = daily(["09:00", "17:00"]);
const micro = { workingHours, reminders: only({ micro: {} }) };
const everyDay = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const at = (...times: string[]) => [{ id: "tea", title: "Tea", rhythm: { times, days: everyDay } }];
const tea = { workingHours: daily(), reminders: only({}), custom: at("13:00") };
const workout = {
  workingHours: daily(),
  reminders: only({ warmUp: {}, coolDown: {} }),
  training: { plan: [plan("mon", "18:00")] },
};

const absences: readonly (readonly [string, (day: Day, length: string) => Day])[] = [
  ["sleep", (day, length) => day.sleeps(length).wakes()],
  ["an end and a start", (day, length) => day.quits(length).starts()],
  ["a crash and a start", (day, length) => day.killed(length).starts()],
];

describe.each(absences)("S1 after %s", (_, gone) => {
  const after = (settings: Record<string, unknown>, from: string, length: string) =>
    gone(aDay(settings).from(from), length).works("5m");

  test("S1 a warm-up is shown if its workout has not begun", () => {
    expect(after(workout, "17:40", "15m").prompts()).toEqual([["17:56", "warm-up"]]);
    const late = after(workout, "17:40", "25m");
    expect([late.prompts(), late.outcomes()]).toEqual([[], [["warm-up", "missed"]]]);
  });

  test("S1 a cool-down is shown within its 30 min", () => {
    expect(after(workout, "18:10", "70m").prompts()).toEqual([["19:21", "cool-down"]]);
    const late = after(workout, "18:10", "85m");
    expect([late.prompts(), late.outcomes()]).toEqual([[], [["cool-down", "missed"]]]);
  });

  test("S1 months later the day goes on at once, with nothing of the time between", () => {
    expect(after(micro, "09:20", "5760h").works("40m").prompts()).toHaveLength(1);
  });

  test("S1 a clock time of the user's own is shown within 60 min", () => {
    expect(after(tea, "12:30", "85m").prompts()).toEqual([["13:56", "custom"]]);
    const late = after(tea, "12:30", "95m");
    expect([late.prompts(), late.outcomes()]).toEqual([[], [["custom", "missed"]]]);
  });

  test("S1 a clock time that already waited before is missed by then, too", () => {
    const day = gone(
      aDay(tea).from("12:30").until("12:59").types().until("13:00").works("20s"),
      "90m",
    );
    expect([day.types("3s").works("5m").prompts(), day.outcomes()]).toEqual([
      [],
      [["custom", "missed"]],
    ]);
  });

  test("S1 rest-day, unwind and check-in are shown within their local day", () => {
    const reminders = only({ restDay: {}, unwind: {}, checkIn: {} });
    const settings = { quietHours: null, workingHours: daily(), reminders };
    const rest = aDay(settings).remembersWorkout("2026-03-01", "07:00").from("06:30");
    expect(gone(rest, "12h").works("2m").prompts()).toEqual([
      ["18:31", "rest-day"],
      ["18:31", "check-in"],
    ]);
    const trained = aDay({ ...settings, training: { plan: [plan("mon", "17:00")] } }).from("18:30");
    expect(gone(trained, "5h").works("2m").prompts()).toEqual([
      ["23:31", "check-in"],
      ["23:31", "unwind"],
    ]);
    const over = aDay(settings).from("18:00");
    expect([gone(over, "7h").works("2m").prompts(), over.outcomes()]).toEqual([
      [],
      [["check-in", "missed"]],
    ]);
  });

  test("S1 missed desk reminders are never replayed", () => {
    const day = after(micro, "09:00", "3h");
    expect([day.prompts(), day.outcomes()]).toEqual([[], []]);
    expect(day.until("12:45").times("micro")).toEqual(["12:30"]);
  });
});

describe("S2 quiet for a minute", () => {
  const due = (day: Day) => day.works("57s").prompts();

  test.each([
    ["waking", () => aDay(tea).from("12:30").sleeps("45m").wakes()],
    ["starting", () => aDay(tea).from("12:30").killed("45m").starts()],
    ["unlocking", () => aDay(tea).from("12:30").locks("45m").unlocks()],
  ])("S2 after %s nothing is shown for 60 s", (_, story) => {
    const day = story();
    expect(due(day)).toEqual([]);
    expect(day.works("8s").prompts()).toEqual([["13:16", "custom"]]);
  });

  test("S2 a machine that wakes locked is quiet until a minute after it is unlocked", () => {
    const day = aDay(tea).from("12:30").locks("10m").sleeps("30m").wakes().works("5m");
    expect(day.prompts()).toEqual([]);
    expect(due(day.unlocks())).toEqual([]);
    expect(day.works("8s").times("custom")).toHaveLength(1);
  });

  test("S2 the counter of micro begins at the return", () => {
    expect(
      aDay(micro).from("09:00").works("20m").sleeps("2h").wakes().until("12:00").prompts(),
    ).toEqual([["11:50", "micro"]]);
  });
});

describe("S3 nothing is lost", () => {
  test("S3 killed at any minute, a counter loses at most a minute", () => {
    for (let minute = 1; minute < 30; minute += 3) {
      const day = aDay(micro)
        .from("09:00")
        .works(`${minute}m 17s`)
        .killed("1s")
        .starts()
        .until("09:40");
      expect(day.times("micro")).toEqual(["09:30"]);
    }
  });

  test("S3 killed with an open prompt, it is back, with its snoozes and what is left of its fuse", () => {
    const settings = { workingHours, reminders: only({ stretch: {} }) };
    const day = aDay(settings)
      .from("09:00")
      .ignores()
      .until("09:56")
      .answers(5)
      .until("10:05")
      .killed("20s")
      .starts()
      .works("62s");
    expect(day.seen().prompt).toMatchObject({ kind: "stretch", snoozes: [5, 10, 15] });
    expect(day.saved().prompt?.lead.snoozes).toBe(1);
    expect(day.seen().prompt?.fuse.left).toBeLessThan(6.5 * 60_000);
    expect(day.until("10:30").outcomes()).toEqual([["stretch", "missed"]]);
  });

  test("S3 killed within the ten seconds after a skip, the skip stands in the journal", () => {
    const day = aDay(micro)
      .from("09:00")
      .ignores()
      .until("09:31")
      .answers("skip")
      .works("2s")
      .killed("20s")
      .starts();
    expect(day.outcomes()).toEqual([["micro", "skipped"]]);
  });

  test("S3 killed in the middle of a routine, it is journalled as done in part and its prompt as left", () => {
    const day = aDay(micro)
      .from("09:00")
      .ignores()
      .until("09:31")
      .startsWhatIsOpen()
      .works("20s")
      .killed("5s")
      .starts();
    expect(day.outcomes()).toEqual([["micro", "left"]]);
    expect(day.journal().find(({ kind }) => kind === "routine")).toMatchObject({
      outcome: "partial",
    });
    expect(day.until("10:05").times("micro")).toEqual(["09:30", "10:01"]);
  });
});
