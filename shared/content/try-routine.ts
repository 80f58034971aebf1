import { fitSteps } from "./fit-steps.ts";
import type { Exercise, Routine } from "./schema.ts";

/** The longest that trying an exercise lasts, in seconds: beyond it, it is a session of its own. */
const longest = 300;

/** The id of the routine that tries an exercise. */
export const tryIdOf = (exercise: Pick<Exercise, "id">): string => `try-${exercise.id}`;

/** Seconds of one set, both sides together, by an exercise's own dose. */
function setSeconds({ dose }: Exercise): number {
  const { mode, reps = 0, secPerRep = 0, holdSec = 0, sec = 0, perSide } = dose;
  const each = { reps: reps * secPerRep, hold: holdSec, time: sec }[mode];
  return perSide ? 2 * each : each;
}

/**
 * A short routine of one exercise in its own dose. R12: it never makes a training day, being no strength
 * session of ten minutes and without impact. Null for what Supple does not lead through: exercises whose
 * form comes first (R19: they are taught and logged, never played), impact, and what takes a session.
 */
export function tryRoutine(exercise: Exercise, maxPain: number): Routine | null {
  const { id, name, risk, spinalLoad, loadLevel, kind, dose, benefits, factRefs } = exercise;
  if (risk === "avoid-until-form" || spinalLoad === "impact") return null;
  const set = fitSteps(exercise, setSeconds(exercise), dose.restSec);
  const steps = Array.from({ length: dose.sets }, () => set)
    .flat()
    .map((step, index) => ({ ...step, n: index + 1 }));
  const [last] = steps.slice(-1);
  if (last !== undefined) last.restSec = 0;
  const workSec = steps.reduce((sum, step) => sum + step.workSec, 0);
  const restSec = steps.reduce((sum, step) => sum + step.restSec, 0);
  if (workSec + restSec > longest) return null;
  const [purpose = name] = benefits;
  return {
    id: tryIdOf({ id }),
    name,
    purpose,
    offered: purpose,
    triggers: ["manual"],
    category: kind === "strength" ? "strength" : kind === "breathing" ? "calm" : "recovery",
    maxPain,
    intensity: loadLevel === "low" ? "light" : "moderate",
    countsAsTraining: false,
    factRefs,
    steps,
    workSec,
    restSec,
    totalSec: workSec + restSec,
    equipment: exercise.equipment,
    positions: [exercise.position],
    conflicts: {},
    instead: [],
  };
}
