import { plusDays, type LocalDate } from "../time/calendar.ts";
import type { PlannedWorkout, Settings, SingleWorkout } from "./settings.ts";

/** A workout of the plan as it takes place on one date. */
export interface DatedWorkout {
  readonly id: string;
  readonly date: LocalDate;
}

/** What can be different of a workout on one date. */
export type SessionChange = Partial<
  Pick<SingleWorkout, "title" | "type" | "date" | "start" | "minutes" | "exercises">
>;

/** Longer ago nobody asks for what was moved. */
const keptDays = 400;
const longestId = 50;

function freeId({ id, date }: DatedWorkout, taken: ReadonlySet<string>): string {
  const base = `${id.slice(0, longestId).replace(/-+$/, "")}-${date}`;
  for (let n = 1; ; n += 1) {
    const own = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(own)) return own;
  }
}

/** Whether a session is what its workout of every week would be on that date anyway. */
function isAsEveryWeek(session: SingleWorkout, plan: readonly PlannedWorkout[]): boolean {
  const { instead } = session;
  const weekly = plan.find(({ id }) => id === instead?.workout);
  return (
    weekly !== undefined &&
    session.date === instead?.date &&
    session.start === weekly.start &&
    session.minutes === weekly.minutes &&
    session.title === weekly.title &&
    session.type === weekly.type &&
    session.exercises.join("\n") === weekly.exercises.join("\n")
  );
}

const without = (plan: readonly PlannedWorkout[], id: string, date: string): PlannedWorkout[] =>
  plan.map((each) =>
    each.id === id && !each.except.includes(date)
      ? { ...each, except: [...each.except, date] }
      : each,
  );

const again = (plan: readonly PlannedWorkout[], { instead }: SingleWorkout): PlannedWorkout[] =>
  plan.map((each) =>
    each.id === instead?.workout
      ? { ...each, except: each.except.filter((date) => date !== instead.date) }
      : each,
  );

/** The session that a workout is on a date: its own, or one that takes its place there. */
function sessionOf(training: Settings["training"], on: DatedWorkout): SingleWorkout | null {
  const { plan, sessions } = training;
  const own = sessions.find(({ id }) => id === on.id);
  if (own !== undefined) return own;
  const weekly = plan.find(({ id }) => id === on.id);
  if (weekly === undefined) return null;
  const { day: _day, except: _except, ...workout } = weekly;
  const id = freeId(on, new Set([...plan, ...sessions].map((each) => each.id)));
  return { ...workout, id, date: on.date, instead: { workout: on.id, date: on.date } };
}

/**
 * The settings with a workout changed on one date alone: moved, or with other exercises. One of every week
 * stays as it is on the others; one that is put back as it was every week is of the week again.
 */
export function withSessionOn(
  settings: Settings,
  on: DatedWorkout,
  change: SessionChange,
): Settings {
  const { training } = settings;
  const session = sessionOf(training, on);
  if (session === null) return settings;
  const changed = { ...session, ...change };
  const oldest = plusDays(on.date, -keptDays);
  const others = training.sessions.filter(({ id, date }) => id !== session.id && date >= oldest);
  const { instead } = changed;
  const plan =
    instead === null ? training.plan : without(training.plan, instead.workout, instead.date);
  return {
    ...settings,
    training: isAsEveryWeek(changed, training.plan)
      ? { ...training, plan: again(plan, changed), sessions: others }
      : { ...training, plan, sessions: [...others, changed] },
  };
}

/** The settings with a workout moved on one date alone, and what moves it back in the settings as they are by then. */
export function movedSession(
  settings: Settings,
  on: DatedWorkout,
  to: { readonly date: LocalDate; readonly start: string },
): { readonly settings: Settings; readonly undo: (later: Settings) => Settings } {
  const session = sessionOf(settings.training, on);
  if (session === null) return { settings, undo: (later) => later };
  const { date, start, instead } = session;
  const moved = withSessionOn(settings, on, to);
  const stands = moved.training.sessions.some(({ id }) => id === session.id);
  const now: DatedWorkout =
    stands || instead === null
      ? { id: session.id, date: to.date }
      : { id: instead.workout, date: instead.date as LocalDate };
  return { settings: moved, undo: (later) => withSessionOn(later, now, { date, start }) };
}

/** The settings without a workout on one date: one of every week is left out there, another is taken away. */
export function withoutSessionOn(settings: Settings, on: DatedWorkout): Settings {
  const { training } = settings;
  const { plan, sessions } = training;
  return {
    ...settings,
    training: {
      ...training,
      plan: without(plan, on.id, on.date),
      sessions: sessions.filter(({ id }) => id !== on.id),
    },
  };
}

/** A workout that is at another time than it was. */
export interface Move {
  /** The id that it has now. */
  readonly workout: string;
  readonly title: string;
  readonly from: { readonly date: LocalDate; readonly start: string };
  readonly to: { readonly date: LocalDate; readonly start: string };
}

type Training = Pick<Settings["training"], "plan" | "sessions">;

/** When a session took place before, by its own date or that of the workout that it stands for; null for a new one. */
function placeBefore(before: Training, session: SingleWorkout): Move["from"] | null {
  const own = before.sessions.find(({ id }) => id === session.id);
  if (own !== undefined) return { date: own.date as LocalDate, start: own.start };
  const { instead } = session;
  const weekly = before.plan.find(({ id }) => id === instead?.workout);
  if (instead === null || weekly === undefined) return null;
  return { date: instead.date as LocalDate, start: weekly.start };
}

/** The workouts of single dates that were moved from one plan to the next, back to their week included. */
export function movesBetween(before: Training, after: Training): readonly Move[] {
  const moved = after.sessions.flatMap((session): Move[] => {
    const from = placeBefore(before, session);
    const to = { date: session.date as LocalDate, start: session.start };
    if (from === null || (from.date === to.date && from.start === to.start)) return [];
    return [{ workout: session.id, title: session.title, from, to }];
  });
  const back = before.sessions.flatMap(({ id, title, date, start, instead }): Move[] => {
    const weekly = after.plan.find((each) => each.id === instead?.workout);
    const isGone = !after.sessions.some((session) => session.id === id);
    if (!isGone || instead === null || weekly?.except.includes(instead.date) !== false) return [];
    if (date === instead.date && start === weekly.start) return [];
    return [
      {
        workout: weekly.id,
        title,
        from: { date: date as LocalDate, start },
        to: { date: instead.date as LocalDate, start: weekly.start },
      },
    ];
  });
  return [...moved, ...back];
}
