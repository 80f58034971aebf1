import { describe, expect, test } from "vitest";
import { findInLibrary } from "../../../shared/content/library.ts";
import type { Exercise } from "../../../shared/content/schema.ts";
import { bracesCore, lacksCoreFirst } from "../../../shared/rules/core-first.ts";
import { conflictOf } from "../../../shared/rules/recent-load.ts";
import { runJump } from "../../../shared/rules/run-jump.ts";
import { metresRun } from "../../../shared/rules/session.ts";
import { variety } from "../../../shared/rules/variety.ts";
import { loadsHigh, weeklyIncrease } from "../../../shared/rules/weekly-increase.ts";
import { instant, zone } from "../../../shared/time/instant.ts";

const exercise = (id: string): Exercise => {
  const found = findInLibrary(id);
  if (found === undefined) throw new RangeError(id);
  return found;
};
const at = (iso: string) => instant(Date.parse(iso));
const berlin = zone("Europe/Berlin");
const monday = "2026-03-02T18:00+01:00";
const done = (iso: string, id: string) => ({ at: at(iso), exercise: exercise(id) });

describe("R11 core first", () => {
  test.each(["warmup-6", "warmup-standing-6"])("%s braces the core", (routine) => {
    expect(bracesCore(routine)).toBe(true);
  });
  test.each([
    ["lift", [], true],
    ["gym", ["stretch-3"], true],
    ["run", [], true],
    ["lift", ["warmup-6"], false],
    ["run", ["stretch-3", "warmup-standing-6"], false],
    ["lift", ["try-core-brace"], false],
    ["swim", [], false],
    ["walk", [], false],
    ["cycle", [], false],
  ] as const)("%s after %j: %j", (type, before, lacks) => {
    expect(lacksCoreFirst(type, before)).toBe(lacks);
  });
});

describe("R14 like strength work", () => {
  const squat = exercise("heavy-back-squat");
  const planned = (iso: string, rest?: number) =>
    conflictOf(squat, [done(monday, "heavy-back-squat")], { at: at(iso), zone: berlin }, rest);

  test("heavy-back-squat at t0, planned 30 h later: something else", () => {
    // On the next date the load alone speaks against it (R15).
    expect(planned("2026-03-03T23:59+01:00")?.kind).toBe("yesterday");
    expect(planned("2026-03-04T00:00+01:00")?.kind).toBe("strength");
    expect(planned("2026-03-04T17:59+01:00")?.kind).toBe("strength");
    expect(planned("2026-03-04T18:00+01:00")).toBeNull();
  });

  test("the hours between are a setting", () => {
    expect(planned("2026-03-04T10:00+01:00", 36)).toBeNull();
    expect(planned("2026-03-05T10:00+01:00", 72)?.kind).toBe("strength");
  });

  test("bird-dog daily is fine", () => {
    const now = { at: at("2026-03-03T07:00+01:00"), zone: berlin };
    expect(conflictOf(exercise("bird-dog"), [done(monday, "bird-dog")], now)).toBeNull();
  });
});

describe("R15 the same load on days in a row", () => {
  const on = (id: string, ...before: ReturnType<typeof done>[]) =>
    conflictOf(exercise(id), before, { at: at("2026-03-04T18:00+01:00"), zone: berlin });

  test("run yesterday, box-jump today: caution, and sit-to-stand is free of it", () => {
    const run = done("2026-03-03T18:00+01:00", "running-hard-surface");
    expect(on("box-jump", run)).toMatchObject({ kind: "yesterday", load: "impact" });
    expect(on("sit-to-stand", run)).toBeNull();
  });

  test("run on two days: a third is not suggested", () => {
    const runs = [done(monday, "running-hard-surface"), done("2026-03-03T18:00+01:00", "box-jump")];
    expect(on("running-hard-surface", ...runs)).toEqual({ kind: "impact" });
  });

  test("neutral never counts, and light work neither", () => {
    const light = done("2026-03-03T18:00+01:00", "childs-pose");
    expect(on("cycling", done("2026-03-03T18:00+01:00", "cycling"))).toBeNull();
    expect(on("hollow-hold", light)).toBeNull();
  });
});

describe("R16 variety", () => {
  const [run, squat, plank] = ["running-hard-surface", "heavy-back-squat", "plank"].map(exercise);
  const sessions = (...all: (Exercise | undefined)[][]) =>
    variety(all.map((one) => one.filter((each) => each !== undefined)));

  test("4 sessions, 3 with running: a tip", () => {
    expect(sessions([run], [run], [squat], [run])).toEqual({
      kind: "exercise",
      what: "running-hard-surface",
      times: 3,
      sessions: 4,
    });
  });
  test("3 sessions, all running: none yet", () => {
    expect(sessions([run], [run], [run])).toBeNull();
  });
  test("half is not more than half; twice in one session is once", () => {
    expect(sessions([run], [run], [plank], [plank])).toBeNull();
    expect(sessions([plank, plank, plank], [plank], [], [])).toBeNull();
  });
  test("a load counts when no exercise does, and neutral is none", () => {
    expect(sessions([run], [squat], [exercise("deadlift")], [plank])).toMatchObject({
      kind: "load",
      what: "compression",
      times: 3,
    });
  });
});

describe("R17 a run that jumps", () => {
  test.each([
    [5500, null],
    [5600, "caution"],
    [10_000, "caution"],
    [11_000, "strong"],
    [4000, null],
  ])("longest 5 km, planned %i m: %j", (planned, level) => {
    expect(runJump(planned, 5000, 20_000)?.level ?? null).toBe(level);
  });
  test("without a run in 30 days half of what is comfortable counts, and without that nothing", () => {
    expect(runJump(5500, null, 10_000)).toBeNull();
    expect(runJump(5600, null, 10_000)).toMatchObject({ usual: 5000, comparedWith: "comfortable" });
    expect(runJump(50_000, null, null)).toBeNull();
  });
  test.each([
    ["run", ["Run 5 km"], 5000],
    ["run", ["5 km easy"], 5000],
    ["run", ["warm-up 2 km", "4 x 400 m"], 3600],
    ["gym", ["Treadmill run 3 km", "Farmer's walk 40 m"], 3000],
    ["run", ["Run 30 min"], null],
    ["swim", ["1 km"], null],
  ] as const)("%s %j runs %j m", (type, lines, metres) => {
    expect(metresRun({ type, lines, exercises: [] })).toBe(metres);
  });
});

describe("R18 more in a week", () => {
  test.each([
    [111, [100, 100, 100, 100], true],
    [110, [100, 100, 100, 100], false],
    [80, [40, 40, 40], false],
    [67, [60, 60, 60], true],
    [300, [100, 100], false],
    [200, [0, 300, 0, 300], true],
  ])("%i min after %j: %j", (minutes, earlier, note) => {
    expect(weeklyIncrease(minutes, earlier) !== null).toBe(note);
  });
  test("what loads high: an exercise that does, or a workout of which nothing is known", () => {
    expect(loadsHigh("lift", [exercise("plank"), exercise("deadlift")])).toBe(true);
    expect(loadsHigh("lift", [exercise("plank")])).toBe(false);
    expect([loadsHigh("class", []), loadsHigh("walk", []), loadsHigh(null, [])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
