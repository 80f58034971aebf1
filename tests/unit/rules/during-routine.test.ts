import { describe, expect, test } from "vitest";
import { redFlags } from "../../../shared/content/red-flags.ts";
import { stopSigns } from "../../../shared/domain/stop-reason.ts";
import { noLimits } from "../../../shared/rules/limits.ts";
import { duringRoutine } from "../../../shared/rules/during-routine.ts";

const pain = (before: number, now: number) =>
  duringRoutine({ kind: "pain", before, now }, noLimits, "plank");

describe("R24, pain during a routine", () => {
  test.each([
    [2, 4, "p1 - p0 of 2 or more"],
    [0, 2, "p1 - p0 of 2 or more"],
    [5, 6, "6 after a start below it"],
    [6, 7, "any rise after a start of 6 or more"],
    [9, 10, "any rise after a start of 6 or more"],
  ])("stops at %i, then %i: %s", (before, now) => {
    expect(pain(before, now)).toMatchObject({ kind: "stop", reason: "pain" });
  });

  test.each([
    [3, 4],
    [0, 1],
    [4, 5],
  ])("goes on at %i, then %i, with the tip to ease it", (before, now) => {
    expect(pain(before, now)).toEqual({ kind: "go-on", ease: true });
  });

  test.each([
    [6, 6],
    [10, 10],
    [5, 3],
    [8, 6],
  ])("goes on as it is at %i, then %i", (before, now) => {
    expect(pain(before, now)).toEqual({ kind: "go-on", ease: false });
  });

  test("offers the 90-90 rest up to pain 7, breathing above it", () => {
    expect(pain(5, 7)).toMatchObject({ relief: "rest-90-90" });
    expect(pain(5, 8)).toMatchObject({ relief: "breathe-2" });
  });

  test("offers breathing where a condition speaks against lying on the back, or the floor does not suit", () => {
    const complaint = { kind: "pain", before: 2, now: 4 } as const;
    expect(
      duringRoutine(complaint, { ...noLimits, conditions: ["pregnancy"] }, "plank"),
    ).toMatchObject({
      relief: "breathe-2",
    });
    const upright = { ...noLimits, positions: ["seated", "standing"] } as const;
    expect(duringRoutine(complaint, upright, "plank")).toMatchObject({ relief: "breathe-2" });
    expect(
      duringRoutine(complaint, { ...noLimits, conditions: ["knee-pain"] }, "plank"),
    ).toMatchObject({
      relief: "rest-90-90",
    });
  });

  test("offers breathing where the 90-90 rest itself was too much", () => {
    const complaint = { kind: "pain", before: 2, now: 4 } as const;
    expect(duringRoutine(complaint, noLimits, "rest-90-90")).toMatchObject({ relief: "breathe-2" });
  });

  test("stops at symptoms in a leg whatever the pain, and offers nothing before R31's questions", () => {
    expect(duringRoutine({ kind: "leg" }, noLimits, "plank")).toEqual({
      kind: "stop",
      reason: "leg",
    });
  });
});

describe("R32, stop signs", () => {
  test.each(stopSigns.filter((sign) => sign !== "pregnancy"))("%s is an emergency", (sign) => {
    expect(duringRoutine({ kind: "sign", sign }, noLimits, "plank")).toEqual({
      kind: "emergency",
      reason: sign,
      call: "emergency",
    });
  });

  test("a sign of pregnancy is for the maternity unit", () => {
    const answer = duringRoutine({ kind: "sign", sign: "pregnancy" }, noLimits, "plank");
    expect(answer).toMatchObject({ kind: "emergency", call: "maternity" });
  });

  test("each stands in content, in the same order", () => {
    const named = [
      /chest/i,
      /faint/i,
      /breath/i,
      /heartbeat/i,
      /cold sweat/i,
      /weakness/i,
      /pregnancy/i,
    ];
    expect(redFlags.duringExercise.items).toHaveLength(stopSigns.length);
    redFlags.duringExercise.items.forEach((item, index) =>
      expect(item).toMatch(named[index] ?? /$^/),
    );
  });
});
