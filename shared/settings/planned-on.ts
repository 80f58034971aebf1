import { weekdayOf, type LocalDate } from "../time/calendar.ts";
import type { PlannedWorkout, Settings, SingleWorkout } from "./settings.ts";

/** What the plan has for a date: the workouts of its weekday that take place on it, and those of that date alone. */
export function plannedOn(
  { plan, sessions }: Pick<Settings["training"], "plan" | "sessions">,
  date: LocalDate,
): readonly (PlannedWorkout | SingleWorkout)[] {
  const weekday = weekdayOf(date);
  const weekly = plan.filter(({ day, except }) => day === weekday && !except.includes(date));
  return [...weekly, ...sessions.filter((session) => session.date === date)];
}

/** The exercises of a planned workout as they are written now; none of one that the plan has no more. */
export const plannedExercises = (
  { plan, sessions }: Pick<Settings["training"], "plan" | "sessions">,
  id: string | null,
): readonly string[] =>
  (plan.find((one) => one.id === id) ?? sessions.find((one) => one.id === id))?.exercises ?? [];
