import { describe, expect, test } from "vitest";
import { journalOf } from "../../shared/journal/journal.ts";
import { forecast, type Foreseen } from "../../shared/scheduler/forecast.ts";
import { stateSchema, type SchedulerState } from "../../shared/scheduler/state.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";
import { dateOfDayNumber, dayNumber, type LocalDate } from "../../shared/time/calendar.ts";
import { zone } from "../../shared/time/instant.ts";
import { instantOf, withOffset } from "../../shared/time/local.ts";
import { aDay, type Day } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const berlin = zone("Europe/Berlin");
const nineToFive = daily(["09:00", "17:00"]);
const micro = { workingHours: nineToFive, reminders: only({ micro: {} }) };
const everyDay = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const foresee = (wishes: object, from: string, days = 1, state: SchedulerState | null = null) =>
  forecast({
    settings: settingsSchema.parse({ version: 1, ...wishes }),
    journal: journalOf([]),
    state,
    from: instantOf(from.slice(0, 10) as LocalDate, from.slice(11), berlin),
    days,
    zone: berlin,
  });

/** What is foreseen from where a day stands. */
const fromHere = (day: Day, wishes: object) =>
  forecast({
    settings: settingsSchema.parse({ version: 1, ...wishes }),
    journal: journalOf(day.journal()),
    state: stateSchema.parse(JSON.parse(JSON.stringify(day.saved()))),
    from: day.now().at,
    days: 1,
    zone: berlin,
  });

const told = (foreseen: readonly Foreseen[]) =>
  foreseen.map(({ at, kind }) => [withOffset(at, berlin).slice(0, 16).replace("T", " "), kind]);
const clocks = (foreseen: readonly Foreseen[]) =>
  foreseen.map(({ at }) => withOffset(at, berlin).slice(11, 19));

