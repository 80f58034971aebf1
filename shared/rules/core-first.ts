import { findRoutine } from "../content/catalogue.ts";
import type { WorkoutType } from "../settings/workout-type.ts";

const coreBrace = "core-brace";

/** R11. Lifting and running begin with the core. */
const withCoreFirst: ReadonlySet<WorkoutType> = new Set(["lift", "gym", "run"]);

/** R11. Whether a routine braces the core before a workout. */
export const bracesCore = (routine: string): boolean =>
  findRoutine(routine)?.steps.some(({ exercise }) => exercise === coreBrace) === true;

/** R11. Whether a workout of that type begins without the core, after these routines. */
export const lacksCoreFirst = (type: WorkoutType, before: readonly string[]): boolean =>
  withCoreFirst.has(type) && !before.some(bracesCore);
