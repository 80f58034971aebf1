import type { PlannedWorkout, Settings, SingleWorkout } from "../../shared/settings/settings.ts";
import { idOf } from "./id-of.ts";

/** A workout of every week, or of one date. */
export type AnyWorkout = PlannedWorkout | SingleWorkout;

/** A planned workout as its form holds it. */
export type WorkoutDraft = Pick<PlannedWorkout, "title" | "type" | "day" | "start" | "minutes"> & {
  /** The date that it is for alone; null for every week. */
  readonly date: string | null;
  /** One exercise on each line. */
  readonly lines: string;
};

const fresh: WorkoutDraft = {
  title: "",
  type: "lift",
  day: "mon",
  start: "18:00",
  minutes: 60,
  date: null,
  lines: "",
};

/** What the form starts with: the workout that is edited, or the usual for a new one. */
export function workoutDraftOf(planned: AnyWorkout | null): WorkoutDraft {
  if (planned === null) return fresh;
  const { title, type, start, minutes, exercises } = planned;
  const when =
    "day" in planned ? { day: planned.day, date: null } : { day: fresh.day, date: planned.date };
  return { title, type, start, minutes, ...when, lines: exercises.join("\n") };
}

const linesOf = (lines: string): string[] =>
  lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The list with one in the place of that with its id, or at the end. */
const placed = <W extends AnyWorkout>(list: readonly W[], workout: W): W[] => {
  const at = list.findIndex(({ id }) => id === workout.id);
  return at < 0 ? [...list, workout] : list.with(at, workout);
};

const without = <W extends AnyWorkout>(list: readonly W[], id: string): W[] =>
  list.filter((each) => each.id !== id);

/** The settings with the drafted workout in the place of the one with that id, or at the end when it is new. */
export function withWorkout(settings: Settings, id: string | null, draft: WorkoutDraft): Settings {
  const { training } = settings;
  const { plan, sessions } = training;
  const { day, date, lines, ...rest } = draft;
  const title = draft.title.trim();
  const taken = [...plan, ...sessions].map((planned) => planned.id);
  const workout = {
    ...rest,
    title,
    id: id !== null && taken.includes(id) ? id : idOf(title, taken, "workout"),
    exercises: linesOf(lines),
  };
  if (date === null) {
    const except = plan.find((each) => each.id === id)?.except ?? [];
    return {
      ...settings,
      training: {
        ...training,
        plan: placed(plan, { ...workout, day, except }),
        sessions: without(sessions, workout.id),
      },
    };
  }
  const instead = sessions.find((each) => each.id === id)?.instead ?? null;
  return {
    ...settings,
    training: {
      ...training,
      plan: without(plan, workout.id),
      sessions: placed(sessions, { ...workout, date, instead }),
    },
  };
}
