import { mix, type Point } from "../../shared/figure/vector.ts";
import { place } from "./capsule.ts";

/** Half widths of the trunk from hip to shoulder in figure units, by share of its length. */
const profile: readonly (readonly [share: number, half: number])[] = [
  [0, 5.2],
  [0.36, 5],
  [0.76, 6.1],
  [1, 4.1],
];
/** How far the middle of the outline lies in front of the spine, so that the back stays where it rests. */
const belly = 0.7;
const samples = 14;

function halfWidth(share: number): number {
  for (let i = 1; i < profile.length; i++) {
    const [low, high] = [profile[i - 1], profile[i]];
    if (low !== undefined && high !== undefined && share <= high[0]) {
      const eased = 0.5 - 0.5 * Math.cos((Math.PI * (share - low[0])) / (high[0] - low[0]));
      return mix(low[1], high[1], eased);
    }
  }
  return profile.at(-1)?.[1] ?? 0;
}

/** Where the outline is taken: shares of the trunk's length, and how wide it is there. */
const stations = Array.from({ length: samples + 1 }, (_, i) => {
  const share = i / samples;
  const half = halfWidth(share);
  const bulge = belly * Math.sin(Math.PI * share);
  return { share, half, fore: half + bulge, rear: half - bulge };
});

/** A smooth curve through the points (Catmull-Rom): the place and the direction at a share of it. */
function along(points: readonly Point[], share: number): { at: Point; way: Point } {
  const last = points.length - 1;
  const index = Math.min(last - 1, Math.floor(share * last));
  const t = share * last - index;
  const knot = (i: number): Point => points[Math.max(0, Math.min(last, i))] ?? [0, 0];
  const [p0, p1, p2, p3] = [knot(index - 1), knot(index), knot(index + 1), knot(index + 2)];
  const value = (k: 0 | 1): number =>
    0.5 *
    (2 * p1[k] +
      (p2[k] - p0[k]) * t +
      (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t * t +
      (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t ** 3);
  const slope = (k: 0 | 1): number =>
    0.5 *
    (p2[k] -
      p0[k] +
      2 * (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t +
      3 * (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t * t);
  const [dx, dy] = [slope(0), slope(1)];
  const length = Math.hypot(dx, dy) || 1;
  return { at: [value(0), value(1)], way: [dx / length, dy / length] };
}

/** The outline of the trunk seen from the side, from drawn hip to neck base (y down). It turns as capsules do. */
export function trunkOutline(spine: readonly Point[]): string {
  let back = "";
  let front = "Z";
  for (const { share, fore, rear } of stations) {
    const { at, way } = along(spine, share);
    back += `${back === "" ? "M" : "L"}${place([at[0] + way[1] * rear, at[1] - way[0] * rear])}`;
    front = `L${place([at[0] - way[1] * fore, at[1] + way[0] * fore])}${front}`;
  }
  return back + front;
}

/** The line behind the back that shows the spine. */
export function spineLine(spine: readonly Point[]): string {
  const gap = 3.6;
  let path = "";
  for (const { share, half } of stations) {
    const { at, way } = along(spine, share);
    const off = half + gap;
    path += `${path === "" ? "M" : "L"}${place([at[0] + way[1] * off, at[1] - way[0] * off])}`;
  }
  return path;
}
