import type { LoggedWorkout, TrainingLog } from "../journal/journal.ts";
import { isTraining } from "../rules/training.ts";
import { plannedOn } from "../settings/planned-on.ts";
import type { PlannedWorkout, Settings, SingleWorkout } from "../settings/settings.ts";
import type { WorkoutType } from "../settings/workout-type.ts";
import type { LocalDate } from "../time/calendar.ts";
import { after, between, minutes, type Instant, type Zone } from "../time/instant.ts";
import { dateExists, instantOf, localDateOf } from "../time/local.ts";
import { calendarWorkouts, type Calendars, type CalendarWorkout } from "./calendars.ts";

/** A workout of one date, as planned or as it was logged. */
export interface Workout {
  /** The id in the plan, that of an event of a calendar, or the journal entry's where it was not planned. */
  readonly id: string;
  readonly title: string;
  readonly type: WorkoutType;
  readonly start: Instant;
  readonly end: Instant;
  readonly training: boolean;
  readonly planned: boolean;
  /** The id of the journal entry with which it was logged; null for one that was not. */
  readonly logged: string | null;
  /** Its exercises in the person's own words, as far as they are known. */
  readonly exercises: readonly string[];
}

/** A logged workout, and the planned one that it is, if any. */
const ofLog = (logged: LoggedWorkout, match: Workout | undefined): Workout => ({
  id: match?.id ?? logged.key,
  title: logged.title,
  type: logged.type,
  start: logged.start,
  end: after(logged.start, minutes(logged.minutes)),
  training: isTraining(logged.type, logged.minutes),
  planned: match !== undefined,
  logged: logged.key,
  exercises: logged.exercises ?? match?.exercises ?? [],
});

const ofPlan = (planned: PlannedWorkout | SingleWorkout, date: LocalDate, zone: Zone): Workout => {
  const start = instantOf(date, planned.start, zone);
  return {
    id: planned.id,
    title: planned.title,
    type: planned.type,
    start,
    end: after(start, minutes(planned.minutes)),
    training: isTraining(planned.type, planned.minutes),
    planned: true,
    logged: null,
    exercises: planned.exercises,
  };
};

const ofCalendar = (event: CalendarWorkout): Workout => ({
  ...event,
  training: isTraining(event.type, between(event.start, event.end) / minutes(1)),
  planned: true,
  logged: null,
  exercises: [],
});

const overlaps = (a: Workout, b: Workout): boolean => a.start < b.end && b.start < a.end;

/**
 * The workouts of a date in order of time: what was logged, and what is planned, in the plan or in a
 * calendar, unless the plan is void. What a calendar has at the time of another planned workout is
 * that workout. A logged workout that names or overlaps a planned one is that workout; one logged as
 * dropped takes the planned one away.
 */
export function workoutsOn(
  settings: Settings,
  log: TrainingLog,
  calendars: Calendars,
  date: LocalDate,
  zone: Zone,
  plan: "counts" | "void",
): readonly Workout[] {
  if (!dateExists(date, zone)) return [];
  const logged = log.workouts.get(date) ?? [];
  const planned: Workout[] = [];
  if (plan === "counts") {
    for (const workout of plannedOn(settings.training, date)) {
      planned.push(ofPlan(workout, date, zone));
    }
    for (const event of calendarWorkouts(settings, calendars)) {
      const workout = ofCalendar(event);
      const onDate = localDateOf(event.start, zone) === date;
      if (onDate && !planned.some((other) => overlaps(other, workout))) planned.push(workout);
    }
  }
  const taken = new Set<string>();
  const done: Workout[] = [];
  for (const entry of logged) {
    const own = ofLog(entry, undefined);
    const left = planned.filter(({ id }) => !taken.has(id));
    const match =
      left.find(({ id }) => id === entry.planned) ?? left.find((workout) => overlaps(workout, own));
    if (match) taken.add(match.id);
    if (!entry.dropped) done.push(match ? ofLog(entry, match) : own);
  }
  const open = planned.filter((workout) => !taken.has(workout.id));
  return [...done, ...open].toSorted((a, b) => a.start - b.start);
}
