import { findInLibrary, library } from "../content/library.ts";
import { type Exercise, loadLevels, risks } from "../content/schema.ts";
import type { Message } from "../messages/message.ts";
import type { Amounts } from "../workout/amounts.ts";
import { shortName } from "../workout/exercise-names.ts";
import { takesWeight } from "../workout/traits.ts";
import { type Done, conflictOf } from "./recent-load.ts";
import type { Limits } from "./limits.ts";
import { suitabilityOf } from "./suitability.ts";
import type { Now } from "../time/instant.ts";

/** What an exercise is weighed against. */
export interface Person {
  readonly limits: Limits;
  readonly done: readonly Done[];
  readonly now: Now;
  /** R14. The hours that the person leaves between like strength work, where they said so. */
  readonly restHours?: number;
}

const kindred: Partial<Record<Exercise["kind"], readonly Exercise["kind"][]>> = {
  strength: ["strength"],
  cardio: ["cardio"],
};

const shared = (a: Exercise, b: Exercise): number =>
  b.targets.filter((target) => a.targets.includes(target)).length;

/** Whether it trains the same: the same kind, and something of the same targets. */
const keepsAim = (exercise: Exercise, other: Exercise): boolean =>
  (kindred[exercise.kind]?.includes(other.kind) ?? true) && shared(exercise, other) > 0;

const isLighter = (a: Exercise, b: Exercise): boolean =>
  loadLevels.indexOf(a.loadLevel) < loadLevels.indexOf(b.loadLevel);

/**
 * What does instead of an exercise and suits the person, or null (R33): of its alternatives the first
 * that is safe and keeps the aim, else the first that is safe, else whatever of the library is safe and
 * shares the most, else an alternative that is lighter. What nothing speaks against needs no note.
 */
export function swapFor(
  exercise: Exercise,
  { limits, done, now, restHours }: Person,
): Exercise | null {
  // Who has the thing for the one has it for the other.
  const atHand: Limits =
    limits.equipment === null
      ? limits
      : { ...limits, equipment: [...limits.equipment, ...exercise.equipment] };
  const verdictOf = (other: Exercise) => suitabilityOf(other, atHand).verdict;
  const rests = (other: Exercise): boolean => conflictOf(other, done, now, restHours) === null;
  const alternatives = exercise.alternatives
    .map(findInLibrary)
    .filter((other) => other !== undefined);
  const isSafe = (other: Exercise): boolean =>
    other.risk === "safe" && verdictOf(other) === "fine" && rests(other);
  const others = library
    .filter((other) => other !== exercise && keepsAim(exercise, other))
    .toSorted((a, b) => shared(exercise, b) - shared(exercise, a));
  const allowed = (other: Exercise): boolean =>
    verdictOf(other) === "fine" || verdictOf(other) === "note";
  const milder = (other: Exercise): boolean =>
    allowed(other) &&
    rests(other) &&
    (risks.indexOf(other.risk) < risks.indexOf(exercise.risk) || isLighter(other, exercise));
  return (
    alternatives.find((other) => isSafe(other) && keepsAim(exercise, other)) ??
    alternatives.find(isSafe) ??
    others.find(isSafe) ??
    alternatives.find(milder) ??
    null
  );
}

const mostSets = 5;

/** A swap as a line of the notebook: the sets that were written, and what the guide says of each. */
export function lineOf(exercise: Exercise, written: Amounts): Message {
  const { name, dose } = exercise;
  const sets = Math.min(mostSets, written.sets ?? dose.sets);
  const side = dose.perSide ? "each" : "both";
  const common = { name: shortName(name), sets, side };
  switch (dose.mode) {
    case "time": {
      const seconds = written.seconds ?? dose.sec ?? 60;
      const minutes = Math.max(1, Math.round(seconds / 60));
      return { id: "check.line.time", values: { ...common, minutes } };
    }
    case "hold":
      return { id: "check.line.hold", values: { ...common, seconds: dose.holdSec ?? 10 } };
    case "reps": {
      const weight = written.load !== null && takesWeight(exercise) ? "light" : "none";
      return { id: "check.line.reps", values: { ...common, weight, reps: dose.reps ?? 8 } };
    }
  }
}
