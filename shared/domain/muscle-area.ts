/** Where muscles are sore after training, as people say it. */
export const muscleAreas = [
  "neck-shoulders",
  "arms",
  "chest",
  "upper-back",
  "lower-back",
  "belly",
  "hips",
  "front-thighs",
  "back-thighs",
  "calves",
] as const;
export type MuscleArea = (typeof muscleAreas)[number];

/** R22. What may be rolled: never the lower back, the neck, a bone or the back of a knee. */
export const rollingAreas = ["calves", "hamstrings", "glutes", "upper-back"] as const;
export type RollingArea = (typeof rollingAreas)[number];
