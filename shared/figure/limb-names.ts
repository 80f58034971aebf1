export const sideLimbs = ["armN", "armF", "legN", "legF"] as const;
export const frontLimbs = ["armL", "armR", "legL", "legR"] as const;
/** N is near the viewer, F far (side view); L and R are the person's own (front view). */
export const limbNames = [...sideLimbs, ...frontLimbs] as const;
export type LimbName = (typeof limbNames)[number];