describe("forecast", () => {
  test("W6 micro alone is foreseen at 09:30:00, 10:00:00, … 16:30:00", () => {
    const times = clocks(foresee(micro, "2026-03-02 00:00"));
    expect(times).toHaveLength(15);
    expect([times[0], times[1], times.at(-1)]).toEqual(["09:30:00", "10:00:00", "16:30:00"]);
  });

  test("it covers [from, from + days): both ends, and calendar days across the change of clocks", () => {
    const hourly = {
      quietHours: null,
      workingHours: daily(),
      reminders: only({}),
      custom: [{ id: "tea", title: "Tea", rhythm: { times: ["12:00", "13:00"], days: everyDay } }],
    };
    expect(told(foresee(hourly, "2026-03-28 12:00"))).toEqual([
      ["2026-03-28 12:00", "custom"],
      ["2026-03-28 13:00", "custom"],
    ]);
    expect(told(foresee(hourly, "2026-03-28 12:01"))).toEqual([
      ["2026-03-28 13:00", "custom"],
      ["2026-03-29 12:00", "custom"],
    ]);
    expect(foresee(hourly, "2026-03-28 12:00", 10)).toHaveLength(20);
  });

  test("without a state the person has been active since the range opened", () => {
    expect(clocks(foresee(micro, "2026-03-02 10:15"))[0]).toBe("10:30:00");
    const night = { ...micro, workingHours: daily(["22:00", "03:00"]) };
    expect(clocks(foresee(night, "2026-03-03 00:15"))[0]).toBe("00:30:00");
  });

  test("from a state: counters go on where they stand, a pause lasts, what waits is shown", () => {
    const rested = aDay(micro).from("09:00").works("10m").takesBreak();
    expect(clocks(fromHere(rested, micro))[0]).toBe("09:40:00");
    const paused = aDay(micro).from("09:00").works("10m").pauses("1h");
    expect(clocks(fromHere(paused, micro))[0]).toBe("10:10:00");
    const held = aDay(micro).from("09:00").isHeldBy("doNotDisturb").works("45m");
    expect(clocks(fromHere(held, micro))[0]).toBe("09:45:00");
  });

  test("it ignores S2, P5 and P6", () => {
    const early = {
      workingHours: nineToFive,
      reminders: { ...only({ micro: {} }), headsUpSeconds: 60 },
    };
    const announced = aDay(early).from("08:00").until("09:29").works("30s");
    expect(announced.headsUps()).toHaveLength(1);
    expect(clocks(fromHere(announced, early)).slice(0, 2)).toEqual(["09:30:00", "10:00:00"]);
    const started = aDay(micro).from("09:00").until("09:29").works("50s").killed("1s").starts();
    expect(clocks(fromHere(started, micro))[0]).toBe("09:30:00");
  });

  test("it tells the kind, the id of the user's own, the routine, the reason and what was absorbed", () => {
    const custom = [
      { id: "wrists", title: "Wrists", rhythm: { everyMinutes: 32 }, routine: "stretch-3" },
    ];
    expect(foresee({ ...micro, custom }, "2026-03-02 08:00")[0]).toMatchObject({
      kind: "custom",
      subject: "wrists",
      routine: "stretch-3",
      reason: { id: "reason.custom.active", values: { minutes: 32 } },
      absorbed: ["micro"],
    });
  });

  test("the person trains as planned: R13 makes its rest days in what is to come", () => {
    const settings = {
      workingHours: daily(),
      reminders: only({ warmUp: {}, restDay: {} }),
      training: { plan: everyDay.map((day) => plan(day, "18:00")) },
    };
    const kinds = foresee(settings, "2026-03-02 00:00", 8).map(({ kind }) => kind);
    expect(kinds).toEqual([
      "warm-up",
      "warm-up",
      "warm-up",
      "rest-day",
      "warm-up",
      "warm-up",
      "warm-up",
      "rest-day",
    ]);
  });

  test.each([
    ["daily", everyDay, {}],
    ["daily, two in a row at most", everyDay, { maxConsecutiveDays: 2 }],
    ["daily, with four rest days in seven", everyDay, { minRestDaysPer7: 4 }],
    ["from Monday to Friday", everyDay.slice(0, 5), {}],
    ["from Monday to Saturday, with three rest days", everyDay.slice(0, 6), { minRestDaysPer7: 3 }],
  ] as const)(
    "R13 a day rests or trains from wherever it is foreseen: training %s",
    (_, trained, rule) => {
      const settings = {
        workingHours: daily(),
        reminders: only({ warmUp: {}, restDay: {} }),
        training: { plan: trained.map((day) => plan(day, "18:00")), ...rule },
      };
      const begin = dayNumber("2027-02-20" as LocalDate);
      const whole = told(foresee(settings, "2027-02-20 00:00", 35));
      expect(new Set(whole.map(([, kind]) => kind))).toEqual(new Set(["warm-up", "rest-day"]));
      for (let day = 0; day < 35; day += 1) {
        const date = dateOfDayNumber(begin + day);
        const of = whole.filter(([at]) => at?.startsWith(date));
        expect(told(foresee(settings, `${date} 00:00`))).toEqual(of);
      }
    },
  );

  const rich = {
    reminders: { posture: { on: true }, eyes: { on: true } },
    custom: [
      {
        id: "walk",
        title: "Walk",
        rhythm: { times: ["13:00", "09:57"], days: ["mon", "wed", "fri"] },
      },
      { id: "wrists", title: "Wrists", rhythm: { everyMinutes: 45 }, routine: "stretch-3" },
    ],
    training: {
      plan: [
        plan("mon", "18:00"),
        plan("tue", "12:15", 45, "run"),
        plan("wed", "07:00"),
        plan("thu", "16:40"),
        plan("sat", "10:00", 90, "walk"),
      ],
    },
  };

  test.each([
    ["the defaults", {}],
    ["much at once", rich],
  ])("what is foreseen is what happens, for a week with %s", (_, wishes) => {
    const week = aDay(wishes).from("00:05");
    const foreseen = forecast({
      settings: settingsSchema.parse({ version: 1, ...wishes }),
      journal: journalOf([]),
      state: stateSchema.parse(JSON.parse(JSON.stringify(week.saved()))),
      from: week.now().at,
      days: 7,
      zone: berlin,
    });
    week.until("2026-03-09 00:00");
    const lived = week
      .details()
      .map(({ local, kind }) => [local.slice(0, 16).replace("T", " "), kind]);
    expect(lived).toEqual(told(foreseen));
    expect(lived.length).toBeGreaterThan(90);
  });
});
