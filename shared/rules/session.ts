import { findInLibrary } from "../content/library.ts";
import type { Exercise } from "../content/schema.ts";
import type { WorkoutType } from "../settings/workout-type.ts";
import type { LocalDate } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";
import { readExercises } from "../workout/read-exercises.ts";

/** Training of one date, done or planned: a workout, or a routine that counts as training. */
export interface Session {
  /** The id of the workout, or of the routine's session. */
  readonly id: string;
  readonly title: string;
  /** Null for a routine. */
  readonly type: WorkoutType | null;
  readonly date: LocalDate;
  readonly start: Instant;
  readonly end: Instant;
  /** R12. Whether it makes its day a training day. */
  readonly training: boolean;
  /** A workout's exercises in the person's own words. */
  readonly lines: readonly string[];
  /** A routine's exercises, by their ids. */
  readonly exercises: readonly string[];
  /** Pain from 0 to 10 before it, where it was said. */
  readonly painBefore: number | null;
}

/** What a workout is made of when nobody wrote down its exercises. */
const usual: Partial<Record<WorkoutType, string>> = {
  run: "running-hard-surface",
  swim: "swimming",
  cycle: "cycling",
  walk: "walking",
};

type Made = Pick<Session, "type" | "lines" | "exercises">;

/** The exercises of a session that are known; of cardio without any, the one that its type names. */
export function exercisesOf({ type, lines, exercises }: Made): readonly Exercise[] {
  const written = readExercises(lines).flatMap(({ exercise }) => exercise ?? []);
  if (written.length > 0) return written;
  const id = type === null ? undefined : usual[type];
  const ids = id === undefined ? exercises : [id];
  return ids.map(findInLibrary).filter((exercise) => exercise !== undefined);
}

const isRun = ({ spinalLoad, kind }: Exercise): boolean =>
  kind === "cardio" && spinalLoad === "impact";

/** R17. How far a session runs, in metres; null where it says no distance. */
export function metresRun({ type, lines }: Made): number | null {
  let metres: number | null = null;
  for (const { exercise, amounts } of readExercises(lines)) {
    // "5 km easy" names no exercise; in a run it is one.
    const runs = exercise === null ? type === "run" : isRun(exercise);
    if (!runs || amounts.metres === null) continue;
    metres = (metres ?? 0) + amounts.metres * (amounts.sets ?? 1);
  }
  return metres;
}
