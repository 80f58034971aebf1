import { describe, expect, test } from "vitest";
import { bodyOf } from "../../../renderer/figure/body.ts";
import { propsOf } from "../../../renderer/figure/props.ts";
import { facingAt, turnedAbout } from "../../../renderer/figure/turn.ts";
import { figures } from "../../../shared/figure/figures.ts";
import { keyFrame } from "../../../shared/figure/key-frames.ts";
import { mirrored } from "../../../shared/figure/mirrored.ts";
import { passageFrom } from "../../../shared/figure/passage.ts";
import { frameOf } from "../../../shared/figure/pose-at.ts";
import type { FigureData, JointName } from "../../../shared/figure/schema.ts";
import { jointAt, solve } from "../../../shared/figure/solve.ts";

const all = Object.entries(figures);
const ofView = (view: FigureData["view"]) => all.filter(([, figure]) => figure.view === view);
const shares = Array.from({ length: 11 }, (_, nth) => nth / 10);

describe("a body that turns to its other side", () => {
  test("begins as the mirrored picture, ends as drawn, and never jumps between", () => {
    const way = shares.map((share) => facingAt(-1, share));
    expect([way[0], way.at(-1)]).toEqual([-1, 1]);
    const steps = way.slice(1).map((facing, nth) => facing - (way[nth] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThan(0.34);
    // One that is interrupted goes on from where it is.
    expect(facingAt(0.5, 0)).toBeCloseTo(0.5);
    expect(facingAt(1, 0.4)).toBe(1);
  });

  test.each(ofView("side"))(
    "%s is drawn at every moment of it, at the same heights",
    (_, figure) => {
      const shapes = propsOf(figure);
      const [pose] = Object.values(figure.frames);
      if (pose === undefined) throw new Error("a figure has frames");
      const solved = solve(pose, "side");
      for (const share of shares) {
        const joints = turnedAbout(solved, 5, facingAt(-1, share));
        const { trunk, arms, far } = bodyOf(figure, joints);
        const paths = [trunk, arms, far, ...shapes.map((shape) => shape.path(joints))];
        expect(paths.join("")).not.toMatch(/NaN|Infinity/);
        for (const name of Object.keys(solved) as JointName[]) {
          expect(jointAt(joints, name)[1]).toBe(jointAt(solved, name)[1]);
        }
      }
      const behind = turnedAbout(solved, 5, -1);
      for (const name of Object.keys(solved) as JointName[]) {
        expect(jointAt(behind, name)[0]).toBeCloseTo(10 - jointAt(solved, name)[0], 9);
      }
    },
  );

  test.each(ofView("front"))("%s, seen from the front, is mirrored joint by joint", (_, figure) => {
    for (const pose of Object.values(figure.frames)) {
      const [own, other] = [solve(pose, "front"), solve(mirrored(pose, 7), "front")];
      for (const name of Object.keys(own) as JointName[]) {
        const swapped = name.replace(/[LR]$/, (side) => (side === "L" ? "R" : "L")) as JointName;
        const [x, y] = jointAt(own, name);
        const [mirroredX, sameY] = jointAt(other, swapped);
        expect(mirroredX).toBeCloseTo(14 - x, 6);
        expect(sameY).toBeCloseTo(y, 6);
      }
    }
  });

  test("one that is seen from the front takes up its other side from where it was", () => {
    for (const [id, figure] of ofView("front")) {
      const pose = frameOf(figure, keyFrame(figure, Object.keys(figure.frames)));
      const begun = solve(passageFrom(mirrored(pose, 0), "front")(pose, 0), "front");
      const shown = solve(mirrored(pose, 0), "front");
      for (const name of Object.keys(shown) as JointName[]) {
        expect(jointAt(begun, name)[0], `${id} ${name}`).toBeCloseTo(jointAt(shown, name)[0], 6);
      }
    }
  });
});
