import type { TrainingLog } from "../journal/journal.ts";
import { restDay, type RestDay } from "../rules/rest-day.ts";
import type { Settings } from "../settings/settings.ts";
import { minuteOfDay, plusDays, type LocalDate } from "../time/calendar.ts";
import { after, minutes, type Instant, type Zone } from "../time/instant.ts";
import { instantOf, localMinuteOf, offsetChange, startOfDate } from "../time/local.ts";
import type { Calendars } from "./calendars.ts";
import { workoutsOn, type Workout } from "./workouts.ts";

/** What days are made of beside settings and journal. */
export interface PastDays {
  /** What was read of calendars. */
  readonly calendars: Calendars;
  /** Dates of the last week on which R13 made the plan void. */
  readonly voided: readonly LocalDate[];
  /** The first date on which the plan was followed; null when it always was. */
  readonly plannedSince: LocalDate | null;
}

/** All that reminders need to know of one local date. */
export interface Day {
  readonly date: LocalDate;
  readonly zone: Zone;
  /** [start, end) of the local date. */
  readonly start: Instant;
  readonly end: Instant;
  readonly workouts: readonly Workout[];
  readonly workoutsBefore: readonly Workout[];
  /** R13, where it makes this a rest day; null also when the person chose to train. */
  readonly rest: RestDay | null;
  readonly trainedBefore: boolean;
}

const noPlan = (date: LocalDate, past: PastDays): boolean =>
  past.voided.includes(date) || (past.plannedSince !== null && date < past.plannedSince);

const pastWorkouts = (
  settings: Settings,
  log: TrainingLog,
  past: PastDays,
  date: LocalDate,
  zone: Zone,
): readonly Workout[] =>
  workoutsOn(settings, log, past.calendars, date, zone, noPlan(date, past) ? "void" : "counts");

/** R12, R13. What a date before which `past` holds is. */
export function dayOf(
  settings: Settings,
  log: TrainingLog,
  past: PastDays,
  date: LocalDate,
  zone: Zone,
): Day {
  const trained = (before: LocalDate): boolean =>
    log.trainedByRoutine.has(before) ||
    pastWorkouts(settings, log, past, before, zone).some((workout) => workout.training);
  const rest = log.overrides.has(date) ? null : restDay(date, settings.training, trained);
  const yesterday = plusDays(date, -1);
  return {
    date,
    zone,
    start: startOfDate(date, zone),
    end: startOfDate(plusDays(date, 1), zone),
    workouts: workoutsOn(settings, log, past.calendars, date, zone, rest ? "void" : "counts"),
    workoutsBefore: pastWorkouts(settings, log, past, yesterday, zone),
    rest,
    trainedBefore: trained(yesterday),
  };
}

/** The moment of a wall time "HH:MM" on that day (T2). */
export const momentOf = (day: Day, clockTime: string): Instant =>
  instantOf(day.date, clockTime, day.zone);

/** H4. Whether a moment lies in quiet hours [from, to), which may run past midnight. */
export function isQuiet(settings: Settings, at: Instant, zone: Zone): boolean {
  if (settings.quietHours === null) return false;
  const [from, to] = settings.quietHours.map(minuteOfDay) as [number, number];
  const minute = localMinuteOf(at, zone);
  return from < to ? from <= minute && minute < to : from <= minute || minute < to;
}

/** H4. When the quiet hours that a moment lies in end: where the wall clock leaves them, be it by a change of offset. */
export function quietEnd(settings: Settings, at: Instant, zone: Zone): Instant {
  const to = minuteOfDay(settings.quietHours?.[1] ?? "00:00");
  const left = (to - localMinuteOf(at, zone) + 1440) % 1440;
  const end = after(at, minutes(left === 0 ? 1440 : left));
  const change = offsetChange(at, end, zone);
  if (change === null) return end;
  return isQuiet(settings, change, zone) ? quietEnd(settings, change, zone) : change;
}
