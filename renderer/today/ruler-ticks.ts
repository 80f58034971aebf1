import type { Duration } from "../../shared/time/instant.ts";

export interface RulerTick {
  /** From 0 at the start to 1 at the end. */
  readonly place: number;
  readonly long: boolean;
  readonly past: boolean;
}

// The minutes between two ticks; the first that keeps the ruler readable is taken.
const steps = [1, 2, 5, 10, 15, 30, 60] as const;
const mostTicks = 72;

/** A tick for each minute of `total`, or for every few where they would crowd; every fifth or tenth is long. */
export function rulerTicks(total: Duration, elapsed: Duration): readonly RulerTick[] {
  const minutes = Math.round(total / 60_000);
  if (minutes < 1) return [];
  const step = steps.find((size) => minutes / size <= mostTicks) ?? Math.ceil(minutes / mostTicks);
  const longEvery = step === 1 ? 10 : step * 5;
  const ticks: RulerTick[] = [];
  for (let minute = 0; minute <= minutes; minute += step) {
    ticks.push({
      place: minute / minutes,
      long: minute % longEvery === 0,
      past: minute * 60_000 <= elapsed,
    });
  }
  return ticks;
}
