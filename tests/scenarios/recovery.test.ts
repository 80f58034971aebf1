import { describe, expect, test } from "vitest";
import type { NewEntry, RecoveryRule } from "../../shared/journal/entry.ts";
import type { MuscleArea } from "../../shared/domain/muscle-area.ts";
import { aDay, type Day } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const quiet = { workingHours: daily(), reminders: only({}) };
const session = (...args: Parameters<typeof plan>) => ({
  with: (...exercises: string[]) => ({ ...plan(...args), exercises }),
});

const said = (day: Day) => day.seen().recovery;
const rules = (day: Day) => said(day).map(({ rule }) => rule);
const ofRule = (day: Day, rule: RecoveryRule) => said(day).find((one) => one.rule === rule);
const answers = (day: Day, rule: RecoveryRule, answer: "taken" | "overridden" | "read") => {
  const about = ofRule(day, rule)?.about ?? "";
  return day.logs({ kind: "recovery-answered", rule, about, answer });
};
const sore = (area: MuscleArea, score: number): NewEntry => ({
  kind: "soreness",
  areas: [{ area, score }],
});
const ran = (day: Day, date: string, metres: number) =>
  day.remembers(date, "19:00", {
    kind: "workout",
    planned: null,
    title: "Run",
    type: "run",
    started: Date.parse(`${date}T17:30+01:00`),
    minutes: 40,
    outcome: "done",
    exercises: [`Run ${metres} m`],
  });

describe("R14, R15 the load of the days before", () => {
  const training = {
    plan: [
      session("mon", "18:00", 60, "run").with("Run 5 km"),
      session("tue", "18:00").with("Box jump 3x5", "Plank 2 x 30 s"),
    ],
  };
  const day = () => aDay({ ...quiet, training }).from("20:00");

  test("run yesterday, box jump tomorrow: why, what else, and its line swapped", () => {
    expect(ofRule(day(), "R15")).toMatchObject({
      tone: "caution",
      session: { id: "lift-tue" },
      reason: { id: "recovery.yesterday", values: { planned: "Box jumps", load: "impact" } },
      instead: { values: { names: "Sit to stand" } },
      act: { kind: "swap", lines: [{ was: "Box jump 3x5" }] },
      canOverride: true,
    });
  });

  test("kept as planned it is never said again, not next week either", () => {
    const kept = answers(day(), "R15", "overridden");
    expect(rules(kept)).not.toContain("R15");
    expect(rules(kept.until("2026-03-09 20:00"))).not.toContain("R15");
    expect(kept.journal().filter(({ kind }) => kind === "recovery-answered")).toHaveLength(1);
  });

  test("taken, it is quiet for this week, and said of the next", () => {
    const taken = answers(day(), "R15", "taken");
    expect(rules(taken.until("2026-03-03 17:00"))).not.toContain("R15");
    expect(rules(taken.until("2026-03-09 20:00"))).toContain("R15");
  });

  test("a run that was dropped loads nothing", () => {
    const dropped = day().logsWorkout("run", 60, "1h", { planned: "run-mon", outcome: "dropped" });
    expect(rules(dropped)).not.toContain("R15");
  });

  test("heavy squats 30 h apart: something else, in the hours that the person leaves between", () => {
    const squats = (likeStrengthHours: number) =>
      aDay({
        ...quiet,
        training: {
          plan: [
            session("mon", "08:00", 60, "lift", "one").with("Back squat 5x5"),
            session("wed", "07:00", 60, "lift", "two").with("Back squat 5x5"),
          ],
          likeStrengthHours,
        },
      }).from("07:00");
    expect(ofRule(squats(48), "R14")).toMatchObject({
      reason: { id: "recovery.strength", values: { hours: 47, rest: 48 } },
    });
    expect(rules(squats(24))).toEqual([]);
  });
});

