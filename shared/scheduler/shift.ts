import { after, type Duration, type Instant } from "../time/instant.ts";
import type { Item } from "./state.ts";
import type { Turn } from "./turn.ts";

/**
 * T1, T4. The system clock was set by so much: moments that stand for elapsed time move with it.
 * Moments of the wall (due times of occurrences, ends of use) stay and are derived again.
 */
export function shiftClock(turn: Turn, by: Duration): void {
  const { state } = turn;
  const move = (at: Instant): Instant => after(at, by);
  const moveItem = (item: Item): Item =>
    item.counter === null
      ? { ...item, from: move(item.from) }
      : { ...item, from: move(item.from), due: move(item.due) };
  const moveAll = (moments: Readonly<Record<string, Instant>>) =>
    Object.fromEntries(Object.entries(moments).map(([id, at]) => [id, move(at)]));

  state.everyCounter = move(state.everyCounter);
  state.restarted = moveAll(state.restarted);
  state.waiting = state.waiting.map(moveItem);
  state.quietUntil = move(state.quietUntil);
  if (state.settlingSince !== null) state.settlingSince = move(state.settlingSince);
  if (state.lastDesk !== null) state.lastDesk = { ...state.lastDesk, at: move(state.lastDesk.at) };
  if (state.undo !== null) {
    const { lead, group, restarted } = state.undo;
    state.undo = {
      ...state.undo,
      until: move(state.undo.until),
      lead: moveItem(lead),
      group: group.map(moveItem),
      restarted: moveAll(restarted),
    };
  }
  if (state.prompt !== null) {
    const { lead, group, opensAt, shownAt, litAt } = state.prompt;
    state.prompt = {
      ...state.prompt,
      lead: moveItem(lead),
      group: group.map(moveItem),
      opensAt: opensAt && move(opensAt),
      shownAt: move(shownAt),
      litAt: litAt && move(litAt),
    };
  }
  if (state.session !== null) {
    const { started, answers } = state.session;
    state.session = {
      ...state.session,
      started: move(started),
      answers: answers && { lead: moveItem(answers.lead), group: answers.group.map(moveItem) },
    };
  }
  if (state.pause !== null && state.pause.until !== null && state.pause.date === null) {
    state.pause = { ...state.pause, until: move(state.pause.until) };
  }
  state.wokeAt &&= move(state.wokeAt);
  const { presence } = state;
  if (presence.kind === "here") {
    state.presence = { ...presence, input: move(presence.input), lookAt: move(presence.lookAt) };
  } else if (presence.kind === "gone") {
    state.presence = { ...presence, since: move(presence.since), lookAt: move(presence.lookAt) };
  }
}
