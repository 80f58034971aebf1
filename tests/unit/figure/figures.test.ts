import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exercises, routines, findExercise } from "../../../shared/content/catalogue.ts";
import { blend } from "../../../shared/figure/blend.ts";
import { figureOf } from "../../../shared/figure/figure-of.ts";
import { figures, findFigure, radii } from "../../../shared/figure/figures.ts";
import { easeInOut, frameOf } from "../../../shared/figure/pose-at.ts";
import {
  figuresFileSchema,
  type FigureData,
  type JointName,
} from "../../../shared/figure/schema.ts";
import { jointAt, solve, solved, type Joints } from "../../../shared/figure/solve.ts";
import { distance } from "../../../shared/figure/vector.ts";

const all = Object.entries(figures);

/** How far the capsule round a joint reaches; the trunk rests on its outline. */
function reachOf(joint: JointName): number {
  if (/^(hip|neckBase|spine\d)$/.test(joint)) return radii.hip;
  const part = joint.replace(/[NFLR]$/, "") as keyof typeof radii;
  return joint === "skull" ? radii.neck : radii[part];
}

/** The joints whose outline shows: shoulders, hips of legs and skull lie inside the trunk. */
const isOuter = (joint: string) => !/^(shoulder|hip[NFLR]|skull)/.test(joint);

/** Every move of a timeline, and where the joints are at its start and 12 in-betweens after. */
function moves(figure: FigureData): { from: string; to: string; stages: Joints[] }[] {
  return figure.timeline.slice(1).map(({ to }, i) => {
    const from = figure.timeline[i]?.to ?? to;
    const stages = Array.from({ length: 13 }, (_, step) =>
      solve(blend(frameOf(figure, from), frameOf(figure, to), easeInOut(step / 12)), figure.view),
    );
    return { from, to, stages };
  });
}

test("the file of figures fits its schema", () => {
  const text = readFileSync(
    new URL("../../../shared/content/data/figures.json", import.meta.url),
    "utf8",
  );
  expect(figuresFileSchema.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
});

test("every one of the 56 exercises that routines and the guide are made of names a figure with all the frames it shows", () => {
  // One more shows core-brace standing.
  expect(all).toHaveLength(57);
  expect(exercises).toHaveLength(56);
  for (const exercise of exercises) {
    const figure = figureOf(exercise);
    expect(figure, exercise.id).toBeDefined();
    expect(exercise.figure?.view).toBe(figure?.view);
    for (const frame of exercise.figure?.frames ?? []) expect(figure?.frames).toHaveProperty(frame);
  }
});

test("every step of the 13 routines has a figure", () => {
  expect(routines).toHaveLength(13);
  for (const step of routines.flatMap((routine) => routine.steps)) {
    expect(findFigure(findExercise(step.exercise)?.figure?.id ?? "")).toBeDefined();
  }
});

describe.each(all)("%s", (_id, figure) => {
  test("touches the floor where it says, within 0.75 units", () => {
    const gaps: string[] = [];
    for (const [frame, contacts] of Object.entries(figure.contacts)) {
      const joints = solve(frameOf(figure, frame), figure.view);
      for (const joint of contacts) {
        const gap = jointAt(joints, joint)[1] - reachOf(joint);
        if (Math.abs(gap) > 0.75) gaps.push(`${frame}: ${joint} ${gap.toFixed(2)}`);
      }
    }
    expect(gaps).toEqual([]);
  });

  test("stays above the floor through every move, within 1.1 units", () => {
    const sunk: string[] = [];
    if (figure.allowBelow !== true) {
      for (const { from, to, stages } of moves(figure)) {
        for (const joints of stages) {
          for (const [joint, [, y]] of Object.entries(joints)) {
            const depth = reachOf(joint as JointName) - y;
            if (isOuter(joint) && depth > 1.1)
              sunk.push(`${from} to ${to}: ${joint} ${depth.toFixed(2)}`);
          }
        }
      }
    }
    expect(sunk).toEqual([]);
  });

  test("does not slide what rests on the floor from pose to pose, within 1.2 units", () => {
    const slid: string[] = [];
    if (figure.slides !== true) {
      for (const { from, to, stages } of moves(figure)) {
        const kept = (figure.contacts[from] ?? []).filter((joint) =>
          figure.contacts[to]?.includes(joint),
        );
        for (const joint of kept) {
          const [start, ...rest] = stages.map((joints) => jointAt(joints, joint));
          const way = Math.max(...rest.map((place) => distance(place, start ?? place)));
          if (way > 1.2) slid.push(`${from} to ${to}: ${joint} ${way.toFixed(2)}`);
        }
      }
    }
    expect(slid).toEqual([]);
  });

  test("pins hands and feet where they can reach, within 0.8 units", () => {
    const missed: string[] = [];
    for (const [name, frame] of Object.entries(figure.frames)) {
      const joints = solve(frame, figure.view);
      for (const [limb, target] of Object.entries(frame.ik ?? {})) {
        const end = `${limb.startsWith("arm") ? "wrist" : "ankle"}${limb.slice(3)}` as JointName;
        const miss = distance(jointAt(joints, end), target);
        if (miss > 0.8) missed.push(`${name}: ${limb} ${miss.toFixed(2)}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test("stands in its angles alone as it does with its pins, within 0.12 units", () => {
    const apart: string[] = [];
    for (const [name, frame] of Object.entries(figure.frames)) {
      const pinned = solve(frame, figure.view);
      const free = solve({ ...frame, ik: {} }, figure.view);
      for (const joint of Object.keys(pinned) as JointName[]) {
        const gap = distance(jointAt(pinned, joint), jointAt(free, joint));
        if (gap > 0.12) apart.push(`${name}: ${joint} ${gap.toFixed(2)}`);
      }
    }
    expect(apart).toEqual([]);
  });

  test("bends no joint further than a body does", () => {
    expect(figure.view === "side" ? strained(figure) : []).toEqual([]);
  });
});

const nearZero = (angle: number, reference: number) =>
  angle - 360 * Math.round((angle - reference) / 360);

/** Human range in the plane of the picture, with the few degrees that a drawing may exceed it by. */
function strained(figure: FigureData): string[] {
  const found: string[] = [];
  const hold = (what: string, angle: number, low: number, high: number) => {
    if (angle < low || angle > high) found.push(`${what} ${angle.toFixed(0)}`);
  };
  const sound = Object.keys(figure.frames).filter((name) => !(name in figure.faults));
  for (const pose of sound.map((name) => frameOf(figure, name))) {
    const [low, middle, high] = pose.spine;
    hold("spine", middle - low, -48, 48);
    hold("spine", high - middle, -48, 48);
    const { angles } = solved(pose, "side");
    for (const side of ["N", "F"] as const) {
      // A limb that turns out of the picture's plane is drawn shortened: its angles are no joint's.
      const flat = pose.scale?.[`arm${side}`]?.every((share) => share === 1) ?? true;
      const [arm, leg] = [angles[`arm${side}`], angles[`leg${side}`]];
      if (arm === undefined || leg === undefined)
        throw new Error("seen from the side, it has both");
      const [upper, fore] = arm;
      const [thigh, shank, foot] = leg;
      if (flat) hold(`elbow${side}`, nearZero(fore - upper, 77), -4, 158);
      hold(`knee${side}`, thigh - shank, -4, 158);
      hold(`hip${side}`, nearZero(thigh - (low - 180), 45), -32, 145);
      hold(`ankle${side}`, nearZero(foot - (shank + 90), 0), -75, 50);
    }
  }
  return [...new Set(found)];
}
