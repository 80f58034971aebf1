import { describe, expect, test } from "vitest";
import { between } from "../../shared/time/instant.ts";
import { aDay } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const nineToFive = daily(["09:00", "17:00"]);
const micro = { workingHours: nineToFive, reminders: only({ micro: {} }) };
const stretch = { workingHours: nineToFive, reminders: only({ stretch: {} }) };
const both = { workingHours: nineToFive, reminders: only({ micro: {}, stretch: {} }) };

describe("W1 working hours", () => {
  test("W1 by default are 09:00 to 17:30 on Monday to Friday", () => {
    const reminders = only({ micro: {} });
    const week = aDay({ reminders }).from("08:00").until("2026-03-08 23:00");
    const dates = new Set(week.times("micro", "dated").map((time) => time.slice(0, 10)));
    expect([...dates]).toEqual([
      "2026-03-02",
      "2026-03-03",
      "2026-03-04",
      "2026-03-05",
      "2026-03-06",
    ]);
    expect(week.times("micro").slice(0, 16)).toEqual(
      expect.arrayContaining(["09:30", "10:00", "17:00"]),
    );
    expect(week.times("micro")).toHaveLength(5 * 16);
  });

  test("W1 a range is half open: nothing is due at its close", () => {
    const workingHours = daily(["09:00", "10:00"]);
    const day = aDay({ ...micro, workingHours })
      .from("08:00")
      .until("12:00");
    expect(day.times("micro")).toEqual(["09:30"]);
    expect(day.outcomes()).toEqual([["micro", "finished"]]);
  });

  test("W1 single dates differ: a holiday, and other hours on another day", () => {
    const dates = { "2026-03-02": [], "2026-03-03": [["13:00", "14:00"]] };
    const days = aDay({ ...micro, dates })
      .from("08:00")
      .until("2026-03-03 20:00");
    expect(days.times("micro", "dated")).toEqual(["2026-03-03 13:30"]);
  });

  test("W1 a range past midnight belongs to the weekday on which it opens", () => {
    const workingHours = { ...daily(), mon: [["22:00", "02:00"]] };
    const settings = { ...micro, workingHours, reminders: only({ micro: { everyMinutes: 60 } }) };
    const days = aDay(settings).from("12:00").until("2026-03-04 12:00");
    expect(days.times("micro", "dated")).toEqual([
      "2026-03-02 23:00",
      "2026-03-03 00:00",
      "2026-03-03 01:00",
    ]);
  });

  test("W1 overlapping and touching ranges are one: the counter runs through", () => {
    const workingHours = daily(["09:00", "11:00"], ["11:00", "12:00"], ["11:40", "13:00"]);
    const settings = { workingHours, reminders: only({ micro: { everyMinutes: 50 } }) };
    const day = aDay(settings).from("08:00").until("15:00");
    expect(day.times("micro")).toEqual(["09:50", "10:40", "11:30", "12:20"]);
  });

  test("W1 hours that never close run through midnight", () => {
    const settings = {
      workingHours: daily(["00:00", "00:00"]),
      reminders: only({ micro: { everyMinutes: 50 } }),
    };
    const night = aDay(settings).from("23:00").until("2026-03-03 02:00");
    expect(night.times("micro")).toEqual(["23:50", "00:40", "01:30"]);
  });

  test.each([
    ["spring, an hour short", "2026-03-28", 13],
    ["autumn, an hour long", "2026-10-24", 17],
  ])(
    "W1, T1 a night across the change of clocks in %s lasts as long as it really lasts",
    (_, date, often) => {
      const workingHours = { ...daily(), sat: [["22:00", "06:00"]] };
      const night = aDay({ ...micro, workingHours })
        .on(date)
        .from("21:00")
        .works("16h");
      expect(night.times("micro")).toHaveLength(often);
    },
  );

  test.each([[["02:00", "03:00"] as const], [["02:30", "03:15"] as const]])(
    "W1 the range %j is empty on the date that skips it",
    (range) => {
      const settings = {
        quietHours: null,
        workingHours: daily(range),
        reminders: only({ micro: { everyMinutes: 15 } }),
      };
      const days = aDay(settings).on("2026-03-28").from("20:00").until("2026-03-30 12:00");
      const dates = days.times("micro", "dated").map((time) => time.slice(0, 10));
      expect(dates).not.toContain("2026-03-29");
      expect(dates).toContain("2026-03-30");
    },
  );
});

