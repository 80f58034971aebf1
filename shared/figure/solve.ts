import { rig } from "./figures.ts";
import type { LimbName } from "./limb-names.ts";
import type { FigureData, JointName, Pose } from "./schema.ts";
import { reach } from "./two-bones.ts";
import { minus, plus, toward, turned, type Point } from "./vector.ts";

type View = FigureData["view"];
type Triple = readonly [number, number, number];

/** Where the joints of a solved pose are, in figure units. */
export type Joints = Readonly<Partial<Record<JointName, Point>>>;

/** The place of a joint; a RangeError when the view has no such joint. */
export function jointAt(joints: Joints, name: JointName): Point {
  const point = joints[name];
  if (point === undefined) throw new RangeError(`no joint ${name} in this view`);
  return point;
}

const limbsOf: Record<View, readonly LimbName[]> = {
  side: ["armF", "legF", "legN", "armN"],
  front: ["legL", "legR", "armL", "armR"],
};

const whole: Triple = [1, 1, 1];
/** The feet are turned out and shortened in front view. */
const frontToe = 0.35;

/** The same direction, written so that it lies within half a turn of the reference. */
const nearest = (angle: number, reference: number): number =>
  angle - 360 * Math.round((angle - reference) / 360);

function limbAngles(pose: Pose, limb: LimbName): Triple {
  const angles = pose[limb];
  if (angles === undefined) throw new RangeError(`the pose has no ${limb}`);
  return angles;
}

function limbRoot(pose: Pose, view: View, limb: LimbName, hip: Point, neckBase: Point): Point {
  const isArm = limb.startsWith("arm");
  if (view === "side") return isArm ? neckBase : hip;
  const outward = limb.endsWith("L") ? 1 : -1;
  if (!isArm) return plus(hip, [outward * rig.hipHalf, 0]);
  const up = pose.spine[2];
  return plus(plus(neckBase, toward(up - 90, outward * rig.shoulderHalf)), toward(up, -1.5));
}

interface Chain {
  readonly root: Point;
  readonly middle: Point;
  readonly end: Point;
  readonly angles: Triple;
}

function solveLimb(pose: Pose, view: View, limb: LimbName, root: Point): Chain {
  const isArm = limb.startsWith("arm");
  const scale = pose.scale?.[limb] ?? whole;
  const lengths = [
    (isArm ? rig.upperArm : rig.thigh) * scale[0],
    (isArm ? rig.foreArm : rig.shank) * scale[1],
  ] as const;
  let [first, second, third] = limbAngles(pose, limb);
  const target = pose.ik?.[limb];
  if (target !== undefined) {
    const away = view === "front" && (limb === "armR" || limb === "legL");
    const bend = isArm === away ? -1 : 1;
    const solved = reach({ from: root, target, lengths, bend });
    first = nearest(solved[0], first);
    second = nearest(solved[1], second);
  }
  const middle = plus(root, toward(first, lengths[0]));
  const end = plus(middle, toward(second, lengths[1]));
  return { root, middle, end, angles: [first, second, third] };
}

/** A pose with its pinned limbs solved: its joints, and the angles of its limbs in degrees, distal last. */
export interface Solved {
  readonly joints: Joints;
  readonly angles: Readonly<Partial<Record<LimbName, Triple>>>;
}

function solveFrom(pose: Pose, view: View, hip: Point): Solved {
  const spine1 = plus(hip, toward(pose.spine[0], rig.spine[0]));
  const spine2 = plus(spine1, toward(pose.spine[1], rig.spine[1]));
  const neckBase = plus(spine2, toward(pose.spine[2], rig.spine[2]));
  const skull = plus(neckBase, toward(pose.neck, rig.neck));
  const head = plus(skull, toward(pose.head, rig.headOff));
  const joints: Partial<Record<JointName, Point>> = { hip, spine1, spine2, neckBase, skull, head };
  const solvedAngles: Partial<Record<LimbName, Triple>> = {};
  for (const limb of limbsOf[view]) {
    const side = limb.slice(3) as "N" | "F" | "L" | "R";
    const { root, middle, end, angles } = solveLimb(
      pose,
      view,
      limb,
      limbRoot(pose, view, limb, hip, neckBase),
    );
    solvedAngles[limb] = angles;
    if (limb.startsWith("arm")) {
      joints[`shoulder${side}`] = root;
      joints[`elbow${side}`] = middle;
      joints[`wrist${side}`] = end;
      joints[`hand${side}`] = plus(
        end,
        toward(angles[2], rig.hand * (pose.scale?.[limb]?.[2] ?? 1)),
      );
    } else {
      joints[`hip${side}`] = root;
      joints[`knee${side}`] = middle;
      joints[`ankle${side}`] = end;
      const outward = side === "L" ? frontToe : -frontToe;
      joints[`heel${side}`] = plus(
        end,
        view === "front" ? [0, rig.heel[1]] : turned(rig.heel, angles[2]),
      );
      joints[`toe${side}`] = plus(
        end,
        view === "front" ? [rig.toe[0] * outward, rig.toe[1]] : turned(rig.toe, angles[2]),
      );
    }
  }
  return { joints, angles: solvedAngles };
}

/** Places the body where its anchor holds it, pinned limbs by inverse kinematics. */
export function solved(pose: Pose, view: View): Solved {
  const { joint, at } = pose.anchor;
  if (joint === "hip") return solveFrom(pose, view, at);
  const { joints } = solveFrom(pose, view, [0, 0]);
  return solveFrom(pose, view, minus(at, jointAt(joints, joint)));
}

/** Where every joint of the pose is. */
export const solve = (pose: Pose, view: View): Joints => solved(pose, view).joints;
