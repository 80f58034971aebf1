import type { OwnStep } from "./programme.ts";

/** Seconds of work of a step, without its rest. */
export const workOf = (step: OwnStep): number =>
  "reps" in step ? step.reps * step.secPerRep : step.holdSec;

/** Seconds of steps one after another, with their rests. */
export const secondsOf = (steps: readonly OwnStep[]): number =>
  steps.reduce((sum, step) => sum + workOf(step) + step.restSec, 0);