describe("W2, W3 where reminders run", () => {
  test("W2 desk reminders keep to working hours, the others do not", () => {
    const custom = [
      { id: "tea", title: "Tea", rhythm: { times: ["18:30"], days: ["mon"] } },
      { id: "wrists", title: "Wrists", rhythm: { everyMinutes: 40 }, routine: "stretch-3" },
    ];
    const settings = { workingHours: daily(["16:00", "17:00"]), reminders: only({}), custom };
    const day = aDay(settings).from("08:00").until("21:00");
    expect(day.prompts()).toEqual([
      ["16:40", "custom"],
      ["18:30", "custom"],
    ]);
  });

  test("W3 a counter that reaches its interval after the close is not due", () => {
    const workingHours = daily(["09:00", "09:29"], ["10:00", "10:31"]);
    expect(
      aDay({ ...micro, workingHours })
        .from("08:00")
        .until("12:00")
        .times("micro"),
    ).toEqual(["10:30"]);
  });

  test("W3 two reminders of the user's own have a counter each", () => {
    const own = (id: string, everyMinutes: number) => ({
      id,
      title: id,
      rhythm: { everyMinutes },
      routine: null,
    });
    const settings = {
      workingHours: nineToFive,
      reminders: only({}),
      custom: [own("a", 60), own("b", 80)],
    };
    expect(aDay(settings).from("08:00").until("11:55").times("custom")).toEqual([
      "10:00",
      "10:20",
      "11:00",
      "11:40",
    ]);
  });
});

describe("W4 counters restart", () => {
  test("W4 when a range opens", () => {
    const workingHours = daily(["09:00", "10:20"], ["10:40", "12:00"]);
    const day = aDay({ ...stretch, workingHours })
      .from("08:00")
      .until("13:00");
    expect(day.times("stretch")).toEqual(["09:55", "11:35"]);
  });

  test("W4 when a planned workout ends", () => {
    const training = { plan: [plan("mon", "10:10", 40, "walk")] };
    const day = aDay({ ...micro, training })
      .from("08:00")
      .until("12:00");
    expect(day.times("micro")).toEqual(["09:30", "10:00", "11:20", "11:50"]);
  });

  test("W4 when a workout that was logged ended", () => {
    const day = aDay(micro)
      .from("08:00")
      .until("09:50")
      .logsWorkout("run", 20, "5m")
      .until("10:30");
    expect(day.times("micro")).toEqual(["09:30", "10:15"]);
  });

  test.each([
    ["finished", "finish", ["09:30", "10:00"]],
    ["skipped", "skip", ["09:30", "10:00"]],
    ["left in the middle", "leave", ["09:30", "10:00"]],
  ] as const)("W4 its own when its prompt is %s", (_, answer, times) => {
    const day = aDay(micro)
      .from("08:00")
      .ignores()
      .until("09:30")
      .works("5s")
      .answers(answer)
      .until("10:05");
    expect(day.times("micro")).toEqual(times);
  });

  test("W4 its own when its prompt expires", () => {
    const day = aDay(micro).from("08:00").ignores().until("10:15");
    expect(day.times("micro")).toEqual(["09:30", "10:10"]);
    expect(day.outcomes()).toEqual([["micro", "missed"]]);
  });

  test("W4 micro, posture and eyes by any movement routine; stretch only by three minutes of it", () => {
    const reminders = only({
      micro: {},
      posture: { everyMinutes: 35 },
      eyes: { everyMinutes: 25 },
    });
    const short = (settings: Record<string, unknown>, routine: string) =>
      aDay({ workingHours: nineToFive, ...settings })
        .from("08:00")
        .until("09:15")
        .startsRoutine(routine)
        .finishesRoutine()
        .until("10:12");
    expect(short({ reminders: only({ micro: {} }) }, "desk-micro-60").times("micro")).toEqual([
      "09:45",
    ]);
    expect(short({ reminders: only({ posture: {} }) }, "desk-micro-60").times("posture")).toEqual([
      "09:55",
    ]);
    expect(short({ reminders }, "desk-micro-60").prompts()[0]).toEqual(["09:45", "micro"]);
    expect(short({ reminders: only({ stretch: {} }) }, "desk-micro-60").times("stretch")).toEqual([
      "09:55",
    ]);
    expect(short({ reminders: only({ stretch: {} }) }, "stretch-3").times("stretch")).toEqual([
      "10:10",
    ]);
  });

  test("W4 a routine that is left, or that only breathes, restarts nothing", () => {
    const left = aDay(micro)
      .from("08:00")
      .until("09:15")
      .startsRoutine("desk-reset-5")
      .leavesRoutine()
      .until("09:40");
    expect(left.times("micro")).toEqual(["09:30"]);
    const calm = aDay(micro)
      .from("08:00")
      .until("09:15")
      .startsRoutine("breathe-2")
      .finishesRoutine()
      .until("09:40");
    expect(calm.times("micro")).toEqual(["09:30"]);
  });

  test("W4 'I just took a break' restarts micro but not stretch", () => {
    const day = aDay(both).from("08:00").until("09:22").takesBreak().until("10:00");
    expect(day.prompts()).toEqual([["09:55", "stretch"]]);
    const alone = aDay(micro).from("08:00").until("09:22").takesBreak().until("10:00");
    expect(alone.times("micro")).toEqual(["09:52"]);
  });

  test("W4 a break takes back the prompt that it answers", () => {
    const day = aDay(micro).from("08:00").ignores().until("09:32").takesBreak();
    expect(day.seen().prompt).toBeNull();
    expect(day.until("10:05").times("micro")).toEqual(["09:30", "10:02"]);
  });
});

