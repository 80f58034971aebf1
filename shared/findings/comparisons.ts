import type { Day } from "./day.ts";

/** The day so many days before; null where the journal has none, or tells nothing of its week. */
export type Before = (days: number) => Day | null;

/** What is usual in the days that are looked at. */
export interface Usual {
  /** Minutes that a quarter of the training days reach; null without training, and where most are as long. */
  readonly longTraining: number | null;
}

/** Which days are asked about: those with the most pain, or with the least. */
export type Outcome = "sorest" | "easiest";

/** Two things that may go together: how sore a day was, and what came before it. */
export interface Comparison {
  readonly outcome: Outcome;
  /** Whether the days before bring it; null where the journal cannot tell. */
  readonly exposure: (before: Before, usual: Usual) => boolean | null;
  /** How many days there must be of which both are known; and of them with and without each. */
  readonly minimum: { readonly days: number; readonly each: number };
}

/** The rules state none: with fewer than eight of a kind, one day more or less would tell another story. */
const minimum = { days: 40, each: 8 } as const;

/** Of a day with fewer breaks offered nothing is said of how many were taken. */
const enoughBreaks = 4;

const taken = (day: Day | null): number | null =>
  day === null || day.breaksOffered < enoughBreaks ? null : day.breaksTaken / day.breaksOffered;

/** What is compared. Each more makes all the others harder to find: a person is told little, and that it holds. */
export const comparisons = {
  /** R13. */
  "two-training-days": {
    outcome: "sorest",
    exposure: (before) => {
      const last = before(1);
      const first = before(2);
      if (last?.trained === false || first?.trained === false) return false;
      return last === null || first === null ? null : true;
    },
    minimum,
  },
  "long-training": {
    outcome: "sorest",
    exposure: (before, { longTraining }) => {
      const day = before(1);
      return day === null || longTraining === null ? null : day.minutes >= longTraining;
    },
    minimum,
  },
  /** R10. Of the days after a workout. */
  "no-warm-up": {
    outcome: "sorest",
    exposure: (before) => {
      const warmedUp = before(1)?.warmedUp ?? null;
      return warmedUp === null ? null : !warmedUp;
    },
    minimum,
  },
  "few-breaks": {
    outcome: "sorest",
    exposure: (before) => {
      const share = taken(before(1));
      return share === null ? null : share < 0.5;
    },
    minimum,
  },
  "rest-day": {
    outcome: "easiest",
    exposure: (before) => {
      const day = before(1);
      return day === null ? null : !day.trained;
    },
    minimum,
  },
  "many-breaks": {
    outcome: "easiest",
    exposure: (before) => {
      const share = taken(before(1));
      return share === null ? null : share >= 0.75;
    },
    minimum,
  },
} as const satisfies Record<string, Comparison>;

export type ComparisonName = keyof typeof comparisons;
