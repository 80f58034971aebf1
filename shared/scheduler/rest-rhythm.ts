import type { TrainingLog } from "../journal/journal.ts";
import { restDay } from "../rules/rest-day.ts";
import type { Settings } from "../settings/settings.ts";
import { dateOfDayNumber, dayNumber, plusDays, type LocalDate } from "../time/calendar.ts";
import type { Zone } from "../time/instant.ts";
import { workoutsOn } from "./workouts.ts";

/** One date after another, for years, is more than any calendar tells. */
const noCalendars = {};

// Any Monday would do: a plan without a gap leaves it open on which day its rhythm begins.
const aMonday = dayNumber("2026-01-05" as LocalDate);
/** Days after which the rest days of every weekly plan are the same again: they repeat every one to six weeks. */
const rhythm = 420;
/** Days after which they no longer depend on how the plan was begun. */
const settled = 14;

/**
 * R13. The rest days of the week before a date, for somebody who has long followed the plan but where the
 * log says otherwise. They follow from the calendar alone, so that whatever date one asks from, a day
 * is a rest day or is not.
 */
export function restDaysBefore(
  settings: Settings,
  log: TrainingLog,
  until: LocalDate,
  zone: Zone,
): readonly LocalDate[] {
  const rhythms = Math.floor((dayNumber(until) - settled - aMonday) / rhythm);
  let date = dateOfDayNumber(aMonday + rhythms * rhythm);
  const trained = new Set<LocalDate>();
  const wasTrained = (date: LocalDate) => trained.has(date) || log.trainedByRoutine.has(date);
  const rests: LocalDate[] = [];
  for (; date < until; date = plusDays(date, 1)) {
    const rest = !log.overrides.has(date) && restDay(date, settings.training, wasTrained) !== null;
    if (rest) rests.push(date);
    const workouts = workoutsOn(settings, log, noCalendars, date, zone, rest ? "void" : "counts");
    if (workouts.some(({ training }) => training)) trained.add(date);
  }
  const week = plusDays(until, -7);
  return rests.filter((date) => date >= week);
}
