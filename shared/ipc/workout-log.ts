import type { WorkoutOutcome } from "../domain/workout-outcome.ts";
import type { WorkoutView } from "../scheduler/view-types.ts";
import { between, minutes } from "../time/instant.ts";
import type { Payload } from "./commands.ts";

/** What says that a workout went so, and nothing more of it than is known: one that was done was done as planned. */
export const loggedAs = (
  { planned, title, type, start, end, exercises, log }: WorkoutView,
  outcome: WorkoutOutcome,
): Payload<"workout.log"> => ({
  planned,
  title,
  type,
  started: start,
  minutes: Math.max(1, Math.round(between(start, end) / minutes(1))),
  outcome,
  painBefore: log?.painBefore ?? null,
  painAfter: log?.painAfter ?? null,
  exercises: outcome === "done" && exercises.length > 0 ? [...exercises] : null,
  replaces: log?.entry ?? null,
});
