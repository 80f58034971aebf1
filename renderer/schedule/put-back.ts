import type { CustomReminder, Settings } from "../../shared/settings/settings.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { idOf } from "./id-of.ts";
import type { AnyWorkout } from "./planned-workout.ts";

type Change = (settings: Settings) => Settings;

interface Entry {
  readonly id: string;
  readonly title: string;
}

/** The list with an entry in the place that it had; under an id of its own, where its own has been given away since. */
function inserted<E extends Entry>(list: readonly E[], entry: E, place: number): E[] {
  const taken = list.map(({ id }) => id);
  const id = taken.includes(entry.id) ? idOf(entry.title, taken, entry.id) : entry.id;
  return list.toSpliced(place, 0, { ...entry, id });
}

/** What puts a reminder of the person's own back as it was. */
export function puttingReminderBack({ custom }: Settings, own: CustomReminder): Change {
  const place = custom.indexOf(own);
  return (settings) => ({ ...settings, custom: inserted(settings.custom, own, place) });
}

/** What puts a workout of the plan back as it was. */
export function puttingWorkoutBack({ training }: Settings, planned: AnyWorkout): Change {
  if ("day" in planned) {
    const place = training.plan.indexOf(planned);
    return (settings) => ({
      ...settings,
      training: { ...settings.training, plan: inserted(settings.training.plan, planned, place) },
    });
  }
  const place = training.sessions.indexOf(planned);
  return (settings) => ({
    ...settings,
    training: {
      ...settings.training,
      sessions: inserted(settings.training.sessions, planned, place),
    },
  });
}

/** What gives a date back the hours that it had for itself. */
export function puttingDateBack({ dates }: Settings, date: LocalDate): Change {
  const hours = dates[date];
  return (settings) =>
    hours === undefined ? settings : { ...settings, dates: { ...settings.dates, [date]: hours } };
}
