import { findRoutine } from "../content/catalogue.ts";
import type { MuscleArea } from "../domain/muscle-area.ts";
import { trainingRoutineSeconds } from "../rules/training.ts";
import { plusDays, type LocalDate } from "../time/calendar.ts";
import { instant, type Instant } from "../time/instant.ts";
import type { Entry, RecoveryAnswer, RecoveryRule } from "./entry.ts";

interface Dated {
  /** The local date on which it was told. */
  readonly date: LocalDate;
}

/** A routine that made its day a training day (R12). */
export interface TrainingRoutine extends Dated {
  readonly session: string;
  readonly routine: string;
  readonly start: Instant;
  readonly seconds: number;
}

/** An answer about pain, 0 to 10. */
export interface PainAnswer extends Dated {
  readonly at: Instant;
  readonly score: number;
}

/** R26. How sore an area was, 0 to 10. */
export interface SoreArea extends Dated {
  readonly at: Instant;
  readonly area: MuscleArea;
  readonly score: number;
}

export interface AnsweredAdvice extends Dated {
  readonly at: Instant;
  readonly rule: RecoveryRule;
  readonly answer: RecoveryAnswer;
}

/** What advice about recovery looks at beside the training log. Its size is bounded by days. */
export interface RecoveryLog {
  readonly routines: readonly TrainingRoutine[];
  readonly pain: readonly PainAnswer[];
  readonly soreness: readonly SoreArea[];
  /** By what it was about: that is never said again. */
  readonly answered: ReadonlyMap<string, AnsweredAdvice>;
}

export const emptyRecovery: RecoveryLog = {
  routines: [],
  pain: [],
  soreness: [],
  answered: new Map(),
};

const keptDays = 42;
/** What was answered is kept longer: what is about a workout of every week comes up each week. */
const answersKeptDays = 400;

const since = <T extends Dated>(all: readonly T[], oldest: LocalDate): T[] =>
  all.filter(({ date }) => date >= oldest);

/** The log with one more entry, which is the newest, of that local date. */
export function withRecovery(log: RecoveryLog, entry: Entry, date: LocalDate): RecoveryLog {
  const at = instant(entry.at);
  const oldest = plusDays(date, -keptDays);
  switch (entry.kind) {
    case "routine": {
      const { session, routine, seconds, started, outcome } = entry;
      const enough = outcome === "finished" || seconds >= trainingRoutineSeconds;
      if (!enough || findRoutine(routine)?.countsAsTraining !== true) return log;
      const done = { date, session, routine, start: instant(started), seconds };
      return { ...log, routines: [...since(log.routines, oldest), done] };
    }
    case "check-in":
      return { ...log, pain: [...since(log.pain, oldest), { date, at, score: entry.pain }] };
    case "soreness": {
      const told = entry.areas.map(({ area, score }) => ({ date, at, area, score }));
      return { ...log, soreness: [...since(log.soreness, oldest), ...told] };
    }
    case "recovery-answered": {
      const { rule, about, answer } = entry;
      const tooOld = plusDays(date, -answersKeptDays);
      const answered = new Map([...log.answered].filter(([, one]) => one.date >= tooOld));
      return { ...log, answered: answered.set(about, { date, at, rule, answer }) };
    }
    default:
      return log;
  }
}
