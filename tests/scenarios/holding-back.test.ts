import { describe, expect, test } from "vitest";
import type { Entry, NewEntry } from "../../shared/journal/entry.ts";
import { journalOf, type Journal } from "../../shared/journal/journal.ts";
import { forecast } from "../../shared/scheduler/forecast.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";
import { instant, zone } from "../../shared/time/instant.ts";
import { holdSources } from "../../shared/scheduler/state.ts";
import { aDay } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const workingHours = daily(["09:00", "17:00"]);
const micro = { workingHours, reminders: only({ micro: {} }) };
/** Settings with which each of them holds, and what switches it off. */
const held = { ...micro, holds: { applications: ["vlc"] } };
const nothing = (source: string) => (source === "applications" ? [] : false);
const everyDay = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const at = (...times: string[]) => [{ id: "tea", title: "Tea", rhythm: { times, days: everyDay } }];

describe("H1 what holds", () => {
  test.each(holdSources)(
    "H1 %s holds every prompt; one minute after it the prompt comes",
    (source) => {
      const day = aDay(held).from("08:00").until("09:20").isHeldBy(source).until("09:50");
      expect(day.prompts()).toEqual([]);
      day.isFreeOf(source).works("55s");
      expect(day.prompts()).toEqual([]);
      expect(day.works("10s").prompts()).toEqual([["09:51", "micro"]]);
    },
  );

  test.each(holdSources)("H1 %s holds nothing when the person switched it off", (source) => {
    const day = aDay({
      ...micro,
      holds: { [source]: nothing(source) },
    })
      .from("08:00")
      .until("09:20")
      .isHeldBy(source)
      .until("09:50");
    expect(day.prompts()).toEqual([["09:30", "micro"]]);
  });

  test("H1 an open prompt closes and is held", () => {
    const day = aDay(micro)
      .from("08:00")
      .ignores()
      .until("09:31")
      .isHeldBy("recording")
      .works("30s");
    expect(day.seen().prompt).toBeNull();
    day.works("30m").isFreeOf("recording").works("65s");
    expect(day.prompts()).toEqual([
      ["09:30", "micro"],
      ["10:02", "micro"],
    ]);
    expect(day.outcomes()).toEqual([]);
  });

  test("H1 while one of two still holds nothing comes", () => {
    const day = aDay(micro)
      .from("08:00")
      .until("09:20")
      .isHeldBy("recording")
      .isHeldBy("calendar")
      .until("09:50");
    expect(day.isFreeOf("recording").works("5m").prompts()).toEqual([]);
    expect(day.isFreeOf("calendar").works("65s").prompts()).toEqual([["09:56", "micro"]]);
  });

  test("H1 then the highest in rank, the rest by P3 and P4", () => {
    const reminders = only({ micro: {}, stretch: { everyMinutes: 50 } });
    const day = aDay({ workingHours, reminders, custom: at("09:40") })
      .from("08:00")
      .until("09:20");
    day.isHeldBy("doNotDisturb").until("10:00").isFreeOf("doNotDisturb").skips().until("10:15");
    expect(day.prompts()).toEqual([
      ["10:01", "custom"],
      ["10:01", "stretch"],
    ]);
    expect(
      day
        .details()[0]
        ?.about.group.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["micro", "stretch"]);
  });
});

