import { writeCalendar, type NewEvent } from "../calendar/write-calendar.ts";
import type { Message } from "../messages/message.ts";
import type { PlannedWorkout, Settings, SingleWorkout } from "../settings/settings.ts";
import { plusDays, weekdayOf, type LocalDate } from "../time/calendar.ts";
import type { Instant, Now } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";

/**
 * The training plan from a local date on as iCalendar text, written at `made`: workouts of every week repeat
 * without end, at their time by the wall clock. That R13 may make a day a rest day is not known so far ahead.
 */
export function planCalendar(
  { training: { plan, sessions } }: Settings,
  from: Now,
  made: Instant,
  say: (message: Message) => string,
): string {
  const first = localDateOf(from.at, from.zone);
  const eventOf = (workout: PlannedWorkout | SingleWorkout): Omit<NewEvent, "start"> => ({
    uid: `supple-plan-${workout.id}`,
    title: workout.title,
    text: workout.exercises.join("\n"),
    category: say({ id: `workout.${workout.type}` }),
    busy: true,
    minutes: workout.minutes,
  });
  const weekly = plan.map((workout): NewEvent => {
    const time = workout.start;
    const except = workout.except as LocalDate[];
    const date = firstDate(workout, first);
    return { ...eventOf(workout), start: { date, time, weekly: true, except } };
  });
  const single = sessions
    .filter(({ date }) => date >= first)
    .map((workout): NewEvent => {
      const date = workout.date as LocalDate;
      const time = workout.start;
      return { ...eventOf(workout), start: { date, time, weekly: false, except: [] } };
    });
  const name = say({ id: "calendar.plan-name" });
  return writeCalendar({ name, events: [...weekly, ...single], zone: from.zone, made });
}

/** The first date from one on, on which a workout of every week takes place. */
function firstDate({ day, except }: PlannedWorkout, from: LocalDate): LocalDate {
  let date = from;
  while (weekdayOf(date) !== day || except.includes(date)) date = plusDays(date, 1);
  return date;
}
