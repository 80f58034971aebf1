import type { Appointment } from "../calendar/appointment.ts";
import type { Settings, WatchedCalendar } from "../settings/settings.ts";
import type { WorkoutType } from "../settings/workout-type.ts";
import { between, hours, minutes, type Instant } from "../time/instant.ts";
import type { SchedulerState } from "./state.ts";
import type { Scene, Turn } from "./turn.ts";

/** What was read of each calendar, by its id in the settings. */
export type Calendars = SchedulerState["calendars"];

const shortestWorkout = minutes(5);
const longestWorkout = hours(24);

const folded = (text: string) => text.toLocaleLowerCase("en");

/** Whether a title holds these words, and not merely their letters: "Gym" is no "gymnastics". */
function holdsWords(title: string, words: string): boolean {
  const at = title.indexOf(words);
  if (at < 0) return false;
  const isLetter = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  const alone = !isLetter(title[at - 1]) && !isLetter(title[at + words.length]);
  return alone || holdsWords(title.slice(at + 1), words);
}

/** The type of workout that an appointment is, as the person said of its titles and categories; null for none. */
export function workoutTypeOf(
  calendar: WatchedCalendar,
  { title, categories, allDay, start, end }: Appointment,
): WorkoutType | null {
  const lasts = between(start, end);
  if (allDay || lasts < shortestWorkout || lasts > longestWorkout) return null;
  const meaning = calendar.workouts.find(({ says }) => {
    const words = folded(says.trim());
    if (words === "") return false;
    return (
      categories.some((category) => folded(category) === words) || holdsWords(folded(title), words)
    );
  });
  return meaning?.type ?? null;
}

/** A workout that stands in a calendar. */
export interface CalendarWorkout {
  readonly id: string;
  readonly title: string;
  readonly type: WorkoutType;
  readonly start: Instant;
  readonly end: Instant;
}

interface Busy {
  readonly start: Instant;
  readonly end: Instant;
}

interface Meaning {
  readonly calendars: Calendars;
  readonly workouts: readonly CalendarWorkout[];
  /** In order of time; none touches the next. */
  readonly busy: readonly Busy[];
}

const nothing = (calendars: Calendars): Meaning => ({ calendars, workouts: [], busy: [] });

// What calendars mean is asked at each turn, and changes a few times a day.
const meanings = new WeakMap<Settings, Meaning>();

function meaningOf(settings: Settings, calendars: Calendars): Meaning {
  if (settings.calendars.length === 0) return nothing(calendars);
  const known = meanings.get(settings);
  if (known?.calendars === calendars) return known;
  const workouts: CalendarWorkout[] = [];
  const busy: Busy[] = [];
  for (const calendar of settings.calendars) {
    for (const appointment of calendars[calendar.id] ?? []) {
      const { key, title, start, end } = appointment;
      const type = workoutTypeOf(calendar, appointment);
      if (type !== null) {
        workouts.push({ id: `calendar/${calendar.id}/${key}`, title, type, start, end });
      } else if (calendar.holds && appointment.busy && !appointment.allDay && start < end) {
        busy.push({ start, end });
      }
    }
  }
  const meaning = { calendars, workouts, busy: merged(busy) };
  meanings.set(settings, meaning);
  return meaning;
}

/** Events that overlap or follow one another at once are one. */
function merged(events: readonly Busy[]): readonly Busy[] {
  const result: Busy[] = [];
  for (const { start, end } of events.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || start > last.end) result.push({ start, end });
    else if (end > last.end) result[result.length - 1] = { start: last.start, end };
  }
  return result;
}

/** The workouts of all calendars, whatever their date. */
export const calendarWorkouts = (
  settings: Settings,
  calendars: Calendars,
): readonly CalendarWorkout[] => meaningOf(settings, calendars).workouts;

/** H1. Until when busy events hold prompts, when one does now; null when none does. */
export function busyAt({ settings, state, now }: Scene): Instant | null {
  if (!settings.holds.calendar) return null;
  const { busy } = meaningOf(settings, state.calendars);
  return busy.find(({ start, end }) => start <= now.at && now.at < end)?.end ?? null;
}

/** When busy events next begin or cease to hold prompts, or null. */
export function nextBusyChange({ settings, state, now }: Scene): Instant | null {
  if (!settings.holds.calendar) return null;
  const { busy } = meaningOf(settings, state.calendars);
  const next = busy.find(({ end }) => end > now.at);
  if (next === undefined) return null;
  return next.start > now.at ? next.start : next.end;
}

/** What was read last of a calendar takes the place of what was known of it. */
export function keepRead(turn: Turn, calendar: string, read: readonly Appointment[]): void {
  const { state, settings } = turn;
  if (!settings.calendars.some(({ id }) => id === calendar)) return;
  // An all-day event holds nothing and has no time for a workout.
  const timed = read.filter(({ allDay }) => !allDay);
  state.calendars = { ...state.calendars, [calendar]: timed };
}

/** A calendar that the person took away is forgotten. */
export function forgetCalendars(turn: Turn): void {
  const { state, settings } = turn;
  const watched = new Set(settings.calendars.map(({ id }) => id));
  const entries = Object.entries(state.calendars);
  const kept = entries.filter(([id]) => watched.has(id));
  if (kept.length < entries.length) state.calendars = Object.fromEntries(kept);
}
