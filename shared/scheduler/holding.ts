import { safetyLock } from "../rules/safety-lock.ts";
import { counts } from "../settings/counts.ts";
import { plusDays } from "../time/calendar.ts";
import { after, before, minutes, seconds, type Instant } from "../time/instant.ts";
import { isQuiet, quietEnd } from "./day.ts";
import { dayFor, todayOf } from "./days.ts";
import { kindTraits } from "./kind-traits.ts";
import { warmUpLead } from "./reminders.ts";
import type { Item } from "./state.ts";
import { notByItself, type Scene } from "./turn.ts";
import { hoursAt, nextHours } from "./working-hours.ts";

/** P4. Two desk prompts are at least this far apart. */
const deskSpacing = minutes(10);
/** P4. No desk prompt comes this long before a warm-up. */
const clearBeforeWarmUp = minutes(10);
/** H1. How long after a hold ended the first prompt is shown. */
export const afterHold = minutes(1);
/** S2. How long after waking, unlocking or starting nothing is shown. */
export const afterWaking = seconds(60);

/** R29. Whether flags of an emergency hold every prompt, whatever the settings say. */
export const isEmergency = ({ journal }: Scene): boolean =>
  safetyLock(journal)?.tier === "emergency";

/** H1, R29. Whether something that the person lets hold prompts does so now, or an emergency. */
export const isHeld = (scene: Scene): boolean =>
  isEmergency(scene) || scene.state.holds.some((source) => counts(scene.settings.holds, source));

/** A microphone, camera or full-screen application means that somebody is there (W5). */
export const showsPresence = ({ state }: Scene): boolean =>
  state.holds.includes("recording") || state.holds.includes("fullScreen");

/** What keeps every prompt back: until when, or null where nothing does. */
export function heldUntil(scene: Scene): Instant | null {
  const { state, now } = scene;
  if (state.prompt !== null || state.session !== null || isHeld(scene)) return notByItself;
  if (state.presence.kind === "gone") return notByItself;
  if (state.pause !== null) return state.pause.until ?? notByItself;
  return state.quietUntil > now.at ? state.quietUntil : null;
}

/** H2. Whether an item that is lost now is lost because it was held, not because nobody came. */
export const isHeldBack = (scene: Scene, item: Item): boolean =>
  item.held ||
  isHeld(scene) ||
  scene.state.pause !== null ||
  (!kindTraits[item.kind].inQuietHours && quietUntil(scene) !== null);

/** H4. When the quiet hours end that hold prompts now, or null. */
function quietUntil({ settings, now }: Scene): Instant | null {
  if (!isQuiet(settings, now.at, now.zone) || hoursAt(settings, now) !== null) return null;
  const end = quietEnd(settings, now.at, now.zone);
  const opening = nextHours(settings, now, 2)?.open;
  return opening !== undefined && opening < end ? opening : end;
}

/** P4. The workout before and during which no desk prompt comes, when `now` lies there. */
function workoutEnd(scene: Scene): Instant | null {
  const { settings, now } = scene;
  const today = todayOf(scene);
  const tomorrow = dayFor(scene, plusDays(today.date, 1));
  for (const workout of [...today.workoutsBefore, ...today.workouts, ...tomorrow.workouts]) {
    const warmUp =
      settings.reminders.warmUp.on && workout.planned
        ? before(before(workout.start, warmUpLead(settings, workout.type)), clearBeforeWarmUp)
        : workout.start;
    if (warmUp <= now.at && now.at < workout.end) return workout.end;
  }
  return null;
}

/** P4. Until when desk prompts keep their distance from the last one, or null. */
function spacedUntil({ state, now }: Scene): Instant | null {
  if (state.lastDesk === null) return null;
  const apart = after(state.lastDesk.at, deskSpacing);
  return apart > now.at ? apart : null;
}

/** H4, P4. What keeps single items back though others may come: until when, or null. */
export function keptBackIn(scene: Scene): (item: Item) => Instant | null {
  const quiet = quietUntil(scene);
  const workout = workoutEnd(scene);
  const spaced = spacedUntil(scene);
  const lastDesk = scene.state.lastDesk?.key;
  return ({ kind, counter, key }) => {
    if (quiet !== null && !kindTraits[kind].inQuietHours) return quiet;
    if (counter === null) return null;
    return workout ?? (key === lastDesk ? null : spaced);
  };
}
