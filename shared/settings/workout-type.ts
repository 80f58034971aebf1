export const workoutTypes = [
  "lift",
  "gym",
  "class",
  "run",
  "swim",
  "cycle",
  "walk",
  "other",
] as const;
export type WorkoutType = (typeof workoutTypes)[number];
