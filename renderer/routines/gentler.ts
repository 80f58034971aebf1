import { findRoutine } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";

const byPain = ["gentle-day-5", "breathe-2"] as const;

/** R23. What to do instead on a day with more pain than the routine is for; undefined where there is nothing gentler. */
export const gentlerThan = ({ maxPain }: Pick<Routine, "maxPain">): Routine | undefined =>
  byPain.map(findRoutine).find((routine) => routine !== undefined && routine.maxPain > maxPain);
