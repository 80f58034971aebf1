import { milliseconds, type Now } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import type { Journal } from "../journal/journal.ts";
import type { Settings } from "../settings/settings.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import { mayStart, safetyLock } from "../rules/safety-lock.ts";
import { settledIn } from "./counters.ts";
import { rollDays } from "./days.ts";
import { deriveAgain, derivePause } from "./derive-again.ts";
import type { Effect } from "./effect.ts";
import type { SchedulerEvent } from "./event.ts";
import { apply } from "./events.ts";
import { announceNext, announcedNow } from "./heads-up.ts";
import { holdByCalendar } from "./hold.ts";
import { heldUntil, isEmergency, isHeldBack } from "./holding.ts";
import { nextWake } from "./next-wake.ts";
import { isTyping, pausesTyping } from "./presence.ts";
import {
  expire,
  fuseEnd,
  nextShowing,
  open,
  promptOf,
  putBack,
  release,
  tendFuse,
} from "./prompts.ts";
import { record } from "./recording.ts";
import type { Item, OpenPrompt, SchedulerState } from "./state.ts";
import { endSession } from "./sessions.ts";
import { takeCounters, takeOccurrences } from "./taking.ts";
import type { Turn } from "./turn.ts";

export interface Decision {
  readonly state: SchedulerState;
  readonly effects: readonly Effect[];
}

/**
 * What follows from one event: the state after it, and the effects to perform once.
 * Pure; `now` must not lie before the state's own moment unless a clock-changed or started event says so.
 */
export function decide(input: {
  readonly settings: Settings;
  readonly journal: Journal;
  readonly state: SchedulerState;
  readonly event: SchedulerEvent;
  readonly now: Now;
}): Decision {
  const { settings, journal, event, now } = input;
  const turn: Turn = { settings, journal, state: { ...input.state }, now, effects: [] };
  rollDays(turn);
  apply(turn, event);
  holdByCalendar(turn);
  turn.state.at = turn.now.at;
  turn.state.zone = turn.now.zone;
  derivePause(turn);
  endPause(turn);
  takeOccurrences(turn);
  deriveAgain(turn, event);
  takeCounters(turn);
  obeyLock(turn);
  tendFuse(turn);
  endPrompt(turn);
  dropSettled(turn);
  dropUseless(turn);
  endUndo(turn);
  showNext(turn, event);
  announceNext(turn);
  turn.state.wakeAt = nextWake(settings, journal, turn.state, now);
  return { state: turn.state, effects: turn.effects };
}

/** R29, R30. Red flags end a routine that may not be started any more, and an emergency takes the prompt away. */
function obeyLock(turn: Turn): void {
  const { session } = turn.state;
  const lock = safetyLock(turn.journal);
  if (session !== null && !mayStart(lock, session.routine as RoutineId)) {
    endSession(turn, session.id, session.seconds, "partial");
  }
  if (isEmergency(turn)) putBack(turn, turn.now.at, { held: true });
}

/** H3. A pause ends by itself when its time has come. */
function endPause(turn: Turn): void {
  const { state, now } = turn;
  const until = state.pause?.until ?? null;
  if (until === null || until > now.at) return;
  state.pause = null;
  release(turn, now.at, true);
}

/** W4. Desk reminders whose counters have restarted since are owed no more; a check-in that was given neither. */
function dropSettled(turn: Turn): void {
  const { state, journal } = turn;
  const atHand = state.waiting.length > 0 || state.prompt !== null;
  if (!atHand) return;
  const answered = (item: Item) =>
    item.kind === "check-in" &&
    journal.lastCheckIn !== null &&
    journal.lastCheckIn.date === localDateOf(item.due, turn.now.zone);
  const over = settledIn(turn);
  const settled = (item: Item) => over(item) || answered(item);
  if (state.waiting.some(settled)) state.waiting = state.waiting.filter((item) => !settled(item));
  if (state.prompt !== null && settled(state.prompt.lead)) {
    const { group } = state.prompt;
    state.prompt = null;
    state.waiting = [
      ...state.waiting,
      ...group.filter((item) => item.due <= turn.now.at && !settled(item)),
    ];
  }
}

/** H2, P2. What is of no more use is dropped: journalled as held where something held it, else as missed. */
function dropUseless(turn: Turn): void {
  const { state, now } = turn;
  const over = (item: Item) => item.useUntil <= now.at;
  if (state.prompt !== null && over(state.prompt.lead)) expire(turn, state.prompt);
  for (const item of state.waiting.filter(over)) {
    record(turn, item, isHeldBack(turn, item) ? "held" : "missed", null);
  }
  if (state.waiting.some(over)) state.waiting = state.waiting.filter((item) => !over(item));
}

function endPrompt(turn: Turn): void {
  const { prompt } = turn.state;
  if (prompt === null) return;
  const end = fuseEnd(prompt);
  if (end !== null && end <= turn.now.at) expire(turn, prompt);
}

/** P2. A skip that can no longer be undone stands in the journal. */
function endUndo(turn: Turn): void {
  const { undo } = turn.state;
  if (undo === null || undo.until > turn.now.at) return;
  record(turn, undo.lead, "skipped", null);
  turn.state.undo = null;
}

/**
 * P1, P5. Shows the next prompt if nothing keeps it back. Somebody who is watched is prompted only
 * upon a look, so that it is known that they are there and pause in their typing.
 */
function showNext(turn: Turn, event: SchedulerEvent): void {
  for (;;) {
    const due = promptDue(turn);
    if (due === null) {
      turn.state.settlingSince = null;
      return;
    }
    if (turn.state.presence.kind === "assumed") {
      open(turn, due);
      continue;
    }
    if (event.kind !== "looked") return;
    const idle = milliseconds(event.idleMs);
    if (!pausesTyping(turn, idle)) return;
    // Who has been waited for long enough types on, and what covers the screen would take the keyboard from them.
    open(turn, { ...due, small: isTyping(idle) });
  }
}

/** The prompt that may be shown now: the one that was announced, or the next of what waits; or null. */
function promptDue(turn: Turn): OpenPrompt | null {
  const announced = announcedNow(turn);
  if (announced !== null) return announced;
  if (turn.state.waiting.length === 0 || heldUntil(turn) !== null) return null;
  const next = nextShowing(turn);
  return "show" in next ? promptOf(turn, next.show, turn.now.at) : null;
}