describe("R16, R18 the week as a whole", () => {
  const four = () => {
    const day = aDay(quiet);
    for (const date of ["2026-02-24", "2026-02-26", "2026-02-28"]) ran(day, date, 5000);
    return day.remembersWorkout("2026-03-01", "10:00", "lift").from("12:00");
  };

  test("R16 four sessions, three of them runs: a tip, once a week", () => {
    expect(ofRule(four(), "R16")).toMatchObject({
      reason: { id: "recovery.same-exercise", values: { times: 3, of: 4 } },
      canOverride: false,
    });
    const read = answers(four(), "R16", "read");
    expect(rules(read)).not.toContain("R16");
    expect(rules(read.works("1h").logsWorkout("run", 30, "1m"))).not.toContain("R16");
  });

  test("R18 a week of more heavy minutes than the weeks before is a note", () => {
    const day = aDay(quiet);
    for (const date of ["2026-02-03", "2026-02-10", "2026-02-17", "2026-02-24"]) {
      day.remembersWorkout(date, "10:00", "lift", 100);
    }
    day.on("2026-03-04").remembersWorkout("2026-03-02", "10:00", "lift", 111).from("12:00");
    expect(ofRule(day, "R18")).toMatchObject({
      tone: "note",
      reason: { values: { minutes: 111, mean: 100, weeks: 4 } },
    });
  });
});

describe("R17 a long run", () => {
  const running = (line: string, comfortableRunMetres: number | null = null) =>
    aDay({
      ...quiet,
      training: {
        plan: [session("wed", "18:00", 60, "run").with(line)],
        comfortableRunMetres,
      },
    });

  test.each([
    ["Run 5.5 km", null],
    ["Run 5.6 km", "caution"],
    ["Run 11 km", "strong"],
  ])("longest 5 km, %s: %j", (line, tone) => {
    const day = ran(ran(running(line), "2026-02-10", 5000), "2026-01-10", 20_000).from("12:00");
    expect(ofRule(day, "R17")?.tone ?? null).toBe(tone);
  });

  test("nothing was run: half of what is comfortable", () => {
    expect(ofRule(running("Run 6 km", 10_000).from("12:00"), "R17")).toMatchObject({
      reason: { id: "recovery.run-comfortable", values: { planned: 6, usual: 5, percent: 20 } },
    });
    expect(rules(running("Run 6 km").from("12:00"))).toEqual([]);
  });
});

describe("R11 core first", () => {
  const lifting = (type: string) =>
    aDay({
      workingHours: daily(),
      reminders: only({ warmUp: {} }),
      training: { plan: [plan("mon", "18:00", 60, type)] },
    }).from("17:00");

  test("a workout that began without the brace: one gentle word, for a quarter of an hour", () => {
    const day = lifting("lift").skips().until("17:59");
    expect(rules(day)).toEqual([]);
    expect(ofRule(day.until("18:01"), "R11")).toMatchObject({
      tone: "note",
      act: { kind: "routine", routine: "try-core-brace" },
    });
    expect(rules(answers(day, "R11", "overridden"))).toEqual([]);
    expect(rules(lifting("lift").skips().until("18:16"))).toEqual([]);
  });

  test("none after the warm-up, and none before a swim", () => {
    expect(rules(lifting("lift").until("18:01"))).toEqual([]);
    expect(rules(lifting("swim").skips().until("18:01"))).toEqual([]);
  });
});

describe("R25 the next day", () => {
  const training = {
    plan: [
      session("mon", "18:00").with("Deadlift 3x5"),
      session("thu", "18:00").with("Deadlift 3x5"),
    ],
  };
  const flared = () =>
    aDay({ ...quiet, training })
      .from("17:00")
      .feels(2)
      .until("20:00")
      .logsWorkout("lift", 60, "1h", { planned: "lift-mon" })
      .until("2026-03-03 18:00")
      .feels(4);

  test("2 before, 4 a day later: the next strength session gives way to a gentle one", () => {
    expect(ofRule(flared(), "R25")).toMatchObject({
      session: { id: "lift-thu" },
      reason: { id: "recovery.next-day", values: { before: 2, after: 4 } },
    });
    expect(rules(answers(flared(), "R25", "overridden"))).not.toContain("R25");
    const mild = aDay({ ...quiet, training })
      .from("17:00")
      .feels(2)
      .until("2026-03-03 18:00");
    expect(rules(mild.feels(3))).not.toContain("R25");
  });

  test("two flares with an exercise leave it out, until it is allowed again", () => {
    const twice = flared()
      .until("2026-03-05 17:00")
      .feels(1)
      .until("2026-03-05 20:00")
      .logsWorkout("lift", 60, "1h", { planned: "lift-thu" })
      .until("2026-03-06 18:00")
      .feels(3);
    const left = twice.journal().filter(({ kind }) => kind === "exercise-left-out");
    expect(left).toMatchObject([{ exercise: "deadlift" }]);
    expect(twice.seen().limits.notSuited).toMatchObject([
      { exercise: "deadlift", reason: "flared", again: true },
    ]);
    twice.logs({ kind: "exercise-allowed", exercise: "deadlift" }).feels(3);
    expect(twice.journal().filter(({ kind }) => kind === "exercise-left-out")).toHaveLength(1);
    expect(twice.seen().limits.notSuited).toEqual([]);
  });
});

