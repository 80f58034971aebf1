import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bodyOf } from "../../../renderer/figure/body.ts";
import { capsule } from "../../../renderer/figure/capsule.ts";
import { propsOf } from "../../../renderer/figure/props.ts";
import { travelArc } from "../../../renderer/figure/travel.ts";
import { trunkOutline } from "../../../renderer/figure/trunk.ts";
import { figures } from "../../../shared/figure/figures.ts";
import { previewPlan } from "../../../shared/figure/plan.ts";
import { frameOf, poseAt } from "../../../shared/figure/pose-at.ts";
import type { FigureData, Pose } from "../../../shared/figure/schema.ts";
import { solve } from "../../../shared/figure/solve.ts";

const all = Object.entries(figures);
const cell = 170;

/** The paths of a figure in a pose, back to front, with the colour of each. */
function layers(figure: FigureData, pose: Pose): { d: string; colour: string; width: number }[] {
  const joints = solve(pose, figure.view);
  const { far, trunk, head, arms } = bodyOf(figure, joints);
  const props = propsOf(figure).map((shape) => ({
    d: shape.path(joints),
    colour: {
      prop: "#a39a8e",
      propDark: "#58514a",
      mat: "#dad2c7",
      water: "#e4e0d9",
      guide: "#095c66",
      arrow: "#095c66",
    }[shape.paint],
    width: shape.width ?? 0,
  }));
  const near = "#095c66";
  return [
    ...props,
    { d: far, colour: "#7ea7ac", width: 0 },
    { d: trunk, colour: near, width: 0 },
    { d: head, colour: near, width: 0 },
    { d: arms, colour: "#0d7480", width: 0 },
  ];
}

function picture(id: string, name: string, figure: FigureData, at: number): string {
  const [x0, , x1, y1] = figure.box;
  const scale = (cell - 30) / Math.max(x1 - x0, y1 + 5);
  const column = at % 8;
  const row = Math.floor(at / 8);
  const paths = layers(figure, frameOf(figure, name)).map(({ d, colour, width }) =>
    width === 0
      ? `<path d="${d}" fill="${colour}"/>`
      : `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`,
  );
  const fault = name in figure.faults ? "#944e1c" : "#27221d";
  return `<g transform="translate(${column * cell} ${row * cell})"><text x="6" y="14" font-size="9" font-family="sans-serif" fill="${fault}">${id} ${name}</text><g transform="translate(${cell / 2 - ((x0 + x1) / 2) * scale} ${cell - 12}) scale(${scale})">${paths.join("")}</g></g>`;
}

test("a sheet of every pose of every figure is written to be looked at, none of it off the page", () => {
  const poses = all.flatMap(([id, figure]) =>
    Object.keys(figure.frames).map((name) => ({ id, name, figure })),
  );
  const pictures = poses.map(({ id, name, figure }, at) => picture(id, name, figure, at));
  const rows = Math.ceil(poses.length / 8);
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${8 * cell}" height="${rows * cell}"><rect width="100%" height="100%" fill="#f0ece6"/>${pictures.join("")}</svg>`;
  const folder = new URL("../../.output/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("figures.svg", folder), sheet);
  expect(pictures.filter((drawn) => /NaN|undefined|Infinity/.test(drawn))).toEqual([]);
});

test.each(all)("%s keeps the body inside its picture, in every pose and between", (_id, figure) => {
  const [left, , right, top] = figure.box;
  const plan = previewPlan(figure, Object.keys(figure.frames));
  const outside: string[] = [];
  for (let ms = 0; ms < 12_000; ms += 250) {
    const joints = solve(poseAt(figure, plan, ms), figure.view);
    for (const [joint, [x, y]] of Object.entries(joints)) {
      if (x < left || x > right || y > top) outside.push(`${joint} at ${ms} ms`);
    }
  }
  expect(outside).toEqual([]);
});

test("the arc of travel follows what moves farthest, above the floor", () => {
  const reach = figures["bird-dog"];
  const squeeze = figures["box-breathing"];
  if (reach === undefined || squeeze === undefined) throw new Error("figures are missing");
  const arc = travelArc(reach, frameOf(reach, "start"), frameOf(reach, "reachA")) ?? "";
  const heights = [...arc.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map((point) => -Number(point[2]));
  expect(Math.min(...heights)).toBeGreaterThan(2);
  expect(heights.at(-1)).toBeGreaterThan(35);
  expect(travelArc(squeeze, frameOf(squeeze, "out"), frameOf(squeeze, "in"))).toBeNull();
});

/** Twice the area inside a closed run of straight lines; its sign says which way it turns. */
function turn(path: string): number {
  const points = [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
}

test("trunk and limbs turn the same way, so that no hole opens where they overlap", () => {
  const spine = [10, 20, 30, 40].map((y) => [0, -y] as const);
  expect(Math.sign(turn(trunkOutline(spine)))).toBe(
    Math.sign(turn(capsule([0, 0], 5, [0, -40], 3))),
  );
});