describe("H2 debt", () => {
  test("H2 a held reminder is never doubled and its counter does not run on", () => {
    const day = aDay(micro).from("08:00").until("09:20").isHeldBy("doNotDisturb").until("11:40");
    day.isFreeOf("doNotDisturb").until("12:12");
    expect(day.times("micro")).toEqual(["11:41", "12:11"]);
  });

  test("H2 two clock times of one reminder that were held come as one", () => {
    const settings = { workingHours: daily(), reminders: only({}), custom: at("13:00", "13:30") };
    const day = aDay(settings)
      .from("12:00")
      .until("12:50")
      .isHeldBy("calendar")
      .until("14:00")
      .isFreeOf("calendar")
      .works("5m");
    expect(day.prompts()).toEqual([["14:01", "custom"]]);
    expect(day.outcomes()).toEqual([
      ["custom", "held"],
      ["custom", "finished"],
    ]);
  });

  test("H2 beyond its use it is dropped and journalled as held: a desk reminder at the close", () => {
    const day = aDay(micro)
      .from("16:00")
      .until("16:20")
      .isHeldBy("doNotDisturb")
      .until("18:00")
      .isFreeOf("doNotDisturb")
      .works("5m");
    expect([day.prompts(), day.outcomes()]).toEqual([[], [["micro", "held"]]]);
  });

  test("H2 beyond their use: a warm-up at its workout's begin, a cool-down after 30 min, a check-in with its day", () => {
    const reminders = only({ warmUp: {}, coolDown: {}, checkIn: {} });
    const settings = {
      workingHours: daily(),
      quietHours: null,
      reminders,
      training: { plan: [plan("mon", "18:00")] },
    };
    const day = aDay(settings).from("17:00").isHeldBy("doNotDisturb").until("18:01");
    expect(day.outcomes()).toEqual([["warm-up", "held"]]);
    expect(day.until("19:29").outcomes()).toHaveLength(1);
    expect(day.until("19:31").outcomes()[1]).toEqual(["cool-down", "held"]);
    expect(day.until("2026-03-03 00:01").outcomes()[2]).toEqual(["check-in", "held"]);
  });

  test("H2 a cool-down that was held still comes within its 30 min, and once more if ignored", () => {
    const settings = {
      workingHours: daily(),
      reminders: only({ coolDown: {} }),
      training: { plan: [plan("mon", "18:00")] },
    };
    const day = aDay(settings)
      .from("17:00")
      .ignores()
      .until("18:50")
      .isHeldBy("doNotDisturb")
      .until("19:10")
      .isFreeOf("doNotDisturb");
    expect(day.until("20:00").times("cool-down")).toEqual(["19:11", "19:21"]);
    expect(day.outcomes()).toEqual([["cool-down", "missed"]]);
  });
});

describe("H3 pause", () => {
  test.each([
    ["30m", "09:55"],
    ["1h", "10:25"],
    ["2h", "11:25"],
  ] as const)("H3 for %s: what came due meanwhile comes at its end", (length, end) => {
    const day = aDay(micro).from("08:00").until("09:25").pauses(length).until(end);
    expect(day.works("3s").times("micro")).toEqual([end]);
  });

  test("H3 until tomorrow: the first opening on tomorrow's date, or 06:00 where it has none", () => {
    const paused = (date: string, settings = micro) =>
      aDay(settings).on(date).from("10:00").pauses("tomorrow").seen().pause?.until;
    const on = (iso: string) => Date.parse(iso);
    expect(paused("2026-03-02")).toBe(on("2026-03-03T09:00+01:00"));
    const week = { ...micro, workingHours: { ...daily(["09:00", "17:00"]), sat: [], sun: [] } };
    expect(paused("2026-03-06", week)).toBe(on("2026-03-07T06:00+01:00"));
    expect(paused("2026-03-28", week)).toBe(on("2026-03-29T06:00+02:00"));
    const night = { ...micro, workingHours: daily(["22:00", "02:00"]) };
    expect(paused("2026-03-02", night)).toBe(on("2026-03-03T22:00+01:00"));
  });

  test("H3 until tomorrow brings nothing before it, and the day as usual after it", () => {
    const days = aDay(micro)
      .from("08:00")
      .until("10:10")
      .pauses("tomorrow")
      .until("2026-03-03 10:01");
    expect(days.times("micro", "dated").slice(2)).toEqual(["2026-03-03 09:30", "2026-03-03 10:00"]);
  });

  test("H3 until resumed lasts", () => {
    const days = aDay(micro)
      .from("08:00")
      .until("09:10")
      .pauses("resumed")
      .until("2026-03-04 09:40");
    expect(days.prompts()).toEqual([]);
    expect(days.resumes().works("5s").prompts()).toEqual([["09:40", "micro"]]);
  });

  test("H3 it survives a restart and a kill", () => {
    const day = aDay(micro)
      .from("08:00")
      .until("09:10")
      .pauses("2h")
      .quits("10m")
      .starts()
      .works("5m")
      .killed("3m")
      .starts();
    expect(day.seen().pause?.until).toBe(Date.parse("2026-03-02T11:10+01:00"));
    expect(day.until("11:05").prompts()).toEqual([]);
  });

  test("H3 what is beyond its use by then is journalled as held", () => {
    const day = aDay(micro).from("16:00").until("16:20").pauses("2h").until("19:00");
    expect([day.prompts(), day.outcomes()]).toEqual([[], [["micro", "held"]]]);
  });

  test("H3 an open prompt is held by the pause", () => {
    const day = aDay(micro).from("08:00").ignores().until("09:31").pauses("30m").works("5m");
    expect(day.seen().prompt).toBeNull();
    expect(day.until("10:03").times("micro")).toEqual(["09:30", "10:01"]);
  });
});

