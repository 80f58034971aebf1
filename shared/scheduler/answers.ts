import { assertNever } from "../domain/assert-never.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { Starter } from "../journal/entry.ts";
import { after, between, hours, milliseconds, minutes, seconds } from "../time/instant.ts";
import type { PromptAnswer } from "./event.ts";
import { itemsShown } from "./items.ts";
import { putBack, settle, snoozedUntil } from "./prompts.ts";
import { record } from "./recording.ts";
import { play } from "./sessions.ts";
import type { OpenPrompt, Undo } from "./state.ts";
import { intervalOf } from "./suggestion.ts";
import type { Turn } from "./turn.ts";

/** P2. A prompt may be put off this often. */
export const mostSnoozes = 3;
/** P2. How long a skip can be undone, and for how long that rests under the pointer or the keyboard. */
const undoSpan = seconds(10);
const longestRest = minutes(1);
/** P2. So many skips in a row bring an offer of something easier, at most once in so long. */
const skipsToEase = 3;
const easingApart = hours(7 * 24);

/** P1. The person answers the open prompt. */
export function answer(turn: Turn, prompt: OpenPrompt, given: PromptAnswer): void {
  switch (given.kind) {
    case "start":
      return follow(turn, prompt, given.routine, given.by);
    case "snooze":
      if (prompt.lead.snoozes < mostSnoozes) snooze(turn, prompt, given.minutes);
      return;
    case "skip":
      return skip(turn, prompt);
    default:
      return assertNever(given);
  }
}

/** Starts what a prompt offers; where it offers nothing, to answer is to have done it. */
function follow(turn: Turn, prompt: OpenPrompt, routine: RoutineId | null, by: Starter): void {
  const { lead, group } = prompt;
  turn.state.prompt = null;
  turn.state.skips = { ...turn.state.skips, [lead.kind]: 0 };
  if (routine !== null) {
    play(turn, routine, by, { lead, group });
    return;
  }
  record(turn, lead, "finished", null);
  settle(turn, { lead, group }, null);
}

/** P2. The whole group comes again later, but never beyond its use. */
function snooze(turn: Turn, prompt: OpenPrompt, length: number): void {
  const { lead } = prompt;
  putBack(turn, snoozedUntil(turn, lead, length), {
    snoozes: lead.snoozes + 1,
    spent: milliseconds(0),
  });
}

/** P2. Skipping is neutral: it can be undone for a while, and is journalled after that. */
function skip(turn: Turn, prompt: OpenPrompt): void {
  const { state, now } = turn;
  const { lead, group, id } = prompt;
  if (state.undo !== null) record(turn, state.undo.lead, "skipped", null);
  const { restarted, skips, easing } = state;
  state.prompt = null;
  settle(turn, { lead, group }, null);
  state.undo = {
    prompt: id,
    until: after(now.at, undoSpan),
    left: null,
    lead,
    group,
    restarted,
    skips,
    easing,
  };
  const inARow = (skips[lead.kind] ?? 0) + 1;
  const apart = state.easing === null || between(state.easing.at, now.at) >= easingApart;
  const ease = inARow >= skipsToEase && apart;
  if (ease) {
    const everyMinutes = intervalOf(turn.settings, lead.kind);
    state.easing = { kind: lead.kind, at: now.at, everyMinutes };
  }
  state.skips = { ...skips, [lead.kind]: ease ? 0 : inARow };
}

/** P2. The pointer or the keyboard came onto what undoes a skip, or left it: its time rests meanwhile. */
export function attendUndo({ state, now }: Turn, undo: Undo, attending: boolean): void {
  if (attending === (undo.left !== null)) return;
  const until = after(now.at, undo.left ?? longestRest);
  state.undo = { ...undo, until, left: attending ? between(now.at, undo.until) : null };
}

/** P2. The skipped prompt comes again, as if it had not been skipped. */
export function undoSkip(turn: Turn, prompt: string): void {
  const { state, now } = turn;
  const { undo } = state;
  if (undo === null || undo.prompt !== prompt || undo.until <= now.at) return;
  const shown = new Set([...itemsShown(turn)].map((item) => item.key));
  const restored = [undo.lead, ...undo.group].filter(
    (item) => item.due <= now.at && !shown.has(item.key),
  );
  const keys = new Set(restored.map((item) => item.key));
  state.waiting = [
    ...state.waiting.filter((item) => !keys.has(item.key)),
    ...restored.map((item) => ({ ...item, from: now.at })),
  ];
  state.restarted = undo.restarted;
  state.skips = undo.skips;
  state.easing = undo.easing;
  state.undo = null;
}

/** A routine is asked for. One that the open prompt offers answers it; one that has just begun is brought forward. */
export function ask(turn: Turn, routine: RoutineId, by: Starter): void {
  const { prompt, session } = turn.state;
  if (session !== null && session.routine === routine && session.seconds === 0) {
    turn.effects.push({ kind: "play", session: session.id, routine });
    return;
  }
  if (prompt !== null && prompt.routines.includes(routine)) {
    follow(turn, prompt, routine, by);
    return;
  }
  putBack(turn, turn.now.at, {});
  play(turn, routine, by, null);
}
