/** How a workout went. */
export const workoutOutcomes = ["done", "partial", "dropped"] as const;
export type WorkoutOutcome = (typeof workoutOutcomes)[number];
