import { limitsAt, type Limits } from "../rules/limits.ts";
import type { Settings } from "../settings/settings.ts";
import type { Instant } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import type { Scene } from "./turn.ts";
import { beginningOf, hoursAt } from "./working-hours.ts";

/** R35. Who is assumed to be there begins the day with its working hours, or with what is offered before them. */
function assumedWaking({ settings, now }: Scene): Instant {
  const beginning = beginningOf(settings, localDateOf(now.at, now.zone), now.zone);
  return beginning <= now.at ? beginning : (hoursAt(settings, now)?.open ?? now.at);
}

const isSameStops = (one: Limits["notSuited"], other: Limits["notSuited"]): boolean =>
  one.length === other.length &&
  one.every(({ exercise, at }, i) => exercise === other[i]?.exercise && at === other[i].at);

const isSame = (one: Limits, other: Limits): boolean =>
  one.pregnancyWeek === other.pregnancyWeek &&
  one.pain === other.pain &&
  one.early === other.early &&
  one.conditions.length === other.conditions.length &&
  one.unlocked.join(" ") === other.unlocked.join(" ") &&
  isSameStops(one.notSuited, other.notSuited);

// What is rebuilt for limits is remembered with them: the same limits stay the same object.
const met = new WeakMap<Settings, readonly Limits[]>();
const mostMet = 8;

/** What speaks against movements now. */
export function limitsNow(scene: Scene): Limits {
  const { settings, journal, state, now } = scene;
  const wokeAt = state.presence.kind === "assumed" ? assumedWaking(scene) : state.wokeAt;
  const limits = limitsAt(settings, journal, { wokeAt }, now);
  const before = met.get(settings) ?? [];
  const same = before.find((other) => isSame(limits, other));
  if (same !== undefined) return same;
  met.set(settings, [limits, ...before].slice(0, mostMet));
  return limits;
}
