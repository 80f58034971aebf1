import type { ChosenDisplay } from "./settings.ts";

/**
 * The chosen one of these displays: the one with its number and name; else, since the number may change with the
 * socket, the only one of its name; else the one with its number. Null when it is not there.
 */
export function findDisplay<D extends ChosenDisplay>(
  { id, label }: ChosenDisplay,
  displays: readonly D[],
): D | null {
  const numbered = displays.filter((display) => display.id === id);
  const named = label === "" ? [] : displays.filter((display) => display.label === label);
  const same = numbered.find((display) => display.label === label);
  return same ?? (named.length === 1 ? named[0] : numbered[0]) ?? null;
}
