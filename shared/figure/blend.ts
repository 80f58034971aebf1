import { limbNames, type LimbName } from "./limb-names.ts";
import type { Pose } from "./schema.ts";
import { mix, mixPoints, type Point } from "./vector.ts";

type Triple = readonly [number, number, number];

type ByLimb<V> = { readonly [limb in LimbName]?: V | undefined };

const mixTriples = (a: Triple, b: Triple, share: number): Triple => [
  mix(a[0], b[0], share),
  mix(a[1], b[1], share),
  mix(a[2], b[2], share),
];

/** What both hold, mixed; what only one holds is let go. */
function mixShared<V>(
  a: ByLimb<V> | undefined,
  b: ByLimb<V> | undefined,
  mixed: (a: V, b: V) => V,
): Partial<Record<LimbName, V>> {
  const both: Partial<Record<LimbName, V>> = {};
  for (const limb of limbNames) {
    const [one, other] = [a?.[limb], b?.[limb]];
    if (one !== undefined && other !== undefined) both[limb] = mixed(one, other);
  }
  return both;
}

/**
 * The pose between two of the same view: share 0 is the first, 1 the second. Angles go straight
 * from number to number. An anchor, and the pin of a hand or foot, holds where both poses have it;
 * otherwise the hip travels, and the limb swings freely.
 */
export function blend(a: Pose, b: Pose, share: number): Pose {
  if (share <= 0) return a;
  if (share >= 1) return b;
  const sameAnchor = a.anchor.joint === b.anchor.joint;
  const root = mixPoints(a.root, b.root, share);
  return {
    anchor: sameAnchor
      ? { joint: a.anchor.joint, at: mixPoints(a.anchor.at, b.anchor.at, share) }
      : { joint: "hip", at: root },
    root,
    spine: mixTriples(a.spine, b.spine, share),
    neck: mix(a.neck, b.neck, share),
    head: mix(a.head, b.head, share),
    ...mixShared<Triple>(a, b, (one, other) => mixTriples(one, other, share)),
    ik: mixShared<Point>(a.ik, b.ik, (one, other) => mixPoints(one, other, share)),
    scale: mixShared<Triple>(a.scale, b.scale, (one, other) => mixTriples(one, other, share)),
  };
}
