import type { Settings } from "../settings/settings.ts";
import {
  after,
  before,
  between,
  hours,
  milliseconds,
  minutes,
  seconds,
  type Duration,
  type Instant,
  type Now,
} from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { awayThreshold, restartWhere } from "./counters.ts";
import { afterWaking, showsPresence } from "./holding.ts";
import { announcedNow } from "./heads-up.ts";
import { itemsAtHand } from "./items.ts";
import { release, putBack } from "./prompts.ts";
import { record } from "./recording.ts";
import { remindersOf } from "./reminders.ts";
import type { Item, Presence } from "./state.ts";
import { dropLate } from "./taking.ts";
import type { Scene, Turn } from "./turn.ts";
import { hoursAt } from "./working-hours.ts";

/** W7. How often somebody looks while the person is away. */
const whileAway = seconds(30);
/** Idle time comes in whole seconds: input this close to the last known is no new input. */
const grain = seconds(2);
/** R35. Without activity for so long a person has slept. */
const night = hours(3);
/** R35. Who is up past midnight is still in the day before. */
const longestEvening = hours(4);
/** P5. A prompt waits for this long without input, and at most so long for it. */
const pauseInTyping = seconds(3);
const longestTyping = seconds(60);

type Gone = Extract<Presence, { kind: "gone" }>;

/** W5. The smallest away threshold of the reminders that are on. */
const smallestThreshold = (settings: Settings): Duration => {
  const desk = [...remindersOf(settings).desk.values()];
  const thresholds = desk.map((reminder) => awayThreshold(settings, reminder));
  return milliseconds(Math.min(minutes(settings.away.longMinutes), ...thresholds));
};

const ofThreshold = (settings: Settings, item: Item, absence: Duration): boolean =>
  item.counter !== null && absence >= awayThreshold(settings, item);

/** W5. After so long an absence an open or waiting desk reminder is withdrawn: the person has rested. */
export function withdrawRested(turn: Turn, absence: Duration): void {
  const { state, settings } = turn;
  const rested = (item: Item) => ofThreshold(settings, item, absence);
  for (const item of state.waiting.filter(rested)) record(turn, item, "rested", null);
  state.waiting = state.waiting.filter((item) => !rested(item));
  const { prompt } = state;
  if (prompt === null) return;
  if (rested(prompt.lead)) {
    record(turn, prompt.lead, "rested", null);
    const others = prompt.group.filter((item) => !rested(item) && item.due <= turn.now.at);
    state.prompt = null;
    state.waiting = [...state.waiting, ...others];
  } else if (prompt.group.some(rested)) {
    state.prompt = { ...prompt, group: prompt.group.filter((item) => !rested(item)) };
  }
}

/** W4, W5. Somebody was away for so long: counters restart whose threshold that reaches. */
export function rest(turn: Turn, absence: Duration): void {
  withdrawRested(turn, absence);
  restartWhere(turn, (desk) => absence >= awayThreshold(turn.settings, desk));
}

const here = (turn: Turn, idle: Duration): Presence => ({
  kind: "here",
  input: before(turn.now.at, idle),
  lookAt: after(turn.now.at, milliseconds(Math.max(1000, smallestThreshold(turn.settings) - idle))),
});

/** R35. Activity again, the last before it having been at `since`: after a night it begins the person's day, once. */
function wake({ state, now }: Turn, since: Instant, at: Instant): void {
  if (between(since, at) < night) return;
  const { wokeAt } = state;
  const dayOf = (moment: Instant) => localDateOf(before(moment, longestEvening), now.zone);
  if (wokeAt === null || dayOf(wokeAt) !== dayOf(at)) state.wokeAt = at;
}

/** The person is back at `now`, having been gone since `since`. */
export function comeBack(turn: Turn, since: Instant): void {
  wake(turn, since, turn.now.at);
  goOn(turn, since);
}

function goOn(turn: Turn, since: Instant): void {
  const { state, now } = turn;
  rest(turn, between(since, now.at));
  state.presence = here(turn, milliseconds(0));
  release(turn, now.at, false);
}

/** The screen is locked or the machine falls asleep; `since` is kept when the person was gone before. */
export function goAway(turn: Turn, how: Partial<Pick<Gone, "locked" | "asleep">>): void {
  const { state, now } = turn;
  const was = state.presence;
  if (was.kind === "assumed") return;
  const since = was.kind === "gone" ? was.since : now.at;
  const flags = was.kind === "gone" ? was : { locked: false, asleep: false };
  state.presence = {
    kind: "gone",
    since,
    locked: flags.locked,
    asleep: flags.asleep,
    lookAt: after(now.at, whileAway),
    ...how,
  };
  putBack(turn, now.at, {});
}

