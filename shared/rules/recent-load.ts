import type { Exercise } from "../content/schema.ts";
import { plusDays } from "../time/calendar.ts";
import { after, hours, type Instant, type Now } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import type { RecentTraining } from "./recent-training.ts";
import { exercisesOf } from "./session.ts";

/** An exercise that was done, and when. */
export interface Done {
  readonly at: Instant;
  readonly exercise: Exercise;
}

/** The exercises of recent training, oldest first. */
export const doneIn = (training: readonly RecentTraining[]): readonly Done[] =>
  training.flatMap((one) => exercisesOf(one).map((exercise) => ({ at: one.at, exercise })));

/** R14. Hours between two times of like strength work, unless the person says otherwise. */
export const usualRestHours = 48;

/** What of recent training speaks against an exercise now. */
export type LoadConflict =
  /** R14. */
  | { readonly kind: "strength"; readonly done: Done }
  /** R15. */
  | { readonly kind: "yesterday"; readonly done: Done; readonly load: string }
  /** R15. Impact on the two days before. */
  | { readonly kind: "impact" };

/** R15. What an exercise does to the spine; neutral never counts. */
export const loadsOf = ({ spinalLoad, secondaryLoad }: Exercise): readonly string[] =>
  [spinalLoad, ...secondaryLoad].filter((load) => load !== "neutral");

/** R14, R15. Whether an exercise is so light that it may be done every day. */
export const isLight = ({ loadLevel }: Exercise): boolean => loadLevel === "low";

/** R14. Whether two exercises are like strength work: the same area, or the same load at level high. */
function areAlike(a: Exercise, b: Exercise): boolean {
  if (a.kind !== "strength" || b.kind !== "strength" || isLight(a) || isLight(b)) return false;
  const sharesLoad = loadsOf(a).some((load) => loadsOf(b).includes(load));
  const areHigh = a.loadLevel === "high" && b.loadLevel === "high";
  return a.targets.some((target) => b.targets.includes(target)) || (sharesLoad && areHigh);
}

/** R14, R15. What of what was done speaks against an exercise now, or null; `restHours` lie between like strength work. */
export function conflictOf(
  exercise: Exercise,
  done: readonly Done[],
  { at, zone }: Now,
  restHours: number = usualRestHours,
): LoadConflict | null {
  if (isLight(exercise)) return null;
  const today = localDateOf(at, zone);
  const on = (daysBack: number) =>
    done.filter((one) => localDateOf(one.at, zone) === plusDays(today, -daysBack));
  const jumped = (daysBack: number): boolean =>
    on(daysBack).some((one) => loadsOf(one.exercise).includes("impact"));
  if (loadsOf(exercise).includes("impact") && jumped(1) && jumped(2)) return { kind: "impact" };
  for (const one of on(1).filter(({ exercise: other }) => !isLight(other))) {
    const load = loadsOf(exercise).find((each) => loadsOf(one.exercise).includes(each));
    if (load !== undefined) return { kind: "yesterday", done: one, load };
  }
  const like = done.findLast(
    (one) => at < after(one.at, hours(restHours)) && areAlike(exercise, one.exercise),
  );
  return like === undefined ? null : { kind: "strength", done: like };
}
