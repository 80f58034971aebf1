import { angleOf, degrees, minus, type Point } from "./vector.ts";

interface TwoBones {
  readonly from: Point;
  readonly target: Point;
  readonly lengths: readonly [number, number];
  /** The way the joint between them folds: 1 counter-clockwise (an arm), -1 clockwise (a leg). */
  readonly bend: 1 | -1;
}

const limited = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/**
 * Inverse kinematics of two bones: the angles of both, in degrees, so that the second ends at the
 * target, or as near to it as their lengths reach.
 */
export function reach({ from, target, lengths: [a, b], bend }: TwoBones): [number, number] {
  const way = minus(target, from);
  const wanted = Math.hypot(way[0], way[1]);
  const far = limited(wanted, Math.abs(a - b) + 1e-6, a + b - 1e-6);
  const inner = Math.acos(limited((a * a + far * far - b * b) / (2 * a * far), -1, 1)) * degrees;
  const fold = Math.acos(limited((far * far - a * a - b * b) / (2 * a * b), -1, 1)) * degrees;
  const first = angleOf(way) - bend * inner;
  return [first, first + bend * fold];
}
