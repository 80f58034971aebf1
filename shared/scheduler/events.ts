import { assertNever } from "../domain/assert-never.ts";
import type { PauseLength } from "../domain/pause-length.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { Starter } from "../journal/entry.ts";
import { plusDays } from "../time/calendar.ts";
import {
  after,
  between,
  hours,
  milliseconds,
  minutes,
  seconds,
  type Duration,
  type Instant,
} from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { relieve } from "./counters.ts";
import type { PromptAnswer, SchedulerEvent } from "./event.ts";
import { afterHold, isHeld, showsPresence } from "./holding.ts";
import { beginAgain, comeBack, goAway, look, rest, wakeUp, wasHere } from "./presence.ts";
import { finishMovement, putBack, release, settle, snoozedUntil } from "./prompts.ts";
import { record } from "./recording.ts";
import { shiftClock } from "./shift.ts";
import type { HoldSource, OpenPrompt, SchedulerState, Session } from "./state.ts";
import { intervalOf } from "./suggestion.ts";
import { jumpWall } from "./taking.ts";
import { isMovement } from "../rules/offer.ts";
import type { Turn } from "./turn.ts";
import { beginningOf } from "./working-hours.ts";

/** P2. A prompt may be put off this often. */
export const mostSnoozes = 3;
/** P2. How long a skip can be undone. */
const undoSpan = seconds(10);
/** P2. So many skips in a row bring an offer of something easier, at most once in so long. */
const skipsToEase = 3;
const easingApart = hours(7 * 24);

/** Changes the state of a turn by one event; what follows with time comes after. */
export function apply(turn: Turn, event: SchedulerEvent): void {
  switch (event.kind) {
    case "started":
      return start(turn);
    case "stopped":
      return stop(turn);
    case "tick":
    case "settings-saved":
    case "journal-written":
      return;
    case "looked":
      return look(turn, milliseconds(event.idleMs));
    case "locked":
      return goAway(turn, { locked: true });
    case "unlocked":
      return wakeUp(turn, { locked: false });
    case "suspended":
      return goAway(turn, { asleep: true });
    case "resumed":
      return wakeUp(turn, { asleep: false });
    case "clock-changed":
      return changeClock(turn, event.by);
    case "zone-changed":
      return jumpWall(turn, { at: turn.now.at, zone: turn.state.zone });
    case "held":
      return hold(turn, event.by, event.on);
    case "answered":
      return turn.state.prompt?.id === event.prompt
        ? answer(turn, turn.state.prompt, event.answer)
        : undefined;
    case "skip-undone":
      return undoSkip(turn, event.prompt);
    case "attended":
      if (turn.state.prompt?.id === event.prompt) {
        turn.state.prompt = { ...turn.state.prompt, attended: event.attending };
      }
      return;
    case "routine-asked":
      return ask(turn, event.routine, event.by);
    case "session-progressed":
      return progress(turn, event.session, event.seconds);
    case "session-finished":
      return endSession(turn, event.session, event.seconds, "finished");
    case "session-left":
      return endSession(turn, event.session, event.seconds, "partial");
    case "paused":
      return pause(turn, event.length);
    case "pause-ended":
      if (turn.state.pause !== null) {
        turn.state.pause = null;
        release(turn, turn.now.at, true);
      }
      return;
    case "break-taken":
      turn.effects.push({ kind: "record", entry: { kind: "break" } });
      return relieve(turn, 0);
    default:
      return assertNever(event);
  }
}

/** S1 to S3. The process starts: it was gone since it last was sure to be alive. */
function start(turn: Turn): void {
  const { state, now } = turn;
  if (now.zone !== state.zone || now.at < state.at) jumpWall(turn, { ...state });
  if (now.at < state.at) shiftClock(turn, between(state.at, now.at));
  if (state.session !== null) endSession(turn, state.session.id, state.session.seconds, "partial");
  putBack(turn, now.at, {});
  state.holds = [];
  state.settlingSince = null;
  if (state.presence.kind !== "assumed") {
    const alive = state.wakeAt === null || state.wakeAt > now.at ? now.at : state.wakeAt;
    const since = state.presence.kind === "gone" ? state.presence.since : alive;
    beginAgain(turn, since < now.at ? since : now.at);
  }
}

/** The process ends in order: from now on nobody is there. */
function stop(turn: Turn): void {
  const { session } = turn.state;
  if (session !== null) endSession(turn, session.id, session.seconds, "partial");
  goAway(turn, { asleep: true });
}

