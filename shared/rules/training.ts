import type { WorkoutType } from "../settings/workout-type.ts";

const never = Number.POSITIVE_INFINITY;

/** R12. Minutes from which a workout of each type makes its day a training day; a walk never does. */
const trainingMinutes: Readonly<Record<WorkoutType, number>> = {
  lift: 10,
  gym: 10,
  class: 10,
  run: 20,
  swim: 20,
  cycle: 20,
  other: 20,
  walk: never,
};

/** R12. Whether a workout of that type is strength work. */
export const isStrength = (type: WorkoutType): boolean =>
  type === "lift" || type === "gym" || type === "class";

/** R12. Whether a workout of that type and length, in minutes, makes a training day. */
export const isTraining = (type: WorkoutType, minutes: number): boolean =>
  minutes >= trainingMinutes[type];

/** R12. Seconds of a routine that counts as training from which its day is a training day. */
export const trainingRoutineSeconds = 600;
