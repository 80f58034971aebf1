import { findCatalogued } from "../../shared/content/catalogue.ts";
import type { Exercise } from "../../shared/content/schema.ts";
import { programmeLimits } from "../../shared/programme/limits.ts";
import type { OwnRoutine, OwnStep } from "../../shared/programme/programme.ts";

/** A step while it is worked on; the key stays with it as it moves. */
export interface DraftStep {
  readonly key: number;
  readonly step: OwnStep;
}

/** A routine while it is worked on; without an id it is new. */
export interface Draft {
  readonly id: string | null;
  readonly name: string;
  readonly purpose: string;
  readonly steps: readonly DraftStep[];
}

export const emptyDraft: Draft = { id: null, name: "", purpose: "", steps: [] };

export const draftOf = ({ id, name, purpose, steps }: OwnRoutine): Draft => ({
  id,
  name,
  purpose,
  steps: steps.map((step, key) => ({ key, step })),
});

const nextKey = (steps: readonly DraftStep[]): number =>
  Math.max(-1, ...steps.map(({ key }) => key)) + 1;

const within = (value: number, [low, high]: readonly [number, number]): number =>
  Math.min(high, Math.max(low, Math.round(value)));

/** One set of an exercise in its own dose, as long as a step may be: one for each side where it has sides. */
function stepsOf({ id: exercise, dose }: Exercise): readonly OwnStep[] {
  const { mode, reps = 8, secPerRep = 4, holdSec = 20, sec = holdSec, perSide } = dose;
  const amount =
    mode === "reps"
      ? { reps, secPerRep: within(secPerRep, programmeLimits.secPerRep) }
      : { holdSec: within(mode === "time" ? sec : holdSec, programmeLimits.holdSec) };
  const on = (side: OwnStep["side"]): OwnStep => ({ exercise, side, restSec: 10, ...amount });
  return perSide ? [on("left"), on("right")] : [on("both")];
}

/** The draft with an exercise at its end. */
export function withExercise(draft: Draft, exercise: Exercise): Draft {
  const key = nextKey(draft.steps);
  const added = stepsOf(exercise).map((step, index) => ({ key: key + index, step }));
  return { ...draft, steps: [...draft.steps, ...added] };
}

export const withStep = (draft: Draft, key: number, step: OwnStep): Draft => ({
  ...draft,
  steps: draft.steps.map((one) => (one.key === key ? { key, step } : one)),
});

export const withoutStep = (draft: Draft, key: number): Draft => ({
  ...draft,
  steps: draft.steps.filter((one) => one.key !== key),
});

/** The draft with a step at another place, from 0; the same where it is there already. */
export function moved(draft: Draft, key: number, to: number): Draft {
  const from = draft.steps.findIndex((one) => one.key === key);
  const step = draft.steps[from];
  if (step === undefined || to < 0 || to >= draft.steps.length || to === from) return draft;
  const others = draft.steps.filter((one) => one.key !== key);
  return { ...draft, steps: [...others.slice(0, to), step, ...others.slice(to)] };
}

export const nameOf = (exercise: string): string => findCatalogued(exercise)?.name ?? exercise;
