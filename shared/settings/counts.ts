import type { Settings } from "./settings.ts";

/** H1. Whether the person lets something hold prompts: it is switched on, or, where they name what holds, something is named. */
export const counts = (holds: Settings["holds"], source: keyof Settings["holds"]): boolean => {
  const hold = holds[source];
  return typeof hold === "boolean" ? hold : hold.length > 0;
};
