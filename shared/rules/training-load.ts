import type { WorkoutType } from "../settings/workout-type.ts";

/**
 * How hard a workout of each type usually is, from 0 to 10, since nobody is asked: an estimate, which
 * lets weeks be compared with each other and with nothing else.
 */
const usualEffort: Readonly<Record<WorkoutType, number>> = {
  lift: 6,
  gym: 5,
  class: 5,
  run: 6,
  swim: 5,
  cycle: 5,
  other: 4,
  walk: 2,
};

const routineEffort = 4;

/** The load of a workout: its minutes times its effort, as sessions are commonly added up. */
export const workoutLoad = (type: WorkoutType, minutes: number): number =>
  Math.round(minutes * usualEffort[type]);

/** The load of a routine that counts as training, of so many minutes. */
export const routineLoad = (minutes: number): number => Math.round(minutes * routineEffort);
