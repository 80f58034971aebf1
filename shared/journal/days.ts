import { findRoutine } from "../content/catalogue.ts";
import type { Kind } from "../domain/kind.ts";
import { routineLoad, workoutLoad } from "../rules/training-load.ts";
import { isTraining, trainingRoutineSeconds } from "../rules/training.ts";
import type { WorkoutType } from "../settings/workout-type.ts";
import type { LocalDate } from "../time/calendar.ts";
import { instant, type Zone } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import type { Entry, PromptOutcome } from "./entry.ts";

/** All that the journal adds up of one local date. */
export interface DayTotals {
  readonly date: LocalDate;
  /** Entries that count towards it. */
  readonly entries: number;
  /** What was answered about pain, 0 to 10: how often, the sum, the highest; null without an answer. */
  readonly pain: {
    readonly answers: number;
    readonly sum: number;
    readonly worst: number;
  } | null;
  /** Workouts that were not dropped, by the date on which they began, and routines that count as training. */
  readonly training: {
    readonly sessions: number;
    readonly minutes: number;
    /** Minutes times usual effort; see `workoutLoad`. */
    readonly load: number;
    /** R12. Whether this is a training day. */
    readonly isTrainingDay: boolean;
    /** The types of the workouts, each once. */
    readonly types: readonly WorkoutType[];
  };
  /** Breaks that were offered, and those of them that were taken; one taken unasked counts as both. */
  readonly breaks: { readonly offered: number; readonly taken: number };
  /** How prompts of every kind ended. */
  readonly prompts: Readonly<Record<PromptOutcome, number>>;
  readonly routines: {
    readonly finished: number;
    readonly partial: number;
    /** Seconds that were done, of all. */
    readonly seconds: number;
    /** How many of them were warm-ups. */
    readonly warmUps: number;
  };
  /** R13. The person trained although it was a rest day. */
  readonly isOverridden: boolean;
  /** R27. Sudden new pain was reported. */
  readonly hasFlare: boolean;
  /** R24. Routines that were too much. */
  readonly stopped: number;
}

/** A date of which the journal says nothing. */
export const emptyDay = (date: LocalDate): DayTotals => draftOf(date);

type Draft = { -readonly [K in keyof DayTotals]: Writable<DayTotals[K]> };
type Writable<T> = T extends string
  ? T
  : T extends readonly (infer E)[]
    ? E[]
    : T extends object
      ? { -readonly [K in keyof T]: Writable<T[K]> }
      : T;

// Written to while it is added up: a journal has hundreds of thousands of entries.
const draftOf = (date: LocalDate): Draft => ({
  date,
  entries: 0,
  pain: null,
  training: { sessions: 0, minutes: 0, load: 0, isTrainingDay: false, types: [] },
  breaks: { offered: 0, taken: 0 },
  prompts: { finished: 0, left: 0, skipped: 0, missed: 0, rested: 0, held: 0 },
  routines: { finished: 0, partial: 0, seconds: 0, warmUps: 0 },
  isOverridden: false,
  hasFlare: false,
  stopped: 0,
});

/** The mean of the answers about pain of some days, or null where there is none. */
export function meanPain(days: readonly DayTotals[]): number | null {
  const answers = days.reduce((sum, { pain }) => sum + (pain?.answers ?? 0), 0);
  const sum = days.reduce((all, { pain }) => all + (pain?.sum ?? 0), 0);
  return answers === 0 ? null : sum / answers;
}

/** Reminders for a break; the others go with training, only ask, or only tell. */
const breakKinds: ReadonlySet<Kind> = new Set(["stretch", "micro", "posture", "unwind", "custom"]);
const wasOffered: ReadonlySet<PromptOutcome> = new Set(["finished", "left", "skipped", "missed"]);
const wasTaken: ReadonlySet<PromptOutcome> = new Set(["finished", "left"]);

/** Kinds whose entries can count for another date than their own (`countsFor`). */
const countedApart: ReadonlySet<string> = new Set<Entry["kind"]>(["workout", "rest-day-override"]);

/** Whether entries of a kind can count for another date than the one on which they were written. */
export const isCountedApart = (kind: string): boolean => countedApart.has(kind);

/** The local date of an entry: where its clock was when it was written. */
export const dateOf = (entry: Entry): LocalDate =>
  localDateOf(instant(entry.at), entry.zone as Zone);

/** The date that an entry counts for: a workout's is the one on which it began, an override's the one that it names. */
function countsFor(entry: Entry): LocalDate {
  if (entry.kind === "workout") return localDateOf(instant(entry.started), entry.zone as Zone);
  return entry.kind === "rest-day-override" ? (entry.date as LocalDate) : dateOf(entry);
}

