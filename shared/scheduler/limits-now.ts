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

type Made = { readonly settings: Settings; readonly limits: Limits };

// What is rebuilt for limits is remembered with them: the same limits stay the same object.
let last: Made | null = null;

const isSame = ({ settings, limits }: Made, made: Made): boolean =>
  settings === made.settings &&
  limits.pregnancyWeek === made.limits.pregnancyWeek &&
  limits.pain === made.limits.pain &&
  limits.early === made.limits.early &&
  limits.conditions.length === made.limits.conditions.length &&
  limits.unlocked.join(" ") === made.limits.unlocked.join(" ");

/** What speaks against movements now. */
export function limitsNow(scene: Scene): Limits {
  const { settings, journal, state, now } = scene;
  const wokeAt = state.presence.kind === "assumed" ? assumedWaking(scene) : state.wokeAt;
  const made: Made = { settings, limits: limitsAt(settings, journal, { wokeAt }, now) };
  if (last === null || !isSame(last, made)) last = made;
  return last.limits;
}
