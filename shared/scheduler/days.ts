import type { TrainingLog } from "../journal/journal.ts";
import type { Settings } from "../settings/settings.ts";
import { plusDays, type LocalDate } from "../time/calendar.ts";
import type { Instant, Zone } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import type { Calendars } from "./calendars.ts";
import { dayOf, type Day } from "./day.ts";
import { occurrencesOf, type Occurrence } from "./reminders.ts";
import type { Scene, Turn } from "./turn.ts";

interface KnownDay {
  readonly day: Day;
  readonly occurrences: readonly Occurrence[];
}

// What days are made of; while none of it changes, a day is made once.
interface Almanac {
  readonly log: TrainingLog;
  readonly voided: readonly LocalDate[];
  readonly plannedSince: LocalDate | null;
  readonly calendars: Calendars;
  readonly zone: Zone;
  readonly days: Map<LocalDate, KnownDay>;
}

const almanacs = new WeakMap<Settings, Almanac>();

function almanacOf({ settings, journal, state, now }: Scene): Almanac {
  const known = almanacs.get(settings);
  if (
    known &&
    known.log === journal.training &&
    known.voided === state.voided &&
    known.plannedSince === state.plannedSince &&
    known.calendars === state.calendars &&
    known.zone === now.zone
  ) {
    return known;
  }
  const { voided, plannedSince, calendars } = state;
  const log = journal.training;
  const made = { log, voided, plannedSince, calendars, zone: now.zone, days: new Map() };
  almanacs.set(settings, made);
  return made;
}

const mostDays = 32;

function known(scene: Scene, date: LocalDate): KnownDay {
  const almanac = almanacOf(scene);
  return (
    almanac.days.get(date) ??
    make(scene.settings, almanac, date, voidedBefore(scene, almanac, date))
  );
}

function make(
  settings: Settings,
  almanac: Almanac,
  date: LocalDate,
  voided: readonly LocalDate[],
): KnownDay {
  const { log, plannedSince, calendars, zone, days } = almanac;
  const day = dayOf(settings, log, { voided, plannedSince, calendars }, date, zone);
  const made = { day, occurrences: occurrencesOf(settings, day) };
  if (days.size >= mostDays) days.clear();
  days.set(date, made);
  return made;
}

const rememberedDays = 8;

/**
 * R13 for days to come: each rest day on the way counts as one. Of a date that is further off than anybody foresees,
 * such as after months asleep or a clock that was wrong by years, the last week alone is on the way.
 */
function voidedBefore(scene: Scene, almanac: Almanac, date: LocalDate): readonly LocalDate[] {
  const { today, voided: before } = scene.state;
  const isFarOff = plusDays(date, -mostDays) > today;
  let voided = before;
  let one = isFarOff ? plusDays(date, -rememberedDays) : today;
  for (; one < date; one = plusDays(one, 1)) {
    const { day } = almanac.days.get(one) ?? make(scene.settings, almanac, one, voided);
    if (day.rest) voided = voided.concat(one);
  }
  return voided;
}

/** What is known of a local date. */
export const dayFor = (scene: Scene, date: LocalDate): Day => known(scene, date).day;

export const occurrencesFor = (scene: Scene, date: LocalDate): readonly Occurrence[] =>
  known(scene, date).occurrences;

export const todayOf = (scene: Scene): Day =>
  dayFor(scene, localDateOf(scene.now.at, scene.now.zone));

/** R13. Closes the local dates that are over: those that were rest days are remembered for a week. */
export function rollDays(turn: Turn): void {
  const { state, now } = turn;
  const today = localDateOf(now.at, now.zone);
  if (today === state.today) return;
  const oldest = plusDays(today, -rememberedDays);
  let date = state.today < oldest ? oldest : state.today;
  // After months away nobody asks what those days were: it would go on from each to the one before.
  state.today = date;
  for (; date < today; date = plusDays(date, 1)) {
    const rest = dayFor(turn, date).rest;
    state.today = plusDays(date, 1);
    if (rest) state.voided = [...state.voided, date];
  }
  state.today = today;
  const kept = state.voided.filter((voided) => voided >= oldest && voided < today);
  if (kept.length < state.voided.length) state.voided = kept;
}

/** Occurrences with a due time in (after, until], in order of time. */
export function occurrencesBetween(scene: Scene, after: Instant, until: Instant): Occurrence[] {
  const { zone } = scene.now;
  const found: Occurrence[] = [];
  const last = plusDays(localDateOf(until, zone), 1);
  const earliest = plusDays(scene.state.today, -rememberedDays);
  let date = plusDays(localDateOf(after, zone), -1);
  if (date < earliest) date = earliest;
  for (; date <= last; date = plusDays(date, 1)) {
    for (const occurrence of occurrencesFor(scene, date)) {
      if (occurrence.due > after && occurrence.due <= until) found.push(occurrence);
    }
  }
  return found.toSorted((a, b) => a.due - b.due);
}
