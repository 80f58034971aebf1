import { expect, test } from "vitest";
import { findExercise, routines } from "../../../shared/content/catalogue.ts";
import { figureOf } from "../../../shared/figure/figure-of.ts";
import { startFrame } from "../../../shared/figure/key-frames.ts";
import { stepPlan } from "../../../shared/figure/plan.ts";
import { frameOf, poseAt } from "../../../shared/figure/pose-at.ts";
import { freed, passageFrom } from "../../../shared/figure/passage.ts";
import type { FigureData, JointName, Pose } from "../../../shared/figure/schema.ts";
import { jointAt, solve } from "../../../shared/figure/solve.ts";
import { distance } from "../../../shared/figure/vector.ts";

interface Passage {
  readonly name: string;
  readonly from: Pose;
  readonly to: Pose;
  readonly view: FigureData["view"];
}

/** Each change of exercise in the routines where the view stays: from a pose in its midst to the next's first. */
const passages: readonly Passage[] = routines.flatMap(({ id, steps }) =>
  steps.slice(1).flatMap((step, index): Passage[] => {
    const before = steps[index];
    const [last, next] = [before, step].map((one) => one && findExercise(one.exercise));
    if (before === undefined || last === undefined || next === undefined) return [];
    const [a, b] = [figureOf(last, before.position), figureOf(next, step.position)];
    if (a === undefined || b === undefined || a.view !== b.view) return [];
    return [
      {
        name: `${id}: ${last.id} to ${next.id}`,
        from: poseAt(a, stepPlan(a, before), before.workSec * 1000),
        to: frameOf(b, startFrame(b, next.figure?.frames ?? [])),
        view: a.view,
      },
    ];
  }),
);

const apart = (a: Pose, b: Pose, view: FigureData["view"]): number => {
  const [one, other] = [solve(a, view), solve(b, view)];
  const joints = Object.keys(one) as JointName[];
  return Math.max(...joints.map((joint) => distance(jointAt(one, joint), jointAt(other, joint))));
};

test.each(passages)("$name begins and ends where the figures are, and never jumps", (passed) => {
  const { from, to, view } = passed;
  expect(apart(passageFrom(from, view)(to, 0), from, view)).toBeLessThan(0.01);
  expect(apart(passageFrom(from, view)(to, 0.9999), to, view)).toBeLessThan(0.15);
  const frames = Array.from({ length: 55 }, (_, frame) => passageFrom(from, view)(to, frame / 54));
  frames.slice(1).forEach((pose, index) => {
    expect(apart(frames[index] ?? pose, pose, view)).toBeLessThan(8);
  });
});

test.each(passages)("$name stays on the floor", ({ from, to, view }) => {
  const heels = ["heelN", "heelF", "toeN", "toeF", "head", "hip", "kneeN", "kneeF"] as const;
  const lowest = (pose: Pose) => {
    const joints = solve(pose, view);
    return Math.min(...heels.flatMap((joint) => joints[joint]?.[1] ?? []));
  };
  const least = Math.min(lowest(from), lowest(to)) - 0.5;
  for (let share = 0; share < 1; share += 0.05) {
    expect(lowest(passageFrom(from, view)(to, share))).toBeGreaterThanOrEqual(least);
  }
});

test("a pose let go of its pins looks the same", () => {
  const plank = figureOf(findExercise("plank") ?? never());
  const pose = frameOf(plank ?? never(), "hold");
  expect(apart(freed(pose, "side"), pose, "side")).toBeLessThan(0.01);
});

function never(): never {
  throw new Error("the catalogue has lost an exercise");
}

test("core-brace stands where a step says standing, and lies elsewhere", () => {
  const brace = findExercise("core-brace") ?? never();
  expect(figureOf(brace, "standing")?.note).toMatch(/stands/);
  expect(figureOf(brace)?.props.some(({ type }) => type === "mat")).toBe(true);
});
