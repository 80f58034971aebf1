import type { PlannedWorkout, Settings } from "../../shared/settings/settings.ts";
import { idOf } from "./id-of.ts";

/** A planned workout as its form holds it. */
export type WorkoutDraft = Pick<PlannedWorkout, "title" | "type" | "day" | "start" | "minutes"> &
  Partial<Pick<PlannedWorkout, "exercises">>;

const fresh: WorkoutDraft = { title: "", type: "lift", day: "mon", start: "18:00", minutes: 60 };

/** What the form starts with: the workout that is edited, or the usual for a new one. */
export function workoutDraftOf(planned: PlannedWorkout | null): WorkoutDraft {
  if (planned === null) return fresh;
  const { title, type, day, start, minutes } = planned;
  return { title, type, day, start, minutes };
}

/** The settings with the drafted workout in the place of the one with that id, or at the end when it is new. */
export function withWorkout(settings: Settings, id: string | null, draft: WorkoutDraft): Settings {
  const { plan } = settings.training;
  const before = plan.find((planned) => planned.id === id);
  const title = draft.title.trim();
  const taken = plan.map((planned) => planned.id);
  const made: PlannedWorkout = {
    ...draft,
    title,
    id: before?.id ?? idOf(title, taken, "workout"),
    exercises: draft.exercises ?? before?.exercises ?? [],
    except: before?.except ?? [],
  };
  return {
    ...settings,
    training: {
      ...settings.training,
      plan: before ? plan.map((each) => (each === before ? made : each)) : [...plan, made],
    },
  };
}
