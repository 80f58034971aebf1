import type { Point } from "../../shared/figure/vector.ts";

// Drawn coordinates: y down, as SVG has it.

const near = (value: number): number => Math.round(value * 100) / 100;
export const place = (point: Point): string => `${near(point[0])} ${near(point[1])}`;

/** A round outline. */
export const circle = ([x, y]: Point, r: number): string =>
  `M${near(x - r)} ${near(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;

/** The outline of two circles pulled tight: one tapered capsule. All outlines turn the same way. */
export function capsule(a: Point, ra: number, b: Point, rb: number): string {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = Math.hypot(dx, dy);
  if (length <= Math.abs(ra - rb)) return ra > rb ? circle(a, ra) : circle(b, rb);
  const along = Math.atan2(dy, dx);
  const lean = Math.acos((ra - rb) / length);
  const on = (centre: Point, r: number, side: 1 | -1): string =>
    place([
      centre[0] + r * Math.cos(along + side * lean),
      centre[1] + r * Math.sin(along + side * lean),
    ]);
  const [largeA, largeB] = lean > Math.PI / 2 ? [0, 1] : [1, 0];
  return `M${on(a, ra, -1)}L${on(b, rb, -1)}A${rb} ${rb} 0 ${largeB} 1 ${on(b, rb, 1)}L${on(a, ra, 1)}A${ra} ${ra} 0 ${largeA} 1 ${on(a, ra, -1)}Z`;
}

/** Capsules from joint to joint. */
export function limb(points: readonly Point[], radii: readonly number[]): string {
  let path = "";
  for (let i = 1; i < points.length; i++) {
    const [a, b, ra, rb] = [points[i - 1], points[i], radii[i - 1], radii[i]];
    if (a !== undefined && b !== undefined && ra !== undefined && rb !== undefined) {
      path += capsule(a, ra, b, rb);
    }
  }
  return path;
}
