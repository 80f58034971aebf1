import type { Pose } from "./schema.ts";

/** One breath of a held pose, in milliseconds, and how far it opens the thorax, in degrees. */
const breathMs = 4000;
const breathDegrees = 1.2;

/** How many milliseconds one breath takes so that whole breaths fill a hold; 0 when none fits. */
export const breathOf = (holdMs: number): number => {
  const breaths = Number.isFinite(holdMs) ? Math.floor(holdMs / breathMs) : 0;
  return breaths === 0 ? 0 : holdMs / breaths;
};

/** The pose so many milliseconds into a hold: the thorax opens and closes by 1.2 degrees. */
export function breathing(pose: Pose, heldMs: number, breath = breathMs): Pose {
  if (breath === 0) return pose;
  const opened = (breathDegrees * (1 - Math.cos((2 * Math.PI * heldMs) / breath))) / 2;
  return { ...pose, spine: [pose.spine[0], pose.spine[1], pose.spine[2] + opened] };
}
