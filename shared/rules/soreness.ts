import type { Exercise } from "../content/schema.ts";
import type { MuscleArea } from "../domain/muscle-area.ts";

const mild = 4;
const strong = 7;
const settledHours = 72;
const overHours = 7 * 24;

/** R26. What soreness asks for today. */
export interface SorenessAdvice {
  /** No work of level high for the area, or nothing but what a rest day offers. */
  readonly limit: "no-high" | "rest-only" | null;
  /** It lasts too long, or no training explains it: the questions about pain, or a professional. */
  readonly ask: "pain" | "professional" | null;
}

/**
 * R26. What soreness of 0 to 10 asks for, so many hours after the training that explains it; null where
 * none does, as soreness is what begins 12 to 72 h after training, in the muscles that were trained.
 */
export function sorenessAdvice(score: number, hoursSince: number | null): SorenessAdvice {
  if (score < mild) return { limit: null, ask: null };
  const limit = score >= strong ? "rest-only" : "no-high";
  if (hoursSince === null) return { limit, ask: "pain" };
  if (hoursSince > overHours) return { limit, ask: "professional" };
  return { limit, ask: hoursSince >= settledHours ? "pain" : null };
}

/** Where each of content's targets is; those that are no muscles are nowhere. */
const areasOfTarget: Readonly<Record<string, readonly MuscleArea[]>> = {
  neck: ["neck-shoulders"],
  "deep neck muscles": ["neck-shoulders"],
  "upper neck": ["neck-shoulders"],
  shoulders: ["neck-shoulders"],
  "upper shoulders": ["neck-shoulders"],
  "rear shoulders": ["neck-shoulders", "upper-back"],
  "front of shoulder": ["neck-shoulders"],
  "shoulder stabilisers": ["neck-shoulders", "upper-back"],
  biceps: ["arms"],
  "back of arm": ["arms"],
  chest: ["chest"],
  "upper back": ["upper-back"],
  "mid back": ["upper-back"],
  lats: ["upper-back"],
  back: ["upper-back", "lower-back"],
  "whole spine": ["upper-back", "lower-back"],
  "lower back": ["lower-back"],
  "back extensors": ["lower-back"],
  trunk: ["belly", "lower-back"],
  core: ["belly"],
  "deep core": ["belly"],
  "front abs": ["belly"],
  "lower abs": ["belly"],
  obliques: ["belly"],
  "front of trunk": ["belly"],
  hips: ["hips"],
  "hip flexors": ["hips"],
  glutes: ["hips"],
  thighs: ["front-thighs"],
  "front of thigh": ["front-thighs"],
  hamstrings: ["back-thighs"],
  calves: ["calves"],
  legs: ["hips", "front-thighs", "back-thighs", "calves"],
};

/** R26. Whether an exercise trains an area. */
export const trains = ({ targets }: Exercise, area: MuscleArea): boolean =>
  targets.some(
    (target) => target === "whole body" || areasOfTarget[target]?.includes(area) === true,
  );