describe("W5 away", () => {
  test("W5 three minutes away at stretch 50: micro restarts, stretch reads 53", () => {
    const times = { micro: { everyMinutes: 59 }, stretch: {} };
    const settings = { workingHours: nineToFive, reminders: only(times) };
    const day = aDay(settings).from("08:00").until("09:50").isIdle("3m").works("10m");
    expect(day.prompts()).toEqual([["09:55", "stretch"]]);
    const alone = aDay({ ...settings, reminders: only({ micro: { everyMinutes: 59 } }) });
    alone.from("08:00").until("09:50").isIdle("3m").until("12:00");
    expect(alone.times("micro")).toEqual(["10:52", "11:51"]);
  });

  test("W5 an absence below the threshold counts as active time", () => {
    const day = aDay(micro).from("08:00").until("09:10").isIdle("1m 50s").until("09:40");
    expect(day.times("micro")).toEqual(["09:30"]);
  });

  test("W5 the thresholds are settings", () => {
    const away = { shortMinutes: 4, longMinutes: 10 };
    const idle = (length: string) =>
      aDay({ ...micro, away })
        .from("08:00")
        .until("09:10")
        .isIdle(length)
        .until("10:00")
        .times("micro");
    expect(idle("3m 30s")).toEqual(["09:30", "10:00"]);
    expect(idle("5m")).toEqual(["09:45"]);
    const long = aDay({ ...stretch, away })
      .from("08:00")
      .until("09:10")
      .isIdle("9m")
      .until("10:00");
    expect(long.times("stretch")).toEqual(["09:55"]);
  });

  test.each([
    [
      "a locked screen",
      (length: string) => aDay(stretch).from("08:00").until("09:20").locks(length).unlocks(),
    ],
    [
      "a machine asleep",
      (length: string) => aDay(stretch).from("08:00").until("09:20").sleeps(length).wakes(),
    ],
    [
      "a machine off",
      (length: string) => aDay(stretch).from("08:00").until("09:20").quits(length).starts(),
    ],
    ["no input", (length: string) => aDay(stretch).from("08:00").until("09:20").isIdle(length)],
  ])("W5 %s is absence", (_, story) => {
    expect(story("4m").until("09:58").times("stretch")).toEqual(["09:55"]);
    expect(story("6m").until("10:25").times("stretch")).toEqual(["10:21"]);
  });

  test.each(["recording", "fullScreen"] as const)(
    "W5 without input but with %s the person is present",
    (source) => {
      const holds = { recording: false, fullScreen: false };
      const day = aDay({ ...micro, holds })
        .from("08:00")
        .until("09:05")
        .isHeldBy(source)
        .isIdle("50m");
      expect(day.times("micro")).toEqual(["09:30"]);
    },
  );

  test("W5, H1 after a long call without input the person was present until its end", () => {
    const day = aDay(micro)
      .from("08:00")
      .until("09:05")
      .isHeldBy("recording")
      .touchesNothing()
      .until("09:45");
    expect(day.isFreeOf("recording").until("09:46").works("5s").prompts()).toEqual([
      ["09:46", "micro"],
    ]);
    expect(day.seen().prompt?.kind).toBe("micro");
  });

  test("W5 absence takes back the open prompt, journalled as rested", () => {
    const day = aDay(micro).from("08:00").ignores().until("09:31").isIdle("3m").works("1m");
    expect(day.outcomes()).toEqual([["micro", "rested"]]);
    expect(day.seen().prompt).toBeNull();
    expect(day.until("10:10").times("micro")).toEqual(["09:30", "10:04"]);
  });

  test("W5 absence takes back what is held", () => {
    const day = aDay(micro)
      .from("08:00")
      .until("09:20")
      .isHeldBy("doNotDisturb")
      .until("09:40")
      .locks("3m");
    day.unlocks().isFreeOf("doNotDisturb").works("5m");
    expect(day.prompts()).toEqual([]);
    expect(day.outcomes()).toEqual([["micro", "rested"]]);
  });

  test("W5 the absence that restarts micro leaves an open stretch standing", () => {
    const day = aDay(both)
      .from("08:00")
      .ignores()
      .until("09:30")
      .answers("skip")
      .until("09:56")
      .isIdle("3m")
      .works("30s");
    expect(day.seen().prompt?.kind).toBe("stretch");
  });
});

