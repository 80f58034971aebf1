import { offsetAt } from "../time/local.ts";
import { after, before, hours, instant, type Instant, type Zone } from "../time/instant.ts";
import { awayThreshold, countsOf } from "./counters.ts";
import { occurrencesBetween } from "./days.ts";
import { isHeldBack } from "./holding.ts";
import { itemOfCount, itemOfOccurrence, itemsAtHand } from "./items.ts";
import { kindTraits } from "./kind-traits.ts";
import { record } from "./recording.ts";
import type { Occurrence } from "./reminders.ts";
import type { Item } from "./state.ts";
import type { Scene, Turn } from "./turn.ts";
import { hoursAt } from "./working-hours.ts";

/** Wall time as a number: what the clock on the wall would be in milliseconds of UTC. */
const wall = (at: Instant, zone: Zone): number => at + offsetAt(at, zone);

/** T3, T5. Whether the wall clock has shown that moment before, and whatever came then has come. */
const wasLived = ({ state, now }: Scene, due: Instant): boolean => {
  if (state.lived.length === 0) return false;
  const shown = wall(due, now.zone);
  return state.lived.some(({ from, until }) => from < shown && shown <= until);
};

const mostDone = 16;

/** Remembers that an occurrence has come or needs not come any more. */
export const withDone = (done: readonly string[], ...keys: readonly string[]): string[] =>
  [...done, ...keys].slice(-mostDone);

const isNew = (scene: Scene, occurrence: Occurrence, atHand: ReadonlySet<string>): boolean =>
  !atHand.has(occurrence.key) &&
  !scene.state.done.includes(occurrence.key) &&
  !wasLived(scene, occurrence.due) &&
  (occurrence.onceOn === null || scene.state.cameOn[occurrence.kind] !== occurrence.onceOn);

const keysAtHand = (scene: Scene): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const { key, counter } of itemsAtHand(scene)) keys.add(counter ?? key);
  return keys;
};

/** S1. Whether it is too late after sleep to show what was due then. */
const isTooLate = ({ kind, due }: Pick<Item, "kind" | "due">, at: Instant): boolean => {
  const { catchUp } = kindTraits[kind];
  return catchUp !== null && after(due, catchUp) < at;
};

/** The items that come due in (now, until], in no order: what the wait for the first may bring. */
export function comingItems(scene: Scene, until: Instant): readonly Item[] {
  const atHand = keysAtHand(scene);
  const { now, settings } = scene;
  const working = hoursAt(settings, now);
  const desk = [...countsOf(scene).values()]
    .filter(({ reminder, due }) => !atHand.has(reminder.id) && due > now.at && due <= until)
    .filter(({ due }) => working !== null && due < working.close)
    .map((count) => itemOfCount(count, working ?? { open: now.at, close: now.at }));
  const others = occurrencesBetween(scene, now.at, until)
    .filter((occurrence) => isNew(scene, occurrence, atHand))
    .map(itemOfOccurrence);
  return [...desk, ...others];
}

/** Takes the occurrences that have come since the last time; those that are too late are missed (S1). */
export function takeOccurrences(turn: Turn): void {
  const { state, now } = turn;
  if (state.takenUntil >= now.at) return;
  const atHand = keysAtHand(turn);
  for (const occurrence of occurrencesBetween(turn, state.takenUntil, now.at)) {
    if (isNew(turn, occurrence, atHand)) take(turn, occurrence);
  }
  state.takenUntil = now.at;
}

/** No local date is longer. */
const furthestBack = hours(25);

/** Takes what a workout brings that was logged just now, once its time was over. */
export function takeLogged(turn: Turn): void {
  const atHand = keysAtHand(turn);
  const { at } = turn.now;
  for (const occurrence of occurrencesBetween(turn, before(at, furthestBack), at)) {
    const follows = occurrence.followsLog && occurrence.useUntil > at;
    if (follows && isNew(turn, occurrence, atHand)) take(turn, occurrence);
  }
}

