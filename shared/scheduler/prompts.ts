import { doesFor, isMovement } from "../rules/offer.ts";
import { secondsOf } from "../rules/routine-for.ts";
import { after, between, milliseconds, minutes, type Instant } from "../time/instant.ts";
import { relieve, restart } from "./counters.ts";
import { keptBackIn } from "./holding.ts";
import { byRank, highest } from "./items.ts";
import { kindTraits } from "./kind-traits.ts";
import { offersOf } from "./offers.ts";
import { reasonOf, titleOf } from "./reasons.ts";
import { record } from "./recording.ts";
import type { Item, OpenPrompt, Session } from "./state.ts";
import { comingItems, withDone } from "./taking.ts";
import type { Scene, Turn } from "./turn.ts";

/** P1. How long a prompt stays while the person is present. */
export const fuseLength = minutes(10);
/** P3. What is due this long after the first one due joins it. */
const groupSpan = minutes(5);

/** Items that come as one prompt: the lead is shown, the rest is absorbed. */
export interface Group {
  readonly lead: Item;
  readonly group: readonly Item[];
}

/** The next prompt: a group that may be shown now, or when to look again (null: only after an event). */
export type Showing = { readonly show: Group } | { readonly at: Instant | null };

/** P3. What waits, in order: from each first one, all that is due within five minutes. */
function together(waiting: readonly Item[]): readonly { from: Instant; items: Item[] }[] {
  const groups: { from: Instant; items: Item[] }[] = [];
  for (const item of waiting.toSorted((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    if (last && item.from <= after(last.from, groupSpan)) last.items.push(item);
    else groups.push({ from: item.from, items: [item] });
  }
  return groups;
}

/**
 * P3, P4. Of the first group that has one, the highest in rank that nothing keeps back leads, and is
 * shown at its own due time.
 */
export function nextShowing(scene: Scene): Showing {
  const { at } = scene.now;
  const keptBack = keptBackIn(scene);
  let wake: Instant | null = null;
  const wakeAt = (moment: Instant) => {
    if (Number.isFinite(moment) && (wake === null || moment < wake)) wake = moment;
  };
  for (const { from, items } of together(scene.state.waiting)) {
    if (from > at) {
      wakeAt(from);
      break;
    }
    const until = after(from, groupSpan);
    const group = until > at ? [...items, ...comingItems(scene, until)] : items;
    const lead = highest(group.filter((item) => keptBack(item) === null));
    if (lead && lead.from <= at) return { show: { lead, group: group.filter((o) => o !== lead) } };
    for (const item of group) {
      const held = keptBack(item);
      if (held !== null && (!lead || byRank(item, lead) < 0)) wakeAt(held);
    }
    if (lead) wakeAt(lead.from);
  }
  return { at: wake };
}

/** The prompt that a group makes, not shown yet. */
export function promptOf(turn: Turn, { lead, group }: Group, opensAt: Instant): OpenPrompt {
  const { state, now } = turn;
  const again = lead.snoozes > 0 || lead.held || lead.again || lead.spent > 0;
  const turns = state.turns[lead.kind] ?? 0;
  const number = again ? Math.max(0, turns - 1) : turns;
  return {
    id: `${lead.key}#${lead.snoozes}`,
    lead,
    group: [...group],
    routines: [...offersOf(turn, lead, number)],
    turn: number,
    opensAt,
    shownAt: now.at,
    litAt: null,
    attended: false,
    small: false,
  };
}

/** What a prompt takes up waits no more. */
function takeUp(turn: Turn, prompt: OpenPrompt): void {
  const taken = new Set([prompt.lead, ...prompt.group].map((item) => item.key));
  turn.state.waiting = turn.state.waiting.filter((item) => !taken.has(item.key));
  turn.state.prompt = prompt;
}

/** P6. Announces a group that opens at `opensAt`; until then it can be answered, held and withdrawn like a prompt. */
export function announce(turn: Turn, group: Group, opensAt: Instant): void {
  const prompt = promptOf(turn, group, opensAt);
  takeUp(turn, prompt);
  const seconds = Math.round(between(turn.now.at, opensAt) / 1000);
  turn.effects.push({
    kind: "heads-up",
    prompt: prompt.id,
    title: titleOf(turn, group.lead),
    body: { id: "reason.heads-up", values: { seconds } },
    about: prompt,
  });
}

/** Opens a prompt that was made or announced; one whose kind is a mere notification is over with it. */
export function open(turn: Turn, made: OpenPrompt): void {
  const { state, now } = turn;
  const prompt: OpenPrompt = { ...made, opensAt: null, shownAt: now.at, litAt: now.at };
  const { lead, group, turn: number } = prompt;
  takeUp(turn, prompt);
  state.turns = { ...state.turns, [lead.kind]: number + 1 };
  if (lead.counter !== null) state.lastDesk = { at: now.at, key: lead.key };
  state.settlingSince = null;
  turn.effects.push({
    kind: "notify",
    prompt: prompt.id,
    title: titleOf(turn, lead),
    body: reasonOf(turn, lead, number),
    about: prompt,
  });
  if (kindTraits[lead.kind].noticeOnly) {
    state.prompt = null;
    record(turn, lead, "finished", null);
    settle(turn, { lead, group }, null);
  }
}

/** P1. Presence that the open prompt has used up by now. */
export const spentOf = (prompt: OpenPrompt, at: Instant) =>
  milliseconds(prompt.lead.spent + (prompt.litAt === null ? 0 : between(prompt.litAt, at)));

/** P1. When the fuse of the open prompt runs out if the person stays; null while it rests. */
export const fuseEnd = (prompt: OpenPrompt): Instant | null =>
  prompt.litAt === null ? null : after(prompt.litAt, milliseconds(fuseLength - prompt.lead.spent));

/** Lights or rests the fuse: it burns while somebody is there who is not in the prompt. */
export function tendFuse(turn: Turn): void {
  const { state, now } = turn;
  const { prompt } = state;
  if (prompt === null) return;
  const burns = state.presence.kind !== "gone" && !prompt.attended && prompt.opensAt === null;
  if (burns === (prompt.litAt !== null)) return;
  // Who is found gone has been so since a while.
  const since = state.presence.kind === "gone" ? state.presence.since : now.at;
  const lit = prompt.litAt !== null && since < prompt.litAt ? prompt.litAt : since;
  const lead = { ...prompt.lead, spent: spentOf(prompt, lit < now.at ? lit : now.at) };
  state.prompt = { ...prompt, lead, litAt: burns ? now.at : null };
}

/** Closes the open prompt; what of it is due by then waits until `from`, the rest comes by itself. */
export function putBack(turn: Turn, from: Instant, change: Partial<Item>): void {
  const { state, now } = turn;
  const { prompt } = state;
  if (prompt === null) return;
  const lead = { ...prompt.lead, spent: spentOf(prompt, now.at), ...change };
  const group = prompt.group.map((item) => ({ ...item, held: item.held || lead.held }));
  const kept = [lead, ...group].filter((item) => item.due <= from);
  // One that was absorbed before its time was taken must not be taken again when it comes.
  const ahead = kept.filter((item) => item.due > state.takenUntil).map((item) => item.key);
  if (ahead.length > 0) state.done = withDone(state.done, ...ahead);
  state.prompt = null;
  state.waiting = [
    ...state.waiting,
    ...kept.map((item) => (item.from < from ? { ...item, from } : item)),
  ];
}

/** Whatever waits comes at `at` at the earliest: it was held until then (H1, H3, S2). */
export function release(turn: Turn, at: Instant, held: boolean): void {
  turn.state.waiting = turn.state.waiting.map((item) =>
    item.from < at ? { ...item, from: at, held: item.held || held } : item,
  );
}

/** What follows once the prompt is over: comes now where it is due already, by itself where not. */
function letFollow(turn: Turn, items: readonly Item[]): void {
  const { now, state } = turn;
  const due = items.filter((item) => item.due <= now.at);
  const following = due.map((item) => (item.from === now.at ? item : { ...item, from: now.at }));
  state.waiting = [...state.waiting, ...following];
}

/** A routine that was played to its end: as it was rebuilt for the limits that it began with. */
export type Played = Pick<Session, "routine" | "limits">;

/**
 * P3, W4. Ends a prompt, with the routine that was finished or none: its lead's counter restarts;
 * after a routine that moves the body the desk reminders of the group are satisfied, else those that
 * lapse are dropped; the others follow.
 */
export function settle(turn: Turn, { lead, group }: Group, played: Played | null): void {
  const moved = played !== null && isMovement(played.routine);
  const done = (item: Item): boolean =>
    moved ? item.counter !== null : kindTraits[item.kind].lapsesWithGroup;
  restart(
    turn,
    [lead, ...group.filter(done)].flatMap(({ counter }) => counter ?? []),
  );
  letFollow(
    turn,
    group.filter((item) => !done(item)),
  );
  if (moved) finishMovement(turn, played);
}

/** W4. A routine that moves the body was finished: counters restart, and what offers it is satisfied. */
export function finishMovement(turn: Turn, { routine, limits }: Played): void {
  relieve(turn, secondsOf(routine, limits));
  satisfy(turn, routine);
}

const furthestAhead = minutes(30);

/** P4. What would offer this routine, and waits or may be done ahead of its time, has had it. */
function satisfy(turn: Turn, routine: string): void {
  const { state, now } = turn;
  const ahead = comingItems(turn, after(now.at, furthestAhead)).filter((item) => {
    const span = kindTraits[item.kind].aheadOfUse;
    return span !== null && between(now.at, item.useUntil) <= span;
  });
  const satisfied = [...state.waiting, ...ahead].filter(
    (item) =>
      item.counter === null && offersOf(turn, item, 0).some((offer) => doesFor(routine, offer)),
  );
  if (satisfied.length === 0) return;
  for (const item of satisfied) record(turn, item, "finished", routine);
  state.waiting = state.waiting.filter((item) => !satisfied.includes(item));
  state.done = withDone(state.done, ...satisfied.map((item) => item.key));
}

/** R21, P1. Nobody answered: it is missed, or comes once more where its kind does. */
export function expire(turn: Turn, prompt: OpenPrompt): void {
  const { lead, group } = prompt;
  turn.state.prompt = null;
  const from = againAt(lead, turn.now.at);
  if (from === null) record(turn, lead, "missed", null);
  else {
    const again = { ...lead, from, spent: milliseconds(0), again: true };
    turn.state.waiting = [...turn.state.waiting, again];
  }
  settle(turn, { lead, group }, null);
}

/** R21. When an item that was ignored comes once more, or null. */
function againAt(item: Item, at: Instant): Instant | null {
  const { againAfter } = kindTraits[item.kind];
  if (againAfter === null || item.again) return null;
  const planned = after(item.due, againAfter);
  const from = planned > at ? planned : at;
  return from < item.useUntil ? from : null;
}

/** P2. A snooze never outlives the use. */
export const snoozedUntil = (turn: Turn, item: Item, length: number): Instant => {
  const until = after(turn.now.at, minutes(length));
  return until < item.useUntil ? until : item.useUntil;
};
