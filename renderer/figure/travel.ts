import { blend } from "../../shared/figure/blend.ts";
import { radii } from "../../shared/figure/figures.ts";
import type { FigureData, JointName, Pose } from "../../shared/figure/schema.ts";
import { jointAt, solve, type Joints } from "../../shared/figure/solve.ts";
import { distance, minus, plus, type Point } from "../../shared/figure/vector.ts";
import { place } from "./capsule.ts";

const samples = 12;
/** How far outside the travelling part its arc lies, and the shortest way worth an arc. */
const clearance = 3.4;
const shortest = 12;
/** Arcs stay above the floor line. */
const lowest = 2;

/** What may travel, and the joint that it swings about. */
type Traveller = readonly [end: JointName, pivot: JointName, radius: number];
const travellers: Record<FigureData["view"], readonly Traveller[]> = {
  side: [
    ["handN", "shoulderN", radii.hand],
    ["handF", "shoulderF", radii.hand],
    ["toeN", "hipN", radii.toe],
    ["toeF", "hipF", radii.toe],
    ["head", "hip", radii.head],
    ["hip", "neckBase", radii.hip],
  ],
  front: [
    ["handL", "shoulderL", radii.hand],
    ["handR", "shoulderR", radii.hand],
    ["head", "spine2", radii.head],
  ],
};

function outward(joints: Joints, [end, pivot, radius]: Traveller): Point {
  const [at, from] = [jointAt(joints, end), jointAt(joints, pivot)];
  const way = minus(at, from);
  const share = (radius + clearance) / (distance(at, from) || 1);
  return plus(at, [way[0] * share, way[1] * share]);
}

const pathLength = (points: readonly Point[]): number =>
  points.reduce(
    (sum, point, i) => sum + (i === 0 ? 0 : distance(point, points[i - 1] ?? point)),
    0,
  );

/** The arc that the part which travels farthest draws from one pose to another; null for none. */
export function travelArc(figure: FigureData, from: Pose, to: Pose): string | null {
  if (figure.props.some((prop) => prop.type === "ring")) return null;
  const stages = Array.from({ length: samples + 1 }, (_, i) =>
    solve(blend(from, to, i / samples), figure.view),
  );
  const ways = travellers[figure.view].map((traveller) => ({
    length: pathLength(stages.map((joints) => jointAt(joints, traveller[0]))),
    points: stages.map((joints) => outward(joints, traveller)).filter(([, y]) => y > lowest),
  }));
  const farthest = ways.reduce((best, way) => (way.length > best.length ? way : best));
  if (farthest.length < shortest) return null;
  return farthest.points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${place([x, -y])}`).join("");
}
