import { findRoutine } from "../content/catalogue.ts";
import type { WorkoutType } from "../settings/workout-type.ts";
import { trainingRoutineSeconds } from "../rules/training.ts";
import { plusDays, type LocalDate } from "../time/calendar.ts";
import { instant, type Instant, type Zone } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { truthOf } from "./corrections.ts";
import type { WorkoutOutcome } from "../domain/workout-outcome.ts";
import type { Entry } from "./entry.ts";
import { isCorrection } from "./happening.ts";
import { noHealth, withHealth, type Health } from "./health.ts";
import { painAt } from "../rules/pain.ts";
import { emptyProgress, withProgress, type ProgressLog } from "./progress-log.ts";
import { emptyRecovery, withRecovery, type RecoveryLog } from "./recovery-log.ts";
import { emptySafety, withSafety, type SafetyLog } from "./safety-log.ts";

/** A workout as the person logged it. */
export interface LoggedWorkout {
  readonly key: string;
  readonly planned: string | null;
  readonly title: string;
  readonly type: WorkoutType;
  readonly start: Instant;
  readonly minutes: number;
  readonly dropped: boolean;
  readonly outcome: WorkoutOutcome;
  /** What was done, in the person's own words; null where it was as planned. */
  readonly exercises: readonly string[] | null;
  readonly painBefore: number | null;
  readonly painAfter: number | null;
}

/** What decisions about training look at: the days that are near the newest entry. */
export interface TrainingLog {
  readonly workouts: ReadonlyMap<LocalDate, readonly LoggedWorkout[]>;
  /** Dates with a routine that made them training days (R12). */
  readonly trainedByRoutine: ReadonlySet<LocalDate>;
  /** Rest days of R13 on which the person chose to train. */
  readonly overrides: ReadonlySet<LocalDate>;
}

/**
 * What decisions look at in the journal. Its size does not grow with the journal's length:
 * only the newest pain answer, what lies within the last weeks, and what keeps routines from starting is kept.
 */
export interface Journal {
  readonly training: TrainingLog;
  readonly health: Health;
  readonly lastCheckIn: {
    readonly at: Instant;
    readonly pain: number;
    readonly date: LocalDate;
  } | null;
  readonly safety: SafetyLog;
  readonly recovery: RecoveryLog;
  readonly progress: ProgressLog;
  /** The entries of the newest two local dates, oldest first. */
  readonly recent: readonly Entry[];
}

const keptDays = 42;

/** What counts however old it is: pain and danger, the form of exercises, and what corrects another. Few of a journal's entries are. */
const lasting: ReadonlySet<string> = new Set<Entry["kind"]>([
  "amended",
  "deleted",
  "check-in",
  "stopped",
  "form-checked",
  "workout-planned",
  "conditions-changed",
  "programme-added",
  "red-flags",
  "red-flags-read",
  "red-flags-cleared",
  "professional-advised",
  "professional-seen",
  "recovery-answered",
  "exercise-left-out",
  "dose-reached",
  "exercise-allowed",
]);

/** Whether entries of a kind are looked at however old they are. */
export const isLasting = (kind: string): boolean => lasting.has(kind);

/** Days before the newest entry of which decisions look at every entry. */
export const recentDays = keptDays + 2;

const emptyJournal: Journal = {
  training: { workouts: new Map(), trainedByRoutine: new Set(), overrides: new Set() },
  health: noHealth,
  lastCheckIn: null,
  safety: emptySafety,
  recovery: emptyRecovery,
  progress: emptyProgress,
  recent: [],
};

const keep = <T>(entries: Iterable<T>, dateOf: (entry: T) => LocalDate, oldest: LocalDate): T[] =>
  [...entries].filter((entry) => dateOf(entry) >= oldest);

function withTraining(log: TrainingLog, entry: Entry, date: LocalDate): TrainingLog {
  const oldest = plusDays(date, -keptDays);
  switch (entry.kind) {
    case "workout": {
      const start = instant(entry.started);
      const day = localDateOf(start, entry.zone as Zone);
      const logged: LoggedWorkout = {
        key: entry.id,
        planned: entry.planned,
        title: entry.title,
        type: entry.type,
        start,
        minutes: entry.minutes,
        dropped: entry.outcome === "dropped",
        outcome: entry.outcome,
        exercises: entry.exercises ?? null,
        painBefore: entry.painBefore ?? null,
        painAfter: entry.painAfter ?? null,
      };
      const workouts = new Map(
        keep(log.workouts, ([d]) => d, oldest).map(([d, all]) => [
          d,
          all.filter(({ key }) => key !== entry.replaces),
        ]),
      );
      // What is told of a planned workout a second time takes the place of the first.
      const others = (workouts.get(day) ?? []).filter(
        ({ planned }) => planned === null || planned !== logged.planned,
      );
      workouts.set(day, [...others, logged]);
      return { ...log, workouts };
    }
    case "routine": {
      const counts = findRoutine(entry.routine)?.countsAsTraining === true;
      const enough = entry.outcome === "finished" || entry.seconds >= trainingRoutineSeconds;
      if (!counts || !enough) return log;
      const kept = keep(log.trainedByRoutine, (d) => d, oldest);
      return { ...log, trainedByRoutine: new Set([...kept, date]) };
    }
    case "rest-day-override": {
      const kept = keep(log.overrides, (d) => d, oldest);
      return { ...log, overrides: new Set([...kept, entry.date as LocalDate]) };
    }
    default:
      return log;
  }
}

// A kill between journal and state can make a routine's end be told twice (S3).
const wasTold = (journal: Journal, entry: Entry): boolean =>
  entry.kind === "routine" &&
  journal.recent.some((other) => other.kind === "routine" && other.session === entry.session);

/**
 * The journal with one more entry, which is the newest and corrects none: that takes `journalOf` the whole.
 * The end of a session counts once.
 */
export function withEntry(journal: Journal, entry: Entry): Journal {
  if (isCorrection(entry) || wasTold(journal, entry)) return journal;
  const at = instant(entry.at);
  const date = localDateOf(at, entry.zone as Zone);
  const yesterday = plusDays(date, -1);
  const dated = (other: Entry) => localDateOf(instant(other.at), other.zone as Zone);
  const last = journal.recent.at(-1);
  const isSameDate = last !== undefined && dated(last) === date;
  const recent = isSameDate
    ? journal.recent
    : journal.recent.filter((other) => dated(other) >= yesterday);
  const health = withHealth(journal.health, entry, date);
  return {
    training: withTraining(journal.training, entry, date),
    health,
    lastCheckIn: entry.kind === "check-in" ? { at, pain: entry.pain, date } : journal.lastCheckIn,
    safety: withSafety(journal.safety, entry, date),
    recovery: withRecovery(journal.recovery, entry, date),
    progress: withProgress(journal.progress, entry, date, painAt({ health }, at)),
    recent: [...recent, entry],
  };
}

/** What decisions at `until` look at in a whole journal, as it was corrected; later entries have not happened yet. */
export function journalOf(entries: readonly Entry[], until?: Instant): Journal {
  const happened = entries.filter((entry) => until === undefined || entry.at <= until);
  const inOrder = truthOf(happened).toSorted((a, b) => a.at - b.at);
  const newest = inOrder.at(-1);
  if (!newest) return emptyJournal;
  const kept = newest.at - recentDays * 86_400_000;
  const first = inOrder.findIndex((entry) => entry.at >= kept);
  const older = inOrder.slice(0, first).filter(({ kind }) => isLasting(kind));
  return [...older, ...inOrder.slice(first)].reduce(withEntry, emptyJournal);
}