function addPain(day: Draft, answer: number): void {
  day.pain ??= { answers: 0, sum: 0, worst: 0 };
  day.pain.answers += 1;
  day.pain.sum += answer;
  day.pain.worst = Math.max(day.pain.worst, answer);
}

function addRoutine(day: Draft, entry: Extract<Entry, { kind: "routine" }>): void {
  const { routines, training } = day;
  const { seconds, outcome } = entry;
  const routine = findRoutine(entry.routine);
  routines[outcome] += 1;
  routines.seconds += seconds;
  if (routine?.category === "warm-up" && seconds > 0) routines.warmUps += 1;
  const trains = outcome === "finished" || seconds >= trainingRoutineSeconds;
  if (routine?.countsAsTraining !== true || !trains) return;
  const minutes = Math.round(seconds / 60);
  training.sessions += 1;
  training.minutes += minutes;
  training.load += routineLoad(minutes);
  training.isTrainingDay = true;
}

function addWorkout({ training }: Draft, entry: Extract<Entry, { kind: "workout" }>): void {
  const { type, minutes, outcome } = entry;
  if (outcome === "dropped") return;
  training.sessions += 1;
  training.minutes += minutes;
  training.load += workoutLoad(type, minutes);
  training.isTrainingDay ||= isTraining(type, minutes);
  if (!training.types.includes(type)) training.types.push(type);
}

function addPrompt({ prompts, breaks }: Draft, entry: Extract<Entry, { kind: "prompt" }>): void {
  const { outcome, reminder } = entry;
  prompts[outcome] += 1;
  if (!breakKinds.has(reminder) || !wasOffered.has(outcome)) return;
  breaks.offered += 1;
  if (wasTaken.has(outcome)) breaks.taken += 1;
}

function add(day: Draft, entry: Entry): void {
  day.entries += 1;
  switch (entry.kind) {
    case "check-in":
      addPain(day, entry.pain);
      return;
    case "routine":
      addRoutine(day, entry);
      return;
    case "workout":
      addWorkout(day, entry);
      return;
    case "prompt":
      addPrompt(day, entry);
      return;
    case "break":
      day.breaks.offered += 1;
      day.breaks.taken += 1;
      return;
    case "rest-day-override":
      day.isOverridden = true;
      return;
    case "flare":
      day.hasFlare = true;
      return;
    case "stopped":
      day.stopped += 1;
      return;
    default:
  }
}

/** The totals of the dates that some entries count for, which are to be as they are now (`truthOf`). */
export function daysOf(entries: Iterable<Entry>): ReadonlyMap<LocalDate, DayTotals> {
  const days = new Map<LocalDate, Draft>();
  for (const entry of entries) {
    const date = countsFor(entry);
    let day = days.get(date);
    if (day === undefined) {
      day = draftOf(date);
      days.set(date, day);
    }
    add(day, entry);
  }
  return days;
}

/** Two parts of the same date, added up. */
export function addDays(one: DayTotals, other: DayTotals): DayTotals {
  const prompts = Object.entries(one.prompts).map(([outcome, count]) => [
    outcome,
    count + other.prompts[outcome as PromptOutcome],
  ]);
  const pain = one.pain && other.pain;
  return {
    date: one.date,
    entries: one.entries + other.entries,
    pain: pain
      ? {
          answers: (one.pain?.answers ?? 0) + pain.answers,
          sum: (one.pain?.sum ?? 0) + pain.sum,
          worst: Math.max(one.pain?.worst ?? 0, pain.worst),
        }
      : (one.pain ?? other.pain),
    training: {
      sessions: one.training.sessions + other.training.sessions,
      minutes: one.training.minutes + other.training.minutes,
      load: one.training.load + other.training.load,
      isTrainingDay: one.training.isTrainingDay || other.training.isTrainingDay,
      types: [...new Set([...one.training.types, ...other.training.types])],
    },
    breaks: {
      offered: one.breaks.offered + other.breaks.offered,
      taken: one.breaks.taken + other.breaks.taken,
    },
    prompts: Object.fromEntries(prompts) as DayTotals["prompts"],
    routines: {
      finished: one.routines.finished + other.routines.finished,
      partial: one.routines.partial + other.routines.partial,
      seconds: one.routines.seconds + other.routines.seconds,
      warmUps: one.routines.warmUps + other.routines.warmUps,
    },
    isOverridden: one.isOverridden || other.isOverridden,
    hasFlare: one.hasFlare || other.hasFlare,
    stopped: one.stopped + other.stopped,
  };
}
