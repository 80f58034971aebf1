import type { Outcome } from "./comparisons.ts";

/**
 * Whether a pain, 0 to 10, makes a day one of the sorest, or one of the easiest, of those told: the
 * tenth of them at that end, at least `least` days, and those that are as sore as the last of it.
 * Null where pain hardly differs, so that these would be more than a third, and where too few are told.
 */
export function extremeOf(
  pains: readonly number[],
  outcome: Outcome,
  least: number,
): ((pain: number) => boolean) | null {
  const sign = outcome === "sorest" ? 1 : -1;
  const inOrder = pains.toSorted((a, b) => sign * (b - a));
  const edge = inOrder[Math.max(least, Math.ceil(pains.length / 10)) - 1];
  if (edge === undefined) return null;
  const isExtreme = (pain: number): boolean => sign * (pain - edge) >= 0;
  return pains.filter(isExtreme).length > pains.length / 3 ? null : isExtreme;
}
