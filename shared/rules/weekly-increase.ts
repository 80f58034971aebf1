import type { Exercise } from "../content/schema.ts";
import type { WorkoutType } from "../settings/workout-type.ts";

/** R18. More heavy training in a week than in those before, in minutes. */
export interface WeeklyIncrease {
  readonly minutes: number;
  readonly mean: number;
  readonly weeks: number;
}

const fewestWeeks = 3;
const leastMean = 60;
const percent = 110;

/** R18. Whether a session loads high: one of its exercises does, or nothing is known of what it was made of. */
export const loadsHigh = (type: WorkoutType | null, exercises: readonly Exercise[]): boolean =>
  exercises.length === 0
    ? type !== null && type !== "walk"
    : exercises.some(({ loadLevel }) => loadLevel === "high");

/** R18. For information only: this week's minutes against the mean of the weeks before (4 at most), or null. */
export function weeklyIncrease(minutes: number, earlier: readonly number[]): WeeklyIncrease | null {
  if (earlier.length < fewestWeeks) return null;
  const mean = earlier.reduce((sum, week) => sum + week, 0) / earlier.length;
  if (mean < leastMean || minutes * 100 <= mean * percent) return null;
  return { minutes, mean, weeks: earlier.length };
}
