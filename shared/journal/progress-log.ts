import { findRoutine } from "../content/catalogue.ts";
import type { RoutineStep } from "../content/schema.ts";
import type { LocalDate } from "../time/calendar.ts";
import { readExercises } from "../workout/read-exercises.ts";
import type { Entry } from "./entry.ts";

/** R20. The exercises whose dose grows with what was done. */
export const progressing = ["plank", "bird-dog", "romanian-deadlift"] as const;
export type Progressing = (typeof progressing)[number];

export const isProgressing = (id: string): id is Progressing =>
  (progressing as readonly string[]).includes(id);

/** R20. What grows by itself: the plank with its knees down has a dose of its own. */
export type Ladder = Extract<Entry, { kind: "dose-reached" }>["dose"];

/** R20. An exercise in one session. */
export interface Attempt {
  /** The journal entry that tells of it. */
  readonly key: string;
  readonly date: LocalDate;
  /** The longest hold in seconds, the repetitions of a set for each side, or 1 for a form that was right. */
  readonly amount: number;
  /** Whether it was part of a routine, which holds a plank shorter for some (R20). */
  readonly inRoutine: boolean;
  /** Pain from 0 to 10 as it was said by then; null when nothing was said. */
  readonly pain: number | null;
}

/** R20. What doses follow from: the newest attempts at each exercise since its dose last grew, oldest first. */
export interface ProgressLog {
  readonly attempts: Readonly<Record<Progressing, readonly Attempt[]>>;
  readonly reached: Readonly<Partial<Record<Ladder, number>>>;
}

export const emptyProgress: ProgressLog = {
  attempts: { plank: [], "bird-dog": [], "romanian-deadlift": [] },
  reached: {},
};

/** More than any dose takes to grow. */
const keptAttempts = 20;

const amountOfStep = ({ mode, side, sec, reps }: RoutineStep): number | null => {
  if (mode !== "reps") return sec ?? null;
  return reps === undefined ? null : side === "alternate" ? reps / 2 : reps;
};

type Amounts = ReadonlyMap<Progressing, number>;
const none: Amounts = new Map();

function amountsOf(all: readonly { id: string; amount: number | null }[]): Amounts {
  const most = new Map<Progressing, number>();
  for (const { id, amount } of all) {
    // The form of a Romanian deadlift is told by its checklist, not by how much was lifted.
    if (!isProgressing(id) || id === "romanian-deadlift" || amount === null) continue;
    most.set(id, Math.max(amount, most.get(id) ?? 0));
  }
  return most;
}

/** What an entry tells of the exercises whose dose grows. */
function attempted(entry: Entry): Amounts {
  switch (entry.kind) {
    case "routine": {
      const steps = entry.outcome === "finished" ? (findRoutine(entry.routine)?.steps ?? []) : [];
      return amountsOf(steps.map((step) => ({ id: step.exercise, amount: amountOfStep(step) })));
    }
    case "workout": {
      if (entry.outcome === "dropped" || entry.exercises === undefined) return none;
      const written = readExercises(entry.exercises);
      return amountsOf(
        written.map(({ exercise, amounts }) => ({
          id: exercise?.id ?? "",
          amount: exercise?.dose.mode === "reps" ? amounts.reps : amounts.seconds,
        })),
      );
    }
    case "form-checked":
      return isProgressing(entry.exercise) ? new Map([[entry.exercise, 1]]) : none;
    default:
      return none;
  }
}

/** Pain with the session itself, where it was said, else what was last said of it. */
const painOf = (entry: Entry, pain: number | null): number | null => {
  if (entry.kind !== "workout") return pain;
  const { painBefore, painAfter } = entry;
  const said = [painBefore, painAfter].filter((score) => score !== undefined);
  return said.length === 0 ? pain : Math.max(...said);
};

const exerciseOf: Readonly<Record<Ladder, Progressing>> = {
  plank: "plank",
  "plank-knees-down": "plank",
  "bird-dog": "bird-dog",
};

/** The log with one more entry, which is the newest; `pain` is what counts then, null without an answer. */
export function withProgress(
  log: ProgressLog,
  entry: Entry,
  date: LocalDate,
  pain: number | null,
): ProgressLog {
  if (entry.kind === "dose-reached") {
    const { dose, amount } = entry;
    return {
      attempts: { ...log.attempts, [exerciseOf[dose]]: [] },
      reached: { ...log.reached, [dose]: amount },
    };
  }
  const amounts = attempted(entry);
  const replaced = entry.kind === "workout" ? entry.replaces : undefined;
  if (amounts.size === 0 && replaced === undefined) return log;
  const attempts = { ...log.attempts };
  for (const id of progressing) {
    const amount = amounts.get(id);
    const kept = attempts[id].filter(({ key }) => key !== replaced);
    const attempt: Attempt = {
      key: entry.id,
      date,
      amount: amount ?? 0,
      inRoutine: entry.kind === "routine",
      pain: painOf(entry, pain),
    };
    attempts[id] = amount === undefined ? kept : [...kept, attempt].slice(-keptAttempts);
  }
  return { ...log, attempts };
}
