import { blend } from "./blend.ts";
import { radii } from "./figures.ts";
import { limbNames } from "./limb-names.ts";
import type { FigureData, JointName, Pose } from "./schema.ts";
import { jointAt, solve, solvedAngles } from "./solve.ts";
import { plus, type Point } from "./vector.ts";

type View = FigureData["view"];
type Triple = readonly [number, number, number];

/** DESIGN.md, Motion: how long a figure takes from one exercise to the next, in milliseconds. */
export const passageMs = 900;

/** The pose as it is seen, held by nothing: its angles solved, at the hip. */
export function freed(pose: Pose, view: View): Pose {
  const hip = jointAt(solve(pose, view), "hip");
  const limbs = limbNames
    .filter((limb) => pose[limb] !== undefined)
    .map((limb) => [limb, solvedAngles(pose, view, limb)] as const);
  return {
    ...pose,
    ...Object.fromEntries(limbs),
    anchor: { joint: "hip", at: hip },
    root: hip,
    ik: {},
  };
}

const turnedTo = (angle: number, reference: number): number =>
  angle - 360 * Math.round((angle - reference) / 360);

/** The same picture, its angles within half a turn of those of the other pose. */
function nearestTo(other: Pose, pose: Pose): Pose {
  const turned = (angles: Triple, reference: Triple): Triple => [
    turnedTo(angles[0], reference[0]),
    turnedTo(angles[1], reference[1]),
    turnedTo(angles[2], reference[2]),
  ];
  const limbs = limbNames.flatMap((limb) => {
    const [own, reference] = [pose[limb], other[limb]];
    return own === undefined || reference === undefined
      ? []
      : [[limb, turned(own, reference)] as const];
  });
  return {
    ...pose,
    ...Object.fromEntries(limbs),
    spine: turned(pose.spine, other.spine),
    neck: turnedTo(pose.neck, other.neck),
    head: turnedTo(pose.head, other.head),
  };
}

const movedBy = (pose: Pose, way: Point): Pose => {
  const root = plus(pose.root, way);
  return { ...pose, root, anchor: { joint: "hip", at: root } };
};

/** What of a body meets the floor first, and how far it reaches round its joint. */
const soles: readonly (readonly [joint: RegExp, reach: number])[] = [
  [/^hip$/, radii.hip],
  [/^neckBase$/, radii.shoulder],
  [/^head$/, radii.head],
  [/^knee/, radii.knee],
  [/^heel/, radii.heel],
  [/^toe/, radii.toe],
  [/^hand/, radii.hand],
];

/** How deep the lowest part of a pose is below the floor; 0 when none is. */
function depthOf(pose: Pose, view: View): number {
  const joints = solve(pose, view);
  const depths = (Object.keys(joints) as JointName[]).map((joint) => {
    const reach = soles.find(([named]) => named.test(joint))?.[1];
    return reach === undefined ? 0 : reach - jointAt(joints, joint)[1];
  });
  return Math.max(0, ...depths);
}

const whole: Triple = [1, 1, 1];

/** Every limb with the scale that it has, so that one shortened in only one of two poses is mixed. */
const scaled = (pose: Pose): Pose => ({
  ...pose,
  scale: Object.fromEntries(limbNames.map((limb) => [limb, pose.scale?.[limb] ?? whole])),
});

/**
 * The pose between the last one of an exercise and one of the next, of the same view: 0 to 1 of
 * the way. Each joint turns the short way round, and the body is lifted over the floor where the
 * straight way would sink: by what goes beyond the depth of both ends.
 */
export function passage(from: Pose, to: Pose, view: View, share: number): Pose {
  if (share >= 1) return to;
  const end = scaled(freed(to, view));
  const start = nearestTo(end, scaled(freed(from, view)));
  const between = blend(start, end, share);
  const allowed = depthOf(start, view) * (1 - share) + depthOf(end, view) * share;
  return movedBy(between, [0, Math.max(0, depthOf(between, view) - allowed)]);
}
