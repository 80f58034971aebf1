/** R32. The signs at which exercise ends, in the order of `duringExercise` in red-flags.json. */
export const stopSigns = [
  "chest",
  "faint",
  "breath",
  "heart",
  "cold-sweat",
  "weakness",
  "pregnancy",
] as const;
export type StopSign = (typeof stopSigns)[number];

export const isStopSign = (reason: string): reason is StopSign =>
  (stopSigns as readonly string[]).includes(reason);

/** R24. Why a routine ended before its time; `leg` is pain that spreads down a leg, or a change of feeling or strength in it. */
export const stopReasons = [...stopSigns, "leg", "pain"] as const;
export type StopReason = (typeof stopReasons)[number];
