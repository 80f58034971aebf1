import type { Settings } from "../../shared/settings/settings.ts";

type Away = Settings["away"];
export type AwayKind = "short" | "long";

const offered: Readonly<Record<AwayKind, readonly number[]>> = {
  short: [1, 2, 3, 4, 5, 10, 15, 30],
  long: [2, 3, 5, 7, 10, 15, 20, 30, 45, 60],
};

/** The minutes to choose from, with what stands there now. */
export const awayChoices = (kind: AwayKind, away: Away): readonly number[] =>
  [...new Set([...offered[kind], away[`${kind}Minutes`]])].toSorted((a, b) => a - b);

/** The thresholds with one changed; the other gives way, so that the long one is never below the short one (W5). */
export const withAway = (away: Away, kind: AwayKind, minutes: number): Away =>
  kind === "short"
    ? { shortMinutes: minutes, longMinutes: Math.max(away.longMinutes, minutes) }
    : { shortMinutes: Math.min(away.shortMinutes, minutes), longMinutes: minutes };
