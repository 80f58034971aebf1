import { milliseconds } from "../time/instant.ts";
import type { Count } from "./counters.ts";
import { rankOf } from "./kind-traits.ts";
import type { Occurrence } from "./reminders.ts";
import type { Item } from "./state.ts";
import type { Scene } from "./turn.ts";
import type { OpenHours } from "./working-hours.ts";

/** P2. A desk reminder that came due: of use until working hours close. */
export const itemOfCount = ({ reminder, due }: Count, hours: OpenHours): Item => ({
  key: `${reminder.id}@${due}`,
  kind: reminder.kind,
  subject: reminder.subject,
  counter: reminder.id,
  due,
  from: due,
  useUntil: hours.close,
  snoozes: 0,
  spent: milliseconds(0),
  held: false,
  again: false,
});

export const itemOfOccurrence = ({ key, kind, subject, due, useUntil }: Occurrence): Item => ({
  key,
  kind,
  subject,
  counter: null,
  due,
  from: due,
  useUntil,
  snoozes: 0,
  spent: milliseconds(0),
  held: false,
  again: false,
});

/** The items that are waiting, shown or being followed: each at most once. */
export function* itemsAtHand(scene: Scene): Generator<Item> {
  yield* scene.state.waiting;
  yield* itemsShown(scene);
}

/** The items that are shown or being followed. */
export function* itemsShown({ state }: Scene): Generator<Item> {
  for (const at of [state.prompt, state.session?.answers ?? null]) {
    if (at === null) continue;
    yield at.lead;
    yield* at.group;
  }
}

/** Rank, highest first; ties by due time, then id. */
export const byRank = (a: Item, b: Item): number =>
  rankOf(a.kind) - rankOf(b.kind) || a.due - b.due || (a.key < b.key ? -1 : 1);

/** The highest in rank. */
export function highest(items: readonly Item[]): Item | undefined {
  let found: Item | undefined;
  for (const item of items) if (!found || byRank(item, found) < 0) found = item;
  return found;
}
