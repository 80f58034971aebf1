import { describe, expect, test } from "vitest";
import { routines, findExercise } from "../../../shared/content/catalogue.ts";
import { blend } from "../../../shared/figure/blend.ts";
import { figures, findFigure } from "../../../shared/figure/figures.ts";
import { keyFrame, startFrame } from "../../../shared/figure/key-frames.ts";
import { lengthOf, previewPlan, stepPlan } from "../../../shared/figure/plan.ts";
import { frameOf, isFaultAt, poseAt } from "../../../shared/figure/pose-at.ts";
import type { FigureData, JointName } from "../../../shared/figure/schema.ts";
import { jointAt, solve } from "../../../shared/figure/solve.ts";
import { distance } from "../../../shared/figure/vector.ts";

function figure(id: string): FigureData {
  const found = findFigure(id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}
const preview = (id: string) => previewPlan(figure(id), Object.keys(figure(id).frames));
const handAt = (id: string, ms: number) =>
  jointAt(solve(poseAt(figure(id), preview(id), ms), "side"), "handN");

describe("a moving figure", () => {
  test("begins in its first frame and passes through each of the others", () => {
    const bridge = figure("glute-bridge");
    const plan = preview("glute-bridge");
    expect(poseAt(bridge, plan, 0)).toEqual(bridge.frames["start"]);
    expect(poseAt(bridge, plan, 600 + 1800)).toEqual(bridge.frames["top"]);
  });

  test.each(Object.keys(figures))("%s never jumps where one move meets the next", (id) => {
    const body = figure(id);
    const plan = preview(id);
    let end = 0;
    for (const { move, hold } of plan.timeline) {
      for (end of [end + move, end + move + hold]) {
        const before = solve(poseAt(body, plan, end - 0.001), body.view);
        const after = solve(poseAt(body, plan, end + 0.001), body.view);
        for (const joint of Object.keys(before) as JointName[]) {
          const gap = distance(jointAt(before, joint), jointAt(after, joint));
          expect(gap, `${joint} at ${end} ms`).toBeLessThan(0.15);
        }
      }
    }
  });

  test("closes a full turn: the arm circle ends where it begins, having gone all the way round", () => {
    const circles = figure("arm-circles");
    const plan = preview("arm-circles");
    const end = poseAt(circles, plan, lengthOf(plan.timeline) - 0.001);
    expect(end.armN?.[0]).toBeCloseTo((circles.frames["down"]?.armN?.[0] ?? 0) + 360, 1);
    expect(
      distance(handAt("arm-circles", lengthOf(plan.timeline) - 0.001), handAt("arm-circles", 0)),
    ).toBeLessThan(0.01);
  });

  test("interpolates unwrapped angles as they stand", () => {
    const circles = figure("arm-circles");
    const [down, round] = [frameOf(circles, "down"), frameOf(circles, "down2")];
    expect(blend(down, round, 0.5).armN?.[0]).toBeCloseTo((down.armN?.[0] ?? 0) + 180);
  });

  test("breathes 1.2 degrees at the thorax while it holds, and only there", () => {
    const stretch = figure("hip-flexor-stretch");
    const plan = stepPlan(stretch, { mode: "hold", side: "left" });
    const settledAt = 600 + 1800;
    const still = poseAt(stretch, plan, settledAt);
    const breathed = poseAt(stretch, plan, settledAt + 2000);
    expect(breathed.spine[2] - still.spine[2]).toBeCloseTo(1.2);
    expect({ ...breathed, spine: still.spine }).toEqual(still);
    expect(poseAt(stretch, plan, settledAt + 4000).spine[2]).toBeCloseTo(still.spine[2]);
  });

  test("knows when it shows a mistake", () => {
    const plan = preview("sit-up");
    expect(isFaultAt(figure("sit-up"), plan, 0)).toBe(false);
    expect(isFaultAt(figure("sit-up"), plan, 300 + 800)).toBe(true);
  });
});

describe("a step of a routine", () => {
  test("keeps the tempo of its repetitions: one round takes secPerRep", () => {
    const squat = figure("bodyweight-squat");
    const plan = stepPlan(squat, { mode: "reps", side: "both", secPerRep: 4 });
    expect(lengthOf(plan.timeline) / plan.tempo).toBeCloseTo(4000);
  });

  test("takes two repetitions for a round where the sides take turns", () => {
    const birdDog = figure("bird-dog");
    const plan = stepPlan(birdDog, { mode: "reps", side: "alternate", secPerRep: 7 });
    expect(lengthOf(plan.timeline) / plan.tempo).toBeCloseTo(14_000);
  });

  test("stays in a hold for as long as the step lasts", () => {
    const plank = figure("plank");
    const plan = stepPlan(plank, { mode: "hold", side: "both" });
    const hold = frameOf(plank, "hold");
    for (const ms of [3_000, 30_000, 90_000]) {
      expect(poseAt(plank, plan, ms).anchor).toEqual(hold.anchor);
      expect(poseAt(plank, plan, ms).legN).toEqual(hold.legN);
    }
  });

  test("works one side alone where it names one", () => {
    const hug = figure("knee-to-chest");
    const plan = stepPlan(hug, { mode: "hold", side: "right" });
    expect(plan.timeline.map(({ to }) => to)).toEqual(["start", "hugA", "start"]);
  });

  test("comes to rest in no pose that is a mistake", () => {
    const wrong = routines
      .flatMap(({ steps }) => steps)
      .filter((step) => {
        const body = figure(findExercise(step.exercise)?.figure?.id ?? "");
        const plan = stepPlan(body, step);
        return plan.settles !== null && isFaultAt(body, plan, 60_000);
      });
    expect(wrong).toEqual([]);
  });
});

test("a list keeps long holds short", () => {
  const [longest] = preview("plank")
    .timeline.map(({ hold }) => hold)
    .toSorted((a, b) => b - a);
  expect(longest).toBe(2_500);
});

test("a still picture shows the pose that an exercise is about", () => {
  const shown = (id: string) => keyFrame(figure(id), Object.keys(figure(id).frames));
  expect(shown("plank")).toBe("hold");
  expect(shown("bird-dog")).toBe("reachA");
  expect(shown("posture-reset")).toBe("tall");
  expect(shown("walking")).toBe("stepA");
  expect(keyFrame(figure("plank"), ["faultSag"])).toBe("faultSag");
  expect(startFrame(figure("plank"), ["setup", "hold", "faultSag"])).toBe("setup");
});

test("asking for a frame or a joint that does not exist is refused by name", () => {
  expect(() => frameOf(figure("plank"), "toString")).toThrow("no frame is called toString");
  const joints = solve(frameOf(figure("plank"), "hold"), "side");
  expect(() => jointAt(joints, "handL")).toThrow("no joint handL in this view");
});
