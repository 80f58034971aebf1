import { radii } from "../../shared/figure/figures.ts";
import type { FigureData, JointName } from "../../shared/figure/schema.ts";
import { jointAt, type Joints } from "../../shared/figure/solve.ts";
import { degrees, mixPoints, type Point } from "../../shared/figure/vector.ts";
import { capsule, circle, limb } from "./capsule.ts";
import { spineLine, trunkOutline } from "./trunk.ts";

/** The outlines of a body, as SVG path data. */
export interface Body {
  /** The far limbs, behind everything. */
  readonly far: string;
  /** Trunk, neck, head and near leg. */
  readonly trunk: string;
  readonly head: string;
  /** The arms that cross the body. */
  readonly arms: string;
  /** The near arm is raised past a head that stands before it. */
  readonly headFirst: boolean;
  /** The line behind the spine. */
  readonly spine: string;
}

/**
 * Far limbs are drawn this much to the side, so that they show; never in height: feet stay down. An
 * arm stays within the gap round the near one, or it would show as a sliver.
 */
const farShift = { leg: 1.4, arm: 1.1 };
const armRadii = [radii.shoulder, radii.elbow, radii.wrist, radii.hand];
const thigh = radii.thigh + 0.6;
const sideLegRadii = [thigh, radii.knee, radii.ankle];
const frontLegRadii = [4.5, radii.knee, radii.ankle];

function drawn(joints: Joints, name: JointName, shift = 0): Point {
  const [x, y] = jointAt(joints, name);
  return [x + shift, -y];
}

type Side = "N" | "F" | "L" | "R";

const arm = (joints: Joints, side: Side, shift = 0): string =>
  limb(
    [
      drawn(joints, `shoulder${side}`, shift),
      drawn(joints, `elbow${side}`, shift),
      drawn(joints, `wrist${side}`, shift),
      drawn(joints, `hand${side}`, shift),
    ],
    armRadii,
  );

function leg(joints: Joints, side: Side, rs: readonly number[], shift = 0): string {
  const ankle = drawn(joints, `ankle${side}`, shift);
  const heel = drawn(joints, `heel${side}`, shift);
  const toe = drawn(joints, `toe${side}`, shift);
  return (
    limb([drawn(joints, `hip${side}`, shift), drawn(joints, `knee${side}`, shift), ankle], rs) +
    capsule(ankle, radii.ankle, heel, radii.heel) +
    capsule(heel, radii.heel, toe, radii.toe) +
    capsule(ankle, radii.ankle, toe, radii.toe)
  );
}

const neckAndHead = (joints: Joints) => ({
  neck: capsule(
    drawn(joints, "neckBase"),
    radii.neck + 0.6,
    drawn(joints, "skull"),
    radii.neck,
  ).concat(capsule(drawn(joints, "skull"), radii.neck, drawn(joints, "head"), radii.neck)),
  head: circle(drawn(joints, "head"), radii.head),
});

/** The upper arm points to the head's side of the trunk, within 60 degrees of it. */
function isRaised(joints: Joints): boolean {
  const angle = (from: JointName, to: JointName): number => {
    const [a, b] = [jointAt(joints, from), jointAt(joints, to)];
    return Math.atan2(b[1] - a[1], b[0] - a[0]) * degrees;
  };
  const difference = angle("shoulderN", "elbowN") - angle("spine2", "neckBase");
  return Math.abs(difference - 360 * Math.round(difference / 360)) < 60;
}

function sideBody(joints: Joints, headOver: boolean): Body {
  const spine = [
    drawn(joints, "hip"),
    drawn(joints, "spine1"),
    drawn(joints, "spine2"),
    drawn(joints, "neckBase"),
  ];
  const [hip, , , neckBase] = spine;
  const { neck, head } = neckAndHead(joints);
  return {
    far: leg(joints, "F", sideLegRadii, farShift.leg) + arm(joints, "F", farShift.arm),
    trunk:
      trunkOutline(spine) +
      (hip === undefined ? "" : circle(hip, radii.hip)) +
      (neckBase === undefined ? "" : circle(neckBase, 4.1)) +
      neck +
      leg(joints, "N", sideLegRadii),
    head,
    arms: arm(joints, "N"),
    headFirst: headOver && isRaised(joints),
    spine: spineLine(spine),
  };
}

/** The trunk from the front: sloping shoulders, waist and hips in one rounded outline. */
function frontTrunk(joints: Joints): string {
  const left = drawn(joints, "shoulderL");
  const right = drawn(joints, "shoulderR");
  const waist = drawn(joints, "spine1");
  const hip = drawn(joints, "hip");
  const collar = mixPoints(drawn(joints, "neckBase"), drawn(joints, "skull"), 0.35);
  const flank = (shoulder: Point): string => {
    const inner = mixPoints(shoulder, mixPoints(left, right, 0.5), 0.16);
    const outward = Math.sign(shoulder[0] - hip[0]);
    const beside = (middle: Point, by: number): Point => [middle[0] + outward * by, middle[1]];
    return (
      capsule(inner, 3.4, collar, 2) +
      limb([inner, beside(waist, 3.4), beside(hip, 3.6)], [3.4, 4.2, 4.6])
    );
  };
  return (
    flank(left) +
    flank(right) +
    limb([collar, mixPoints(left, right, 0.5), waist, hip], [2.6, 6, 5, 5.4])
  );
}

function frontBody(joints: Joints): Body {
  const { neck, head } = neckAndHead(joints);
  return {
    far: "",
    trunk:
      frontTrunk(joints) + neck + leg(joints, "R", frontLegRadii) + leg(joints, "L", frontLegRadii),
    head,
    arms: arm(joints, "R") + arm(joints, "L"),
    headFirst: false,
    spine: "",
  };
}

/** The outlines of a body whose joints are solved. */
export const bodyOf = (figure: FigureData, joints: Joints): Body =>
  figure.view === "front" ? frontBody(joints) : sideBody(joints, figure.headOver === true);