/** T4, T5. Elapsed times move with the clock; a jump ahead by the longer away threshold is a break. */
function changeClock(turn: Turn, by: Duration): void {
  const was = { at: (turn.now.at - by) as Instant, zone: turn.state.zone };
  shiftClock(turn, by);
  jumpWall(turn, was);
  if (by >= minutes(turn.settings.away.longMinutes)) rest(turn, by);
}

/** H1. Something begins or ceases to hold prompts; a minute after the last has ceased they may come. */
function hold(turn: Turn, source: HoldSource, on: boolean): void {
  const { state, now } = turn;
  if (state.holds.includes(source) === on) return;
  const held = isHeld(turn);
  if (!on && showsPresence(turn)) wasHere(turn);
  state.holds = on ? [...state.holds, source] : state.holds.filter((other) => other !== source);
  if (on && showsPresence(turn) && state.presence.kind === "gone") {
    const { since, locked, asleep } = state.presence;
    if (!locked && !asleep) comeBack(turn, since);
  }
  const holds = isHeld(turn);
  if (holds && !held) putBack(turn, now.at, { held: true });
  if (held && !holds) {
    state.quietUntil = after(now.at, afterHold);
    release(turn, state.quietUntil, true);
  }
}

function answer(turn: Turn, prompt: OpenPrompt, given: PromptAnswer): void {
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

function undoSkip(turn: Turn, prompt: string): void {
  const { state, now } = turn;
  const { undo } = state;
  if (undo === null || undo.prompt !== prompt || undo.until <= now.at) return;
  const restored = [undo.lead, ...undo.group].filter((item) => item.due <= now.at);
  const keys = new Set(restored.map((item) => item.key));
  state.waiting = [
    ...state.waiting.filter((item) => !keys.has(item.key)),
    ...restored
      .filter((item) => item.key !== state.prompt?.lead.key)
      .map((item) => ({ ...item, from: now.at })),
  ];
  state.restarted = undo.restarted;
  state.skips = undo.skips;
  state.easing = undo.easing;
  state.undo = null;
}

/** A routine is asked for. One that the open prompt offers answers it. */
function ask(turn: Turn, routine: RoutineId, by: Starter): void {
  const { prompt } = turn.state;
  if (prompt !== null && prompt.routines.includes(routine)) {
    follow(turn, prompt, routine, by);
    return;
  }
  putBack(turn, turn.now.at, {});
  play(turn, routine, by, null);
}

function play(turn: Turn, routine: RoutineId, by: Starter, answers: Session["answers"]): void {
  const { state, now } = turn;
  const before = state.session;
  if (before !== null) endSession(turn, before.id, before.seconds, "partial");
  const id = `s${now.at}`;
  state.session = { id, routine, by, started: now.at, seconds: 0, answers };
  turn.effects.push(
    { kind: "record", entry: { kind: "routine-started", session: id, routine, by } },
    { kind: "play", session: id, routine },
  );
}

function progress(turn: Turn, id: string, done: number): void {
  const { session } = turn.state;
  if (session?.id !== id) return;
  turn.state.session = { ...session, seconds: Math.max(session.seconds, done) };
}

/** The routine ends: it is journalled with the seconds done, and so is the prompt that it answers. */
function endSession(turn: Turn, id: string, done: number, outcome: "finished" | "partial"): void {
  const { state } = turn;
  const { session } = state;
  if (session?.id !== id) return;
  const routine = session.routine as RoutineId;
  state.session = null;
  turn.effects.push({
    kind: "record",
    entry: {
      kind: "routine",
      session: id,
      routine,
      started: session.started,
      seconds: Math.max(session.seconds, done),
      outcome,
    },
  });
  const finished = outcome === "finished";
  if (session.answers !== null) {
    record(turn, session.answers.lead, finished ? "finished" : "left", routine);
    settle(turn, session.answers, finished ? routine : null);
  } else if (finished && isMovement(routine)) {
    finishMovement(turn, routine);
  }
}

/** H3. Nothing is shown for so long; "until tomorrow" keeps its date, whatever becomes of zone and hours. */
function pause(turn: Turn, length: PauseLength): void {
  const { state, now, settings } = turn;
  const tomorrow = plusDays(localDateOf(now.at, now.zone), 1);
  const pauses: Readonly<Record<PauseLength, () => SchedulerState["pause"]>> = {
    "30m": () => ({ until: after(now.at, minutes(30)), date: null }),
    "1h": () => ({ until: after(now.at, hours(1)), date: null }),
    "2h": () => ({ until: after(now.at, hours(2)), date: null }),
    tomorrow: () => ({ until: beginningOf(settings, tomorrow, now.zone), date: tomorrow }),
    resumed: () => ({ until: null, date: null }),
  };
  state.pause = pauses[length]();
  putBack(turn, now.at, { held: true });
}