describe("H4 quiet hours", () => {
  test("H4 hold every prompt until they end", () => {
    const settings = { workingHours: daily(), reminders: only({}), custom: at("06:30", "22:30") };
    const days = aDay(settings).from("21:00").until("2026-03-03 08:00");
    expect(days.times("custom", "dated")).toEqual(["2026-03-03 07:00"]);
    expect(days.outcomes()[0]).toEqual(["custom", "held"]);
  });

  test("H4 a fold that takes the clock out of them ends them, to the second", () => {
    const settings = {
      workingHours: daily(),
      quietHours: ["01:10", "00:00"],
      reminders: only({}),
      custom: at("01:59"),
    };
    const night = aDay(settings).in("Asia/Gaza").on("2026-10-24").from("00:30").works("3h");
    expect(night.details().map(({ local }) => local)).toEqual(["2026-10-24T01:00:00+02:00"]);
  });

  test("H4 except inside working hours", () => {
    const settings = { ...micro, workingHours: daily(["21:00", "23:30"]), custom: at("22:40") };
    const day = aDay(settings).from("20:00").until("23:59");
    expect(day.prompts()).toEqual([
      ["21:30", "micro"],
      ["22:00", "micro"],
      ["22:30", "micro"],
      ["22:40", "custom"],
      ["23:00", "micro"],
    ]);
  });

  test("H4 an opening within them lets come what they held", () => {
    const settings = {
      workingHours: daily(["06:00", "08:00"]),
      reminders: only({}),
      custom: at("05:30"),
    };
    expect(aDay(settings).from("05:00").until("08:00").times("custom")).toEqual(["06:00"]);
  });

  test("H4 except warm-ups and cool-downs", () => {
    const settings = {
      workingHours: daily(),
      reminders: only({ warmUp: {}, coolDown: {} }),
      training: { plan: [plan("mon", "05:30", 30)] },
    };
    expect(aDay(settings).from("05:00").until("08:00").prompts()).toEqual([
      ["05:20", "warm-up"],
      ["06:00", "cool-down"],
    ]);
  });

  test("H4 none where the settings have none", () => {
    const settings = {
      quietHours: null,
      workingHours: daily(),
      reminders: only({}),
      custom: at("03:00"),
    };
    expect(aDay(settings).from("02:00").until("04:00").times("custom")).toEqual(["03:00"]);
  });
});

describe("R29 an emergency", () => {
  const tells = (flag: string) =>
    ({ kind: "red-flags", asked: "person", flags: [flag] }) satisfies NewEntry;
  const assessed = { kind: "red-flags-cleared", tier: "emergency" } as const;

  test("R29 holds every prompt until it was assessed, whatever the person switched off", () => {
    const off = Object.fromEntries(holdSources.map((source) => [source, nothing(source)]));
    const day = aDay({ ...micro, holds: off })
      .from("08:00")
      .until("09:20");
    day.logs(tells("rf-saddle")).until("16:00");
    expect(day.prompts()).toEqual([]);
    expect(day.outcomes()).toEqual([]);
    expect(day.logs(assessed).works("5m").prompts()).toEqual([["16:00", "micro"]]);
  });

  test("R29 takes an open prompt away and ends the routine that is played", () => {
    const day = aDay(micro).from("08:00").ignores().until("09:31").logs(tells("rf-chest"));
    expect(day.seen()).toMatchObject({ prompt: null, next: null });
    const other = aDay(micro).from("08:00").startsRoutine("desk-reset-5").logs(tells("rf-chest"));
    expect(other.seen().session).toBeNull();
    expect(other.journal().at(-1)).toMatchObject({ kind: "routine", outcome: "partial" });
  });

  test("R30 urgent flags hold no prompt; it offers breathing alone", () => {
    const day = aDay(micro).from("08:00").ignores().logs(tells("ru-fever")).until("09:31");
    expect(day.seen().prompt?.routines).toEqual(["breathe-2"]);
  });

  test("the forecast of a plan looks past both", () => {
    const told = (flags: string[]) => journalOf(flags.map((flag, n) => placed(tells(flag), n)));
    const plan = (journal: Journal) =>
      forecast({
        settings: settingsSchema.parse({ version: 1 }),
        journal,
        state: null,
        from: instant(Date.parse("2026-03-30T07:00Z")),
        days: 1,
        zone: zone("Europe/Berlin"),
      });
    const free = plan(told([]));
    expect(free.length).toBeGreaterThan(5);
    expect(plan(told(["rf-saddle", "ru-fever"]))).toEqual(free);
  });
});

const placed = (entry: NewEntry, n: number): Entry => ({
  ...entry,
  v: 1,
  id: `told-${n}`,
  at: Date.parse("2026-03-29T07:00Z") + n,
  zone: "Europe/Berlin",
});