/** S1, S2. The screen is unlocked or the machine wakes: once both are so, the person is back. */
export function wakeUp(turn: Turn, how: Partial<Pick<Gone, "locked" | "asleep">>): void {
  const { state, now } = turn;
  const was = state.presence;
  if (was.kind !== "gone") return;
  const still = { ...was, ...how };
  if (was.asleep && !still.asleep) dropLate(turn);
  if (still.locked || still.asleep) {
    state.presence = still;
    return;
  }
  comeBack(turn, was.since);
  state.quietUntil = after(now.at, afterWaking);
}

/** S1 to S3. The process starts, having been sure of somebody until `since`: who is there now is to be seen. */
export function beginAgain(turn: Turn, since: Instant): void {
  const { state, now } = turn;
  dropLate(turn);
  goOn(turn, since);
  state.presence = { kind: "here", input: since, lookAt: now.at };
  state.quietUntil = after(now.at, afterWaking);
}

/** W5. What shows presence whatever the input is about to end: until now the person was there. */
export function wasHere(turn: Turn): void {
  if (turn.state.presence.kind === "here") turn.state.presence = here(turn, milliseconds(0));
}

/** W5, W7. Somebody looked and found no input for `idle`. */
export function look(turn: Turn, idle: Duration): void {
  const { state, now, settings } = turn;
  const was = state.presence;
  if (was.kind === "assumed") return;
  // A call that has ended, or a start, says more than the input before it.
  const known = was.kind === "here" ? between(was.input, now.at) : idle;
  const seen = milliseconds(showsPresence(turn) ? 0 : Math.min(idle, known));
  const input = before(now.at, seen);
  if (was.kind === "gone") {
    if (was.locked || was.asleep) return;
    if (input > after(was.since, grain)) {
      comeBack(turn, was.since);
      return;
    }
    state.presence = { ...was, lookAt: after(now.at, whileAway) };
    withdrawRested(turn, between(was.since, now.at));
    return;
  }
  wake(turn, was.input, input);
  if (seen >= smallestThreshold(settings)) {
    state.presence = {
      kind: "gone",
      since: input,
      locked: false,
      asleep: false,
      lookAt: after(now.at, whileAway),
    };
    withdrawRested(turn, seen);
    return;
  }
  state.presence = here(turn, seen);
}

/** P5. Whether the person types, or had their hand at the pointer, a moment ago. */
export const isTyping = (idle: Duration): boolean => idle < pauseInTyping;

/** P5. Whether the person pauses in typing, or has been waited for long enough. */
export function pausesTyping(turn: Turn, idle: Duration): boolean {
  const { state, now } = turn;
  if (!isTyping(idle)) return true;
  state.settlingSince ??= now.at;
  return between(state.settlingSince, now.at) >= longestTyping;
}

/** P5. When to look again at somebody who types. */
export const nextPause = ({ state, now }: Scene): Instant =>
  state.presence.kind === "here"
    ? after(
        now.at,
        milliseconds(Math.max(500, pauseInTyping - between(state.presence.input, now.at))),
      )
    : now.at;

/**
 * W7. When somebody must look next to miss no absence: never while paused, nor outside working hours
 * with nothing at hand, nor while a lock or sleep tells by itself.
 */
export function nextLook(scene: Scene): Instant | null {
  const { state, settings, now } = scene;
  const { presence } = state;
  if (presence.kind === "assumed" || state.pause !== null) return null;
  if (presence.kind === "gone" && (presence.locked || presence.asleep)) return null;
  const counting = hoursAt(settings, now) !== null && remindersOf(settings).desk.size > 0;
  const atHand = !itemsAtHand(scene).next().done;
  if (!counting && !atHand) return null;
  // One that fell into a pause, or before the opening, is made up for.
  return presence.lookAt > now.at ? presence.lookAt : after(now.at, seconds(1));
}

/** Whether the idle time should be looked at now, before the next event. */
export function needsLook(state: Scene["state"], now: Now): boolean {
  if (state.presence.kind === "assumed") return false;
  return (
    state.presence.lookAt <= now.at ||
    state.settlingSince !== null ||
    state.waiting.length > 0 ||
    announcedNow({ state, now }) !== null
  );
}