describe("R26 soreness", () => {
  const training = {
    plan: [
      session("mon", "08:00", 60, "lift", "legs").with("Back squat 5x5"),
      session("tue", "18:00", 60, "lift", "more").with("Leg press 3x10", "Bench press 3x8"),
    ],
  };
  const day = () =>
    aDay({ ...quiet, training })
      .from("07:00")
      .until("2026-03-03 12:00");

  test("soreness of 4: no heavy work for that area; what does not load it stays", () => {
    expect(ofRule(day().logs(sore("front-thighs", 4)), "R26")).toMatchObject({
      reason: { id: "recovery.sore-no-high", values: { score: 4, names: "Leg press" } },
    });
    // Squats do not explain it.
    expect(ofRule(day().logs(sore("chest", 4)), "R26")).toMatchObject({
      session: null,
      reason: { id: "recovery.sore-unexplained" },
      act: { kind: "check-in" },
    });
    expect(rules(day().logs(sore("front-thighs", 3)))).not.toContain("R26");
  });

  test("soreness of 7 a day after: only what a rest day offers", () => {
    expect(ofRule(day().logs(sore("front-thighs", 7)), "R26")).toMatchObject({
      tone: "strong",
      reason: { id: "recovery.sore-rest-only" },
      act: { kind: "routine", routine: "recovery-roll-10" },
    });
  });

  test("still 4 after 80 h: the questions about pain; after a week a professional", () => {
    const lasting = day()
      .logs(sore("front-thighs", 5))
      .until("2026-03-05 17:00")
      .logs(sore("front-thighs", 4));
    expect(ofRule(lasting, "R26")).toMatchObject({ act: { kind: "check-in" } });
    const long = lasting
      .until("2026-03-07 17:00")
      .logs(sore("front-thighs", 4))
      .until("2026-03-09 17:00")
      .logs(sore("front-thighs", 4));
    expect(said(long).find(({ about }) => about.endsWith("/professional"))).toBeDefined();
  });
});

describe("the warm-up of a workout that something speaks against", () => {
  const training = { plan: [plan("mon", "18:00"), plan("wed", "18:00")] };
  const warmUps = { workingHours: daily(), reminders: only({ warmUp: {} }), training };
  const offers = (day: Day) => day.details().at(-1)?.about.routines;

  test("R25 after a flare offers a gentle session first, unless the person keeps it as planned", () => {
    const flared = () =>
      aDay(warmUps).from("17:00").feels(1).until("2026-03-03 18:00").feels(3).ignores();
    expect(offers(flared().until("2026-03-04 17:55"))).toEqual(["gentle-day-5", "warmup-6"]);
    expect(flared().until("2026-03-04 17:55").seen().prompt?.heed).toMatchObject({
      id: "recovery.next-day",
    });
    const kept = answers(flared(), "R25", "overridden").until("2026-03-04 17:55");
    expect(offers(kept)).toEqual(["warmup-6"]);
    expect(kept.seen().prompt?.heed).toBeNull();
  });

  test("R26 strong soreness leaves what a rest day offers", () => {
    const day = () => aDay(warmUps).from("17:00").until("2026-03-04 12:00").ignores();
    expect(offers(day().until("17:55"))).toEqual(["warmup-6"]);
    expect(offers(day().logs(sore("hips", 7)).until("17:55"))).toEqual([
      "recovery-roll-10",
      "gentle-day-5",
    ]);
  });
});

describe("R20 doses", () => {
  test("grow with what is played, and the journal says so once", () => {
    const day = aDay(quiet).from("09:00").feels(1);
    for (let n = 0; n < 4; n += 1) {
      day.startsRoutine("core-foundations-10").works("10m").finishesRoutine().works("1h");
    }
    const grown = day.journal().filter(({ kind }) => kind === "dose-reached");
    expect(grown).toMatchObject([
      { dose: "plank", amount: 35 },
      { dose: "bird-dog", amount: 7 },
    ]);
    expect(day.seen().doses[0]).toMatchObject({ exercise: "plank", seconds: 35, good: 0 });
  });
});
