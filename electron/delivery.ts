import { isDeepStrictEqual } from "node:util";
import type { Bounds, DisplayView, Snapshot } from "../shared/ipc/snapshot.ts";
import { findDisplay } from "../shared/settings/find-display.ts";
import type { PromptForm, Settings } from "../shared/settings/settings.ts";

/** A full-screen break on one display. */
export interface BreakPlace {
  /** The number of the display. */
  readonly display: number;
  readonly bounds: Bounds;
}

export interface BreakChange {
  readonly close: readonly BreakPlace[];
  readonly open: readonly BreakPlace[];
}

/**
 * How the open prompt is brought to the person now, or null without one. One that a notification cannot answer comes
 * in its small window: the desktop shows no buttons (`answers` is whether it does), or there is more to ask.
 */
export function formOf(
  { prompt, settings }: Pick<Snapshot, "prompt" | "settings">,
  answers: () => boolean,
): PromptForm | null {
  if (prompt === null) return null;
  const { as } = settings.delivery;
  if (as === "notification") return !prompt.asksPain && answers() ? as : "window";
  return prompt.small ? "window" : as;
}

/** Where a full-screen break has to stand: once on every display of `on`, or on the main one where the chosen is gone. */
export function breakPlaces(
  on: Settings["delivery"]["display"],
  displays: readonly DisplayView[],
): readonly BreakPlace[] {
  const one = on === "all" ? null : findDisplay(on, displays);
  const main = displays.filter((display) => display.main);
  const wanted = on === "all" ? displays : one === null ? main : [one];
  // Displays that show the same are one to the person.
  const first = ({ bounds }: DisplayView) =>
    wanted.find((other) => isDeepStrictEqual(other.bounds, bounds));
  return wanted
    .filter((display) => first(display) === display)
    .map(({ id, bounds }) => ({ display: id, bounds }));
}

/** What differs between the windows that stand and those that are wanted: a window whose bounds are wrong goes and comes again. */
export function changeOf(
  standing: readonly BreakPlace[],
  wanted: readonly BreakPlace[],
): BreakChange {
  const without = (some: readonly BreakPlace[], others: readonly BreakPlace[]) =>
    some.filter((one) => !others.some((other) => isSame(one, other)));
  return { close: without(standing, wanted), open: without(wanted, standing) };
}

const isSame = (one: BreakPlace, other: BreakPlace): boolean =>
  one.display === other.display && isDeepStrictEqual(one.bounds, other.bounds);
