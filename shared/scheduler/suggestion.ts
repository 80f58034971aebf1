import type { Kind } from "../domain/kind.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import { isPossible } from "../rules/offer.ts";
import { secondsOf } from "../rules/routine-for.ts";
import { longestInterval } from "../settings/longest-interval.ts";
import type { Settings } from "../settings/settings.ts";
import { localDateOf } from "../time/local.ts";
import { limitsNow } from "./limits-now.ts";
import type { Scene } from "./turn.ts";
import type { Suggestion } from "./view-types.ts";

type Eased = keyof typeof longestInterval;

const hasInterval = (kind: Kind): kind is Eased => kind in longestInterval;

/** P2. The interval of a kind in minutes; null where its rhythm is not one that an interval makes. */
export const intervalOf = (settings: Settings, kind: Kind): number | null =>
  hasInterval(kind) ? settings.reminders[kind].everyMinutes : null;

/** Half as long again, in whole five minutes; null when it is as long as it may be. */
function longer(every: number, kind: Eased): number | null {
  const eased = Math.min(longestInterval[kind], Math.ceil((every * 1.5) / 5) * 5);
  return eased > every ? eased : null;
}

const shortStretch = "stretch-3" as RoutineId;

/**
 * P2. What to offer who has skipped a kind three times in a row: a shorter routine or a longer interval,
 * on the date of the third skip, until the interval is changed or the offer put away. Null when there is
 * nothing to offer.
 */
export function suggestionOf(scene: Scene): Suggestion | null {
  const { state, settings, now } = scene;
  const { easing, easingPutAway } = state;
  if (easing === null || easing.at === easingPutAway || !hasInterval(easing.kind)) return null;
  const { kind, at } = easing;
  const every = settings.reminders[kind].everyMinutes;
  const asThen = every === easing.everyMinutes;
  const sameDate = localDateOf(at, now.zone) === localDateOf(now.at, now.zone);
  if (!asThen || !sameDate) return null;
  const { routine } = settings.reminders.stretch;
  const limits = limitsNow(scene);
  const shorter =
    kind === "stretch" &&
    isPossible(shortStretch, limits) &&
    secondsOf(shortStretch, limits) < secondsOf(routine, limits);
  const suggestion = {
    kind,
    routine: shorter ? shortStretch : null,
    everyMinutes: longer(every, kind),
  };
  return suggestion.routine === null && suggestion.everyMinutes === null ? null : suggestion;
}
