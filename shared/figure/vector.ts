/** A point or a way in figure units: x to the right, y up. */
export type Point = readonly [x: number, y: number];

export const degrees = 180 / Math.PI;

/** The way of that length in the direction of the angle (degrees, counter-clockwise from +x). */
export const toward = (angle: number, length: number): Point => [
  Math.cos(angle / degrees) * length,
  Math.sin(angle / degrees) * length,
];

export const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The way turned by the angle about its beginning. */
export function turned(way: Point, angle: number): Point {
  const cos = Math.cos(angle / degrees);
  const sin = Math.sin(angle / degrees);
  return [way[0] * cos - way[1] * sin, way[0] * sin + way[1] * cos];
}

export const mix = (a: number, b: number, share: number): number => a + (b - a) * share;
export const mixPoints = (a: Point, b: Point, share: number): Point => [
  mix(a[0], b[0], share),
  mix(a[1], b[1], share),
];

/** The angle of a way, in degrees from -180 to 180. */
export const angleOf = (way: Point): number => Math.atan2(way[1], way[0]) * degrees;
