/** The kinds of reminder, highest in rank first (scheduling.md: "Rank"). */
export const kinds = [
  "warm-up",
  "cool-down",
  "rest-day",
  "check-in",
  "unwind",
  "custom",
  "stretch",
  "micro",
  "posture",
  "eyes",
] as const;

export type Kind = (typeof kinds)[number];
