import type { Attempt, Ladder, ProgressLog } from "../journal/progress-log.ts";
import type { Limits } from "./limits.ts";

/** R20. How much of an exercise is enough for now, and how far it is to more. */
export type Dose =
  | {
      readonly exercise: "plank";
      readonly seconds: number;
      readonly kneesDown: boolean;
      /** What keeps it where it is. */
      readonly keptBy: "high-blood-pressure" | "pregnancy" | null;
      readonly good: number;
      readonly next: number | null;
    }
  | {
      readonly exercise: "bird-dog";
      /** For each side. */
      readonly reps: number;
      readonly holdSeconds: number;
      readonly good: number;
      readonly next: number | null;
    }
  | { readonly exercise: "romanian-deadlift"; readonly light: boolean; readonly good: number };

/** R20. So many good sessions bring the next dose. */
export const goodSessions = 3;
const highestPain = 3;

interface Steps {
  readonly start: number;
  readonly step: number;
  readonly cap: number;
}

const kneesDownStart = 10;
const stepsOf: Readonly<Record<Ladder, Steps>> = {
  plank: { start: 30, step: 5, cap: 60 },
  "plank-knees-down": { start: kneesDownStart, step: 5, cap: 60 },
  "bird-dog": { start: 6, step: 1, cap: 10 },
};
const birdDogHold = 3;

const isPainless = ({ pain }: Attempt): boolean => pain !== null && pain <= highestPain;

/** The dose after the attempts since it last grew, and the good ones at it; one with pain begins the count anew. */
function climbed(log: ProgressLog, ladder: Ladder, attempts: readonly Attempt[]) {
  const { start, step, cap } = stepsOf[ladder];
  let dose = log.reached[ladder] ?? start;
  let good = 0;
  for (const attempt of attempts) {
    if (attempt.pain !== null && attempt.pain > highestPain) good = 0;
    else if (isPainless(attempt) && attempt.amount >= dose) good += 1;
    if (good === goodSessions && dose < cap) {
      dose = Math.min(cap, dose + step);
      good = 0;
    }
  }
  const next = dose < cap ? Math.min(cap, dose + step) : null;
  return { dose, good: Math.min(good, goodSessions), next };
}

const plankLadder = ({ conditions }: Pick<Limits, "conditions">): Ladder =>
  conditions.includes("herniated-disc") ? "plank-knees-down" : "plank";

/** R20. With these a plank is held for 10 s in a routine, whatever the routine says. */
const shortPlanks = ["high-blood-pressure", "pregnancy", "herniated-disc"] as const;

/** R20. The seconds for which a hold of so many is held by somebody with these conditions. */
export const holdSeconds = (
  exercise: string,
  seconds: number,
  { conditions }: Pick<Limits, "conditions">,
): number =>
  exercise === "plank" && shortPlanks.some((condition) => conditions.includes(condition))
    ? Math.min(seconds, kneesDownStart)
    : seconds;

const keeping = ["pregnancy", "high-blood-pressure"] as const;

function plankDose(log: ProgressLog, limits: Pick<Limits, "conditions">): Dose {
  const keptBy = keeping.find((condition) => limits.conditions.includes(condition));
  if (keptBy !== undefined) {
    const kneesDown = keptBy === "pregnancy" || limits.conditions.includes("herniated-disc");
    return { exercise: "plank", seconds: kneesDownStart, kneesDown, keptBy, good: 0, next: null };
  }
  const ladder = plankLadder(limits);
  const held = log.attempts.plank.map((attempt) =>
    attempt.inRoutine
      ? { ...attempt, amount: holdSeconds("plank", attempt.amount, limits) }
      : attempt,
  );
  const { dose: seconds, good, next } = climbed(log, ladder, held);
  const kneesDown = ladder === "plank-knees-down";
  return { exercise: "plank", seconds, kneesDown, keptBy: null, good, next };
}

/** R20. The dose of each exercise whose dose grows, by what was done and how it felt; with pain none grows. */
export function dosesOf(log: ProgressLog, limits: Pick<Limits, "conditions">): readonly Dose[] {
  const { attempts } = log;
  const { dose: reps, good, next } = climbed(log, "bird-dog", attempts["bird-dog"]);
  const painless = attempts["romanian-deadlift"].filter(isPainless);
  const dates = new Set(painless.map(({ date }) => date)).size;
  return [
    plankDose(log, limits),
    { exercise: "bird-dog", reps, holdSeconds: birdDogHold, good, next },
    {
      exercise: "romanian-deadlift",
      light: dates < goodSessions,
      good: Math.min(dates, goodSessions),
    },
  ];
}

/** R20. The doses that have grown since the journal was last told so. */
export function grownDoses(
  log: ProgressLog,
  limits: Pick<Limits, "conditions">,
): readonly { readonly dose: Ladder; readonly amount: number }[] {
  return dosesOf(log, limits).flatMap((dose) => {
    if (dose.exercise === "romanian-deadlift") return [];
    if (dose.exercise === "plank" && dose.keptBy !== null) return [];
    const ladder = dose.exercise === "plank" ? plankLadder(limits) : dose.exercise;
    const amount = dose.exercise === "plank" ? dose.seconds : dose.reps;
    return amount > (log.reached[ladder] ?? stepsOf[ladder].start)
      ? [{ dose: ladder, amount }]
      : [];
  });
}