describe("W6 the rhythm", () => {
  test("W6 micro alone from 09:00 to 17:00 fires fifteen times", () => {
    const day = aDay(micro).from("08:00").until("18:00");
    const halfHours = Array.from({ length: 15 }, (_, n) => 570 + 30 * n);
    expect(day.prompts()).toEqual(
      halfHours.map((at) => [
        `${String(Math.floor(at / 60)).padStart(2, "0")}:${at % 60 ? "30" : "00"}`,
        "micro",
      ]),
    );
  });

  test("W6 micro and stretch take turns", () => {
    const day = aDay(both).from("08:00").until("11:50");
    expect(day.prompts()).toEqual([
      ["09:30", "micro"],
      ["09:55", "stretch"],
      ["10:25", "micro"],
      ["10:50", "stretch"],
      ["11:20", "micro"],
      ["11:45", "stretch"],
    ]);
  });

  test("W6 micro offers its two routines in turn, stretch a short choice", () => {
    const offers = aDay(both)
      .from("08:00")
      .until("11:30")
      .details()
      .map(({ about }) => about.routines);
    expect(offers).toEqual([
      ["desk-micro-60"],
      ["desk-reset-5", "stretch-3"],
      ["stand-and-go-90"],
      ["desk-reset-5", "stretch-3"],
      ["desk-micro-60"],
    ]);
  });
});

describe("W7 looks", () => {
  const gaps = (looks: readonly number[]) =>
    looks.slice(1).map((at, n) => (at - (looks[n] ?? 0)) / 1000);
  const quiet = { workingHours: nineToFive, reminders: only({ stretch: { everyMinutes: 180 } }) };

  test.each([
    ["0s", 300],
    ["3s", 297],
    ["40s", 260],
  ])(
    "W7 after a look that finds idle time %s the next is due when the threshold could be reached",
    (idle, gap) => {
      const day = aDay(quiet).from("09:00").types(idle).works("50m");
      expect(new Set(gaps(day.looks()).slice(1))).toEqual(new Set([gap]));
    },
  );

  test("W7 the smallest threshold is that of the reminders that are on", () => {
    const day = aDay(micro).from("09:00").types("20s").works("25m");
    expect(new Set(gaps(day.looks()).slice(1))).toEqual(new Set([100]));
  });

  test("W7 while away every 30 s until the return", () => {
    const day = aDay(quiet).from("09:00").works("10m");
    const before = day.looks().length;
    day.isIdle("20m");
    const looks = gaps(day.looks().slice(before));
    expect(looks.slice(1).every((gap) => gap === 30)).toBe(true);
    expect(looks.length).toBeGreaterThan(25);
    const back = day.works("40s").looks().length;
    expect(gaps(day.works("20m").looks().slice(back)).every((gap) => gap >= 290)).toBe(true);
  });

  test.each([
    ["while locked", () => aDay(quiet).from("09:00").works("10m").locks("1h")],
    ["while paused", () => aDay(quiet).from("09:00").works("10m").pauses("1h").works("59m")],
    ["outside working hours with nothing due", () => aDay(quiet).from("17:10").works("4h")],
  ])("W7 nobody looks %s", (_, story) => {
    const day = story();
    const since = day.now().at - 55 * 60_000;
    expect(day.looks().filter((at) => at > since)).toEqual([]);
  });

  test("W7 looks are taken up again when a pause is ended", () => {
    const day = aDay(quiet).from("09:00").works("10m").pauses("2h").works("30m").resumes();
    const before = day.looks().length;
    day.works("10m");
    expect(day.looks().length).toBeGreaterThan(before);
  });

  test("W7 an absence right after a pause is found", () => {
    const day = aDay(stretch)
      .from("09:00")
      .works("10m")
      .pauses("2h")
      .works("30m")
      .resumes()
      .isIdle("8m")
      .works("2h");
    expect(day.times("stretch")[0]).toBe("10:43");
  });

  test("W7 nothing polls: a day at the desk rings at most once a minute, a weekend a few times", () => {
    const work = aDay(both).from("09:00").until("17:00");
    expect(work.rings().length).toBeLessThan(8 * 60);
    const rings = aDay({}).on("2026-03-07").from("00:30").until("2026-03-08 23:30").rings();
    expect(rings.length).toBeLessThan(20);
    const pairs = rings.map((at, n) => between(rings[n - 1] ?? at, at));
    expect(pairs.filter((gap) => gap > 0 && gap < 1000)).toEqual([]);
  });
});
