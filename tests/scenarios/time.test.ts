import { describe, expect, test } from "vitest";
import { plusDays, type LocalDate } from "../../shared/time/calendar.ts";
import { aDay } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const everyDay = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const at = (...times: string[]) => [{ id: "tea", title: "Tea", rhythm: { times, days: everyDay } }];
/** Only reminders at clock times, at any hour. */
const clock = (...times: string[]) => ({
  quietHours: null,
  workingHours: daily(),
  reminders: only({}),
  custom: at(...times),
});
const office = { workingHours: daily(["09:00", "17:30"]), reminders: only({ micro: {} }) };

describe("T1 elapsed and local time", () => {
  test("T1 a clock time stays the same on the wall when the offset changes", () => {
    const days = aDay(clock("13:00")).on("2026-03-28").from("12:00").works("40h");
    expect(days.details().map(({ local }) => local.slice(0, 16) + local.slice(19))).toEqual([
      "2026-03-28T13:00+01:00",
      "2026-03-29T13:00+02:00",
    ]);
  });

  test("T1 an interval is elapsed time across the gap", () => {
    const night = aDay({ ...office, workingHours: daily(["01:10", "05:00"]) })
      .on("2026-03-29")
      .from("00:30")
      .until("06:00");
    expect(night.times("micro")).toEqual(["01:40", "03:10", "03:40", "04:10", "04:40"]);
  });
});

describe("T2 gaps, folds and dates that are not", () => {
  test.each([
    ["Europe/Berlin", "2026-03-29", "02:30", "03:30:00+02:00"],
    ["Europe/Berlin", "2026-10-25", "02:30", "02:30:00+02:00"],
    ["Australia/Lord_Howe", "2026-10-04", "02:15", "02:45:00+11:00"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "01:45:00+11:00"],
    ["Antarctica/Troll", "2026-03-29", "01:30", "03:30:00+02:00"],
    ["Antarctica/Troll", "2026-10-25", "01:30", "01:30:00+02:00"],
    ["Africa/Cairo", "2026-04-24", "00:30", "01:30:00+03:00"],
    ["Africa/Cairo", "2026-10-29", "23:30", "23:30:00+03:00"],
    ["Africa/Casablanca", "2026-03-22", "02:30", "03:30:00+01:00"],
    ["Africa/Casablanca", "2026-02-15", "02:30", "02:30:00+01:00"],
    ["Pacific/Chatham", "2026-09-27", "03:00", "04:00:00+13:45"],
    ["Pacific/Chatham", "2026-04-05", "03:15", "03:15:00+13:45"],
    ["America/Santiago", "2026-09-06", "00:30", "01:30:00-03:00"],
  ])("T2 in %s on %s, %s fires once, at %s", (zone, date, time, expected) => {
    const before = plusDays(date as LocalDate, -1);
    const days = aDay(clock(time)).in(zone).on(before).from("12:00").works("2d");
    const there = days
      .details()
      .map(({ local }) => local)
      .filter((local) => local.startsWith(date));
    expect(there.map((local) => local.slice(11, 17) + "00" + local.slice(19))).toEqual([expected]);
  });

  test("T2 two times that a gap makes one moment come as one, and nothing is missed", () => {
    const night = aDay(clock("02:15", "04:15")).in("Antarctica/Troll").on("2026-03-29");
    expect(night.from("00:30").works("5h").times("custom")).toEqual(["04:15"]);
    expect(night.outcomes().map(([, outcome]) => outcome)).not.toContain("missed");
  });

  test("T2 a date that Apia skipped has no reminders", () => {
    const settings = { ...clock("13:00"), workingHours: daily(["10:00", "11:00"]) };
    settings.reminders = only({ micro: {}, checkIn: {} });
    const days = aDay(settings).in("Pacific/Apia").on("2011-12-29").from("08:00").works("3d");
    const dates = days.details().map(({ local }) => local.slice(0, 10));
    expect([...new Set(dates)]).toEqual(["2011-12-29", "2011-12-31", "2012-01-01"]);
    expect(dates.filter((date) => date === "2011-12-31")).toHaveLength(3);
  });
});

describe("T3 once for a local date", () => {
  test("T3 whatever the zone does: west over the sea and back", () => {
    const day = aDay(clock("13:00")).from("12:00").until("14:00").fliesTo("America/New_York");
    day.works("7h").fliesTo("Europe/Berlin").works("1h");
    expect(day.times("custom")).toEqual(["13:00"]);
  });

  test("T3 whatever the zone does: what is once a day comes once, and again on the next date", () => {
    const settings = { workingHours: daily(), reminders: only({ checkIn: {} }) };
    const day = aDay(settings)
      .from("18:00")
      .until("20:00")
      .fliesTo("America/New_York")
      .works("24h");
    expect(day.times("check-in", "dated")).toEqual(["2026-03-02 19:30"]);
    expect(day.works("8h").times("check-in", "dated")).toEqual([
      "2026-03-02 19:30",
      "2026-03-03 19:30",
    ]);
  });

  test("T3 whatever the machine does: killed after it was shown, it is not shown again", () => {
    const day = aDay(clock("13:00")).from("12:00").until("13:01").killed("1s").starts().works("3h");
    expect(day.times("custom")).toEqual(["13:00"]);
  });

  test("T3 what a prompt absorbed ahead of its time comes once, where one flies to meanwhile", () => {
    const day = aDay(clock("09:00", "09:05"))
      .from("08:30")
      .ignores()
      .until("09:02")
      .fliesTo("UTC")
      .works("3h");
    expect(day.times("custom")).toEqual(["09:00", "09:05"]);
  });

  test("T3 whatever a fold does", () => {
    const night = aDay(clock("02:10", "02:40")).on("2026-10-25").from("00:30").works("6h");
    expect(night.times("custom")).toEqual(["02:10", "02:40"]);
  });
});

