import type { SchedulerEvent } from "./event.ts";
import type { Item } from "./state.ts";
import { plusDays } from "../time/calendar.ts";
import { localDateOf } from "../time/local.ts";
import { occurrencesFor } from "./days.ts";
import { offersOf } from "./offers.ts";
import { takeLogged } from "./taking.ts";
import type { Scene, Turn } from "./turn.ts";
import { beginningOf, hoursAt } from "./working-hours.ts";

/** Events upon which what was derived before may hold no more. */
const unsettling: ReadonlySet<SchedulerEvent["kind"]> = new Set([
  "started",
  "clock-changed",
  "zone-changed",
  "settings-saved",
  "journal-written",
  "calendar-read",
]);

/**
 * T4. What is at hand is derived again from `now`: how long it is of use (P2), and whether there is
 * still a reminder for it. Nothing comes a second time by it.
 */
export function deriveAgain(turn: Turn, event: SchedulerEvent): void {
  if (!unsettling.has(event.kind)) return;
  if (event.kind === "journal-written") takeLogged(turn);
  const { state, now } = turn;
  state.waiting = state.waiting.flatMap((item) => again(turn, item));
  if (state.prompt === null) return;
  const [lead] = again(turn, state.prompt.lead);
  const group = state.prompt.group.flatMap((item) => again(turn, item));
  if (lead !== undefined) {
    // R23, R33. What was offered before an answer about pain, or other settings, may be too much now.
    const routines = [...offersOf(turn, lead, state.prompt.turn)];
    state.prompt = { ...state.prompt, lead, group, routines };
    return;
  }
  state.prompt = null;
  state.waiting = [...state.waiting, ...group.filter((item) => item.from <= now.at)];
}

/** T4, H3. A pause "until tomorrow" ends when that date begins, by the zone and the hours that hold now. */
export function derivePause(turn: Turn): void {
  const { state, now, settings } = turn;
  const date = state.pause?.date ?? null;
  if (date !== null) state.pause = { date, until: beginningOf(settings, date, now.zone) };
}

/** The item as it is of use from now on, and for what; none when nothing calls for it any more. */
function again(scene: Scene, item: Item): readonly Item[] {
  const { now, settings } = scene;
  if (item.useUntil <= now.at) return [item];
  if (item.counter !== null) {
    const useUntil = hoursAt(settings, now)?.close ?? now.at;
    return [{ ...item, useUntil }];
  }
  const today = localDateOf(now.at, now.zone);
  const occurrence = [-1, 0, 1]
    .flatMap((by) => occurrencesFor(scene, plusDays(today, by)))
    .find(({ key }) => key === item.key);
  if (occurrence === undefined) return [];
  const { subject, useUntil } = occurrence;
  return [{ ...item, subject, useUntil }];
}
