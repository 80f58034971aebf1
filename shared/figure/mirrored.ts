import { limbNames, type LimbName } from "./limb-names.ts";
import type { JointName, Pose } from "./schema.ts";
import type { Point } from "./vector.ts";

type Triple = readonly [number, number, number];

const others = { L: "R", R: "L", N: "N", F: "F" } as const;

/** The limb or joint of the other side; what has no side, and near and far, stay what they are. */
function otherOf<Name extends JointName | LimbName>(name: Name): Name {
  const side = /[LRNF]$/.exec(name)?.[0] as keyof typeof others | undefined;
  return side === undefined ? name : (`${name.slice(0, -1)}${others[side]}` as Name);
}

function byOther<V>(
  of: { readonly [limb in LimbName]?: V | undefined } | undefined,
  mirror: (value: V) => V,
): Partial<Record<LimbName, V>> {
  const made: Partial<Record<LimbName, V>> = {};
  for (const limb of limbNames) {
    const value = of?.[limb];
    if (value !== undefined) made[otherOf(limb)] = mirror(value);
  }
  return made;
}

/** A pose of a front view as a mirror at `middle` shows it: left is right. */
export function mirrored(pose: Pose, middle: number): Pose {
  const angle = (of: number): number => 180 - of;
  const angles = ([a, b, c]: Triple): Triple => [angle(a), angle(b), angle(c)];
  const point = ([x, y]: Point): Point => [2 * middle - x, y];
  return {
    anchor: { joint: otherOf(pose.anchor.joint), at: point(pose.anchor.at) },
    root: point(pose.root),
    spine: angles(pose.spine),
    neck: angle(pose.neck),
    head: angle(pose.head),
    ...byOther<Triple>(pose, angles),
    ik: byOther<Point>(pose.ik, point),
    scale: byOther<Triple>(pose.scale, (scale) => scale),
  };
}
