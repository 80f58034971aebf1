import type { Joints } from "../../shared/figure/solve.ts";
import type { Point } from "../../shared/figure/vector.ts";

/** As near to edge-on as a body is drawn: capsules need a length. */
const thinnest = 0.03;

/**
 * How much of its width a body shows in a turn about the upright, from `from` (1 is as drawn, -1 the
 * other way) to 1, when `share` of the turn is done.
 */
export function facingAt(from: number, share: number): number {
  const width = Math.cos(Math.acos(Math.min(1, Math.max(-1, from))) * (1 - share));
  return Math.abs(width) < thinnest ? Math.sign(width) * thinnest || thinnest : width;
}

/** The joints of a side view, turned about the upright through `middle`: limbs keep their thickness. */
export const turnedAbout = (joints: Joints, middle: number, facing: number): Joints =>
  Object.fromEntries(
    Object.entries(joints).map(([name, [x, y]]): [string, Point] => [
      name,
      [middle + (x - middle) * facing, y],
    ]),
  );
