import { isFull } from "./extent.ts";

/** Chance that a seed decides: the same seed, the same run. */
export interface Chance {
  readonly seed: number;
  /** At least `low` and less than `high`. */
  between(low: number, high: number): number;
  /** A whole number from 0 to less than `count`. */
  below(count: number): number;
  pick<T>(of: readonly [T, ...T[]]): T;
}

/**
 * The seed is `SUPPLE_SEED` where it is set, else always the same in the short form and another one each time at
 * length; it is printed in any case, for it is what repeats a run.
 */
export function chanceOf(what: string): Chance {
  const seed = Number(process.env["SUPPLE_SEED"] ?? (isFull ? Date.now() % 2 ** 31 : 20_261_123));
  process.stdout.write(`${what}: SUPPLE_SEED=${seed}\n`);
  let state = seed | 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    seed,
    between: (low, high) => low + next() * (high - low),
    below,
    pick: (of) => of[below(of.length)] ?? of[0],
  };
}