describe("T4 jumps", () => {
  test("T4 west: the counter of active time goes on in the new zone's hours", () => {
    const day = aDay(office)
      .from("08:00")
      .until("16:10")
      .fliesTo("America/New_York")
      .until("11:05");
    expect(day.times("micro").slice(-3)).toEqual(["16:00", "10:30", "11:00"]);
  });

  test("T4 east, past the close: nothing comes in a burst, and work goes on the next morning", () => {
    const hourly = at("11:00", "12:00", "13:00", "14:00", "15:00", "16:00", "17:00", "17:45");
    const day = aDay({ ...office, custom: hourly })
      .from("08:00")
      .until("10:10")
      .fliesTo("Asia/Tokyo");
    day.works("1h");
    expect(day.prompts().slice(2)).toEqual([["18:10", "custom"]]);
    expect(
      day.outcomes().filter(([kind, outcome]) => kind === "custom" && outcome === "missed"),
    ).toHaveLength(7);
    expect(day.until("2026-03-03 09:35").times("micro").at(-1)).toBe("09:30");
  });

  test("T4 a check-in that waits lasts as long as its local date, wherever that is", () => {
    const settings = { workingHours: daily(), reminders: only({ checkIn: {} }) };
    const day = aDay(settings).from("18:00").until("19:29").locks("1h").fliesTo("America/New_York");
    day.works("6h").unlocks().works("2m");
    expect(day.times("check-in")).toEqual(["20:30"]);
  });

  test("T4 a pause until tomorrow ends when tomorrow opens, wherever that is", () => {
    const day = aDay(office)
      .from("08:00")
      .until("12:00")
      .pauses("tomorrow")
      .fliesTo("America/New_York");
    expect(day.until("2026-03-03 09:35").times("micro", "dated").slice(-1)).toEqual([
      "2026-03-03 09:30",
    ]);
    expect(day.times("micro").filter((time) => time > "12:00")).toEqual([]);
  });

  test("T4 the clock set back by a day while Supple was off stops no counter", () => {
    const day = aDay(office)
      .on("2026-03-03")
      .from("09:00")
      .until("10:10")
      .killed("1m")
      .setsClockWhileOff("-1d")
      .starts();
    expect(day.until("11:45").times("micro").length).toBeGreaterThanOrEqual(4);
  });

  test("T4 the clock set forward by a week brings each reminder once", () => {
    const settings = { ...clock("13:00"), reminders: only({ checkIn: {} }) };
    const day = aDay(settings).from("12:00").works("10m").setsClock("7d").works("10h");
    expect(day.prompts()).toEqual([
      ["13:00", "custom"],
      ["19:30", "check-in"],
    ]);
  });
});

describe("T5 the clock is set", () => {
  test("T5 back: what has fired does not fire again", () => {
    const day = aDay(clock("13:00", "13:20"))
      .from("12:00")
      .until("13:30")
      .setsClock("-1h")
      .works("3h");
    expect(day.times("custom")).toEqual(["13:00", "13:20"]);
  });

  test("T5 back, while a prompt is open: it is not shown a second time", () => {
    const day = aDay(clock("13:00"))
      .from("12:00")
      .ignores()
      .until("13:02")
      .setsClock("-1h")
      .works("3h");
    expect(day.times("custom")).toEqual(["13:00"]);
    expect(day.outcomes()).toEqual([["custom", "missed"]]);
  });

  test("T5 back: active time is neither lost nor counted twice", () => {
    const day = aDay(office).from("09:00").until("11:10").setsClock("-1h").works("25m");
    expect(day.times("micro")).toEqual(["09:30", "10:00", "10:30", "11:00", "10:30"]);
  });

  test("T5 forward by the longer threshold counts as a break", () => {
    const day = aDay(office).from("09:00").ignores().until("09:32").setsClock("5m");
    expect(day.outcomes()).toEqual([["micro", "rested"]]);
    expect(day.until("10:30").times("micro")).toEqual(["09:30", "10:07"]);
  });

  test("T5 forward by less does not: the interval is the time that really passed", () => {
    const day = aDay(office).from("09:00").until("09:20").setsClock("4m").until("10:00");
    expect(day.times("micro")).toEqual(["09:34"]);
  });

  test("T5 forward while the screen is locked leaves it locked", () => {
    const day = aDay({ ...office, custom: at("13:00") })
      .from("12:00")
      .until("12:10")
      .locks("5m")
      .setsClock("2h")
      .works("10m");
    expect(day.prompts()).toEqual([]);
    expect(day.unlocks().works("2m").prompts()).toEqual([]);
  });

  test("T5 forward past a clock time: it is late, within its hour, and not lost", () => {
    expect(
      aDay(clock("13:00"))
        .from("12:00")
        .until("12:50")
        .setsClock("40m")
        .works("1m")
        .times("custom"),
    ).toEqual(["13:30"]);
    const tooLate = aDay(clock("13:00")).from("12:00").until("12:50").setsClock("2h").works("1m");
    expect([tooLate.prompts(), tooLate.outcomes()]).toEqual([[], [["custom", "missed"]]]);
  });

  test("T5 back and forth: a workout's reminders come once", () => {
    const settings = {
      workingHours: daily(),
      reminders: only({ warmUp: {}, coolDown: {} }),
      training: { plan: [plan("mon", "18:00")] },
    };
    const day = aDay(settings)
      .from("17:00")
      .until("17:52")
      .setsClock("-30m")
      .until("19:05")
      .setsClock("-15m")
      .works("1h");
    expect(day.prompts().map(([, kind]) => kind)).toEqual(["warm-up", "cool-down"]);
  });
});