function take(turn: Turn, occurrence: Occurrence): void {
  const { state, now } = turn;
  // What comes late comes with all that comes now (S1), the highest in rank first.
  const item = { ...itemOfOccurrence(occurrence), from: now.at };
  if (occurrence.onceOn !== null) {
    state.cameOn = { ...state.cameOn, [occurrence.kind]: occurrence.onceOn };
  }
  if (occurrence.followsLog) state.done = withDone(state.done, occurrence.key);
  if (occurrence.useUntil <= now.at || isTooLate(occurrence, now.at)) {
    record(turn, item, "missed", null);
    return;
  }
  supersede(turn, item);
  state.waiting = [...state.waiting, item];
}

/** H2. A reminder that waits is never doubled: the later time of the same takes its place. */
function supersede(turn: Turn, { kind, subject }: Item): void {
  const { state } = turn;
  const same = (item: Item) =>
    item.counter === null && item.kind === kind && item.subject === subject;
  for (const item of state.waiting.filter(same)) {
    record(turn, item, isHeldBack(turn, item) ? "held" : "missed", null);
  }
  state.waiting = state.waiting.filter((item) => !same(item));
}

/** S1. After sleep what waits is missed, too, once it is too late for it. */
export function dropLate(turn: Turn): void {
  const { state, now } = turn;
  const late = (item: Item) => item.counter === null && isTooLate(item, now.at);
  for (const item of state.waiting.filter(late)) record(turn, item, "missed", null);
  state.waiting = state.waiting.filter((item) => !late(item));
}

/** W3. Takes the desk reminders whose counters have come due inside these working hours. */
export function takeCounters(turn: Turn): void {
  const { state, now, settings } = turn;
  const working = hoursAt(settings, now);
  if (working === null) return;
  const gone = state.presence.kind === "gone" ? state.presence.since : null;
  const atHand = keysAtHand(turn);
  const due = [...countsOf(turn).values()].filter(
    (count) =>
      count.due <= now.at &&
      !atHand.has(count.reminder.id) &&
      (gone === null || now.at - gone < awayThreshold(settings, count.reminder)),
  );
  if (due.length === 0) return;
  state.waiting = [...state.waiting, ...due.map((count) => itemOfCount(count, working))];
}

const forgotten = hours(24);
const mostLived = 8;

/** T3, T4. The wall clock jumped, by a new zone or a clock that was set: what it showed stays lived. */
export function jumpWall(turn: Turn, before: { at: Instant; zone: Zone }): void {
  const { state, now } = turn;
  const was = wall(before.at, before.zone);
  const is = wall(now.at, now.zone);
  // Wall times in between were skipped: they are taken as late, those of the last day at most.
  const since = is > was ? Math.max(was, is - forgotten) : is;
  if (since !== was) {
    const lived = { from: state.livingSince, until: was };
    state.lived = [...state.lived, lived].slice(-mostLived);
    state.livingSince = since;
  }
  const skippedFrom = momentShowing(since, now.zone);
  state.takenUntil = skippedFrom < now.at ? skippedFrom : now.at;
  forgetAhead(turn);
}

/** T3. What a group absorbed ahead of its time comes by itself, at the time that the wall clock has yet to show. */
function forgetAhead({ state, now }: Turn): void {
  const come = ({ counter, due }: Item) => counter !== null || due <= now.at;
  const { prompt, session, undo } = state;
  if (prompt !== null) state.prompt = { ...prompt, group: prompt.group.filter(come) };
  if (undo !== null) state.undo = { ...undo, group: undo.group.filter(come) };
  if (session?.answers) {
    const answers = { ...session.answers, group: session.answers.group.filter(come) };
    state.session = { ...session, answers };
  }
}

/** The moment at which the wall clock of a zone shows that time, by the offset that holds then. */
function momentShowing(shown: number, zone: Zone): Instant {
  const guess = instant(shown - offsetAt(instant(shown), zone));
  return instant(shown - offsetAt(guess, zone));
}
