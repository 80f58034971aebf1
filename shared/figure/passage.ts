import { blend } from "./blend.ts";
import { radii } from "./figures.ts";
import { limbNames } from "./limb-names.ts";
import type { FigureData, Pose } from "./schema.ts";
import { jointAt, solve, solved } from "./solve.ts";
import { plus, type Point } from "./vector.ts";

type View = FigureData["view"];
type Triple = readonly [number, number, number];

/** DESIGN.md, Motion: how long a figure takes from one exercise to the next, in milliseconds. */
export const passageMs = 900;

/** The pose as it is seen, held by nothing: its angles solved, at the hip. */
export function freed(pose: Pose, view: View): Pose {
  const { joints, angles } = solved(pose, view);
  const hip = jointAt(joints, "hip");
  return { ...pose, ...angles, anchor: { joint: "hip", at: hip }, root: hip, ik: {} };
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
const soles = (
  [
    [["hip"], radii.hip],
    [["neckBase"], radii.shoulder],
    [["head"], radii.head],
    [["kneeN", "kneeF", "kneeL", "kneeR"], radii.knee],
    [["heelN", "heelF", "heelL", "heelR"], radii.heel],
    [["toeN", "toeF", "toeL", "toeR"], radii.toe],
    [["handN", "handF", "handL", "handR"], radii.hand],
  ] as const
).flatMap(([names, reach]) => names.map((joint) => ({ joint, reach })));

/** How deep the lowest part of a pose is below the floor; 0 when none is. */
function depthOf(pose: Pose, view: View): number {
  const joints = solve(pose, view);
  return soles.reduce((depth, { joint, reach }) => {
    const at = joints[joint];
    return at === undefined ? depth : Math.max(depth, reach - at[1]);
  }, 0);
}

const whole: Triple = [1, 1, 1];

/** Every limb with the scale that it has, so that one shortened in only one of two poses is mixed. */
const scaled = (pose: Pose): Pose => ({
  ...pose,
  scale: Object.fromEntries(limbNames.map((limb) => [limb, pose.scale?.[limb] ?? whole])),
});

/**
 * The way on from the last pose of an exercise: the pose between it and one of the next, of the
 * same view, at 0 to 1 of the way. Each joint turns the short way round, and the body is lifted over
 * the floor where the straight way would sink: by what goes beyond the depth of both ends. What
 * follows from the beginning alone is solved once, for all frames.
 */
export function passageFrom(from: Pose, view: View): (to: Pose, share: number) => Pose {
  const left = scaled(freed(from, view));
  const depth = depthOf(left, view);
  return (to, share) => {
    if (share >= 1) return to;
    const end = scaled(freed(to, view));
    const between = blend(nearestTo(end, left), end, share);
    const allowed = depth * (1 - share) + depthOf(end, view) * share;
    return movedBy(between, [0, Math.max(0, depthOf(between, view) - allowed)]);
  };
}
