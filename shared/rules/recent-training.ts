import { findRoutine } from "../content/catalogue.ts";
import type { Journal } from "../journal/journal.ts";
import { plannedExercises } from "../settings/planned-on.ts";
import type { Settings } from "../settings/settings.ts";
import type { WorkoutType } from "../settings/workout-type.ts";
import { plusDays } from "../time/calendar.ts";
import { instant, type Instant, type Now } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";

/** Training of the last days, as far as the journal knows what was done in it. */
export interface RecentTraining {
  readonly at: Instant;
  /** Null for a routine. */
  readonly type: WorkoutType | null;
  /** A workout's exercises as they were logged, or else planned, in the person's own words. */
  readonly lines: readonly string[];
  /** A routine's exercises, by their ids. */
  readonly exercises: readonly string[];
}

// As long as the person may leave between like strength work.
const days = 4;

/** What R14 and R15 look at: the training of the last four days, oldest first. */
export function recentTraining(
  { training, recovery, recent }: Journal,
  settings: Pick<Settings, "training">,
  { at, zone }: Now,
): readonly RecentTraining[] {
  const today = localDateOf(at, zone);
  const dates = Array.from({ length: days + 1 }, (_, back) => plusDays(today, -back));
  const workouts = dates
    .flatMap((date) => training.workouts.get(date) ?? [])
    .filter(({ dropped, start }) => !dropped && start <= at)
    .map(({ start, type, planned, exercises }): RecentTraining => {
      const lines = exercises ?? plannedExercises(settings.training, planned);
      return { at: start, type, lines, exercises: [] };
    });
  const ofRoutine = (routine: string, start: Instant): RecentTraining => {
    const steps = findRoutine(routine)?.steps ?? [];
    const exercises = [...new Set(steps.map(({ exercise }) => exercise))];
    return { at: start, type: null, lines: [], exercises };
  };
  // Of the last two dates each is known, of those before what made its day a training day (R12).
  const latest = recent.flatMap((entry) =>
    entry.kind === "routine" && entry.seconds > 0 ? [entry] : [],
  );
  const routines = [
    ...recovery.routines
      .filter(
        ({ date, session }) =>
          dates.includes(date) && !latest.some((one) => one.session === session),
      )
      .map(({ routine, start }) => ofRoutine(routine, start)),
    ...latest.map(({ routine, started }) => ofRoutine(routine, instant(started))),
  ];
  return [...workouts, ...routines].toSorted((a, b) => a.at - b.at);
}
