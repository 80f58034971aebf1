import type { LoggedWorkout } from "../journal/journal.ts";
import { plusDays, type LocalDate } from "../time/calendar.ts";
import { after, minutes } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { plannedExercises } from "../settings/planned-on.ts";
import { dayFor } from "./days.ts";
import type { Scene } from "./turn.ts";
import type { WorkoutView } from "./view-types.ts";

/** The workouts of today and yesterday that have begun: those that nobody has told of yet, and those that somebody has. */
export function workoutsToTell(scene: Scene): readonly WorkoutView[] {
  const { now, state } = scene;
  const today = localDateOf(now.at, now.zone);
  return [plusDays(today, -1), today]
    .flatMap((date) => {
      const followed = state.plannedSince === null || date >= state.plannedSince;
      return [...told(scene, date), ...(followed ? untold(scene, date) : [])];
    })
    .filter(({ start }) => start <= now.at)
    .toSorted((a, b) => a.start - b.start);
}

const untold = (scene: Scene, date: LocalDate): readonly WorkoutView[] =>
  dayFor(scene, date)
    .workouts.filter(({ logged }) => logged === null)
    .map(({ id, title, type, start, end, exercises }) => ({
      planned: id,
      title,
      type,
      start,
      end,
      exercises,
      log: null,
    }));

const told = ({ journal, settings }: Scene, date: LocalDate): readonly WorkoutView[] =>
  (journal.training.workouts.get(date) ?? []).map((one: LoggedWorkout) => ({
    planned: one.planned,
    title: one.title,
    type: one.type,
    start: one.start,
    end: after(one.start, minutes(one.minutes)),
    exercises: one.exercises ?? plannedExercises(settings.training, one.planned),
    log: {
      entry: one.key,
      outcome: one.outcome,
      painBefore: one.painBefore,
      painAfter: one.painAfter,
    },
  }));
