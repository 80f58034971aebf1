import type { Journal } from "../journal/journal.ts";
import type { Settings } from "../settings/settings.ts";
import { after, earliest, seconds, type Instant, type Now } from "../time/instant.ts";
import { nextBusyChange } from "./calendars.ts";
import { awayThreshold, countsOf } from "./counters.ts";
import { occurrencesBetween, todayOf } from "./days.ts";
import { announcedNow, nextHeadsUps } from "./heads-up.ts";
import { heldUntil } from "./holding.ts";
import { itemsAtHand } from "./items.ts";
import { nextLook, nextPause } from "./presence.ts";
import { fuseEnd, nextShowing } from "./prompts.ts";
import type { SchedulerState } from "./state.ts";
import type { Scene } from "./turn.ts";
import { hoursAt, nextHours } from "./working-hours.ts";

const soon = seconds(1);

/**
 * When something is to be decided next though nothing happens: always after `now`, at the end of the
 * local date at the latest. One alarm at that moment is all that the scheduler needs.
 */
export function nextWake(
  settings: Settings,
  journal: Journal,
  state: SchedulerState,
  now: Now,
): Instant | null {
  const scene: Scene = { settings, journal, state, now };
  const show = nextShow(scene);
  const candidates = [
    ...nextDue(scene),
    show,
    ...nextHeadsUps(scene, show),
    nextLook(scene),
    nextEnd(scene),
    state.undo?.until ?? null,
    state.pause?.until ?? null,
    state.prompt === null ? null : fuseEnd(state.prompt),
    nextBusyChange(scene),
    todayOf(scene).end,
  ];
  return earliest(...candidates.map((at) => (at !== null && at > now.at ? at : null)));
}

/** The next counter, occurrence and change of working hours. */
function nextDue(scene: Scene): (Instant | null)[] {
  const { settings, state, now } = scene;
  const working = hoursAt(settings, now);
  const gone = state.presence.kind === "gone" ? state.presence.since : null;
  let counter: Instant | null = null;
  if (working !== null) {
    for (const { reminder, due } of countsOf(scene).values()) {
      const comes = due > now.at && due < working.close && (counter === null || due < counter);
      const resting = gone !== null && due - gone >= awayThreshold(settings, reminder);
      if (comes && !resting) counter = due;
    }
  }
  const { end } = todayOf(scene);
  const occurrence = occurrencesBetween(scene, now.at, end)[0]?.due ?? null;
  const change = working?.close ?? nextHours(settings, now, 2)?.open ?? null;
  return [counter, occurrence, change];
}

/** When what waits may be shown; a person who is watched is looked at first (P5). */
function nextShow(scene: Scene): Instant | null {
  const { state, now } = scene;
  const onceLooked = () => (state.settlingSince === null ? after(now.at, soon) : nextPause(scene));
  if (announcedNow(scene) !== null) return onceLooked();
  if (state.waiting.length === 0) return null;
  const held = heldUntil(scene);
  if (held !== null) return Number.isFinite(held) ? held : null;
  const next = nextShowing(scene);
  if (!("show" in next)) return next.at;
  return onceLooked();
}

/** When the first of what is at hand is of no more use. */
function nextEnd(scene: Scene): Instant | null {
  let first: Instant | null = null;
  for (const { useUntil } of itemsAtHand(scene)) first = earliest(first, useUntil);
  return first;
}
