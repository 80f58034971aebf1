import { conditionTags } from "../../shared/content/schema.ts";
import { noLimits, type Limits } from "../../shared/rules/limits.ts";

/** Every subset of up to `most`, the empty one first. */
export function subsets<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const sets: (readonly T[])[] = [[]];
  for (const one of all) {
    const smaller = sets.filter((set) => set.length < most);
    sets.push(...smaller.map((set) => [...set, one]));
  }
  return sets;
}

/** Every set of up to three of the twelve conditions, pregnancy without a week, in week 10 and in week 18. */
export const bodies: readonly Limits[] = subsets(conditionTags, 3).flatMap((conditions) =>
  (conditions.includes("pregnancy") ? [null, 10, 18] : [null]).map((pregnancyWeek) => ({
    ...noLimits,
    conditions,
    pregnancyWeek,
  })),
);

/** A body in words, for what a test says of it. */
export const nameOf = ({ conditions, pregnancyWeek }: Limits) =>
  [...conditions, pregnancyWeek].join(" + ");
