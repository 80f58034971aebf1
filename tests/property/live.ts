import { saysMore } from "../../electron/says-more.ts";
import type { RoutineId } from "../../shared/domain/routine-id.ts";
import { journalOf, withEntry, type Journal } from "../../shared/journal/journal.ts";
import { decide } from "../../shared/scheduler/decide.ts";
import type { Effect } from "../../shared/scheduler/effect.ts";
import type { SchedulerEvent } from "../../shared/scheduler/event.ts";
import { needsLook } from "../../shared/scheduler/presence.ts";
import { freshState, type OpenPrompt, type SchedulerState } from "../../shared/scheduler/state.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import {
  after,
  between,
  milliseconds,
  minutes,
  seconds,
  zone,
  type Duration,
  type Instant,
  type Now,
} from "../../shared/time/instant.ts";
import { instantOf } from "../../shared/time/local.ts";
import type { Answering, Happening, Life } from "./random-life.ts";

/** One decision, with what was known outside of it. */
export interface Moment {
  readonly now: Now;
  /** Milliseconds since the life began that really passed, whatever the clock was set to. */
  readonly elapsed: number;
  readonly event: SchedulerEvent;
  readonly before: SchedulerState;
  readonly state: SchedulerState;
  readonly journal: Journal;
  readonly effects: readonly Effect[];
  /** How it stood with the person and the machine, as the outside knows it. */
  readonly outside: Outside;
}

export interface Outside {
  readonly locked: boolean;
  readonly held: boolean;
  /** Elapsed milliseconds at which the machine last woke, unlocked or Supple started; and at which a hold last ended. */
  readonly wokeAt: number;
  readonly freeSince: number;
}

const pauseInTyping = seconds(4);
const mostRings = 50_000;

/**
 * Lives a life: the decisions of the product, driven as its loop drives them, under a clock that only
 * the life moves. Each decision is told to `witness`. With `looksAtOnce` somebody looks again the moment
 * that a prompt was answered, not the second after. Answers with the days that were lived.
 */
export function live(life: Life, witness: (moment: Moment) => void, looksAtOnce = false): number {
  const { settings } = life;
  let place = zone(life.zone);
  let at: Instant = instantOf(life.date as LocalDate, "00:00", place);
  let elapsed = 0;
  let state = freshState({ at, zone: place });
  /** As the disk has it. */
  let kept = state;
  let journal = journalOf([]);
  let idleSince: number | null = null;
  let answers = 0;
  let rings = 0;
  let entries = 0;
  const outside = { locked: false, held: false, wokeAt: 0, freeSince: -Infinity };

  function dispatch(event: SchedulerEvent): void {
    const now = { at, zone: place };
    const before = state;
    const decided = decide({ settings, journal, state, event, now });
    state = decided.state;
    if (saysMore(kept, state)) kept = state;
    for (const effect of decided.effects) {
      if (effect.kind === "record") {
        entries += 1;
        journal = withEntry(journal, { ...effect.entry, v: 1, id: `${entries}`, ...now });
      }
    }
    witness({
      now,
      elapsed,
      event,
      before,
      state,
      journal,
      effects: decided.effects,
      outside: { ...outside },
    });
    if (
      state.prompt !== null &&
      state.prompt.opensAt === null &&
      state.prompt.id !== before.prompt?.id
    ) {
      answer(state.prompt);
      if (looksAtOnce) look();
    }
  }

  function answer(prompt: OpenPrompt): void {
    const how: Answering = life.answers[answers % life.answers.length] ?? "finishes";
    answers += 1;
    const send = (given: Extract<SchedulerEvent, { kind: "answered" }>["answer"]) =>
      dispatch({ kind: "answered", prompt: prompt.id, answer: given });
    if (how === "skips") send({ kind: "skip" });
    if (how === "snoozes") send({ kind: "snooze", minutes: 10 });
    if (how === "finishes" || how === "leaves") {
      const routine = (prompt.routines[0] ?? null) as RoutineId | null;
      send({ kind: "start", routine, by: "prompt" });
      const session = state.session?.id;
      if (session === undefined) return;
      dispatch({
        kind: how === "finishes" ? "session-finished" : "session-left",
        session,
        seconds: 1,
      });
    }
  }

  function idle(): number {
    return idleSince === null ? pauseInTyping : Math.max(pauseInTyping, elapsed - idleSince);
  }

  function look(): boolean {
    const needed = needsLook(state, { at, zone: place });
    if (needed) dispatch({ kind: "looked", idleMs: idle() });
    return needed;
  }

  /** Lets time pass while the machine is awake and Supple runs. */
  function pass(length: Duration): void {
    const end = after(at, length);
    for (let wake = state.wakeAt; wake !== null && wake <= end; wake = state.wakeAt) {
      rings += 1;
      if (rings > mostRings) throw new Error("the alarm spins");
      elapsed += between(at, wake);
      at = wake;
      if (look()) continue;
      dispatch({ kind: "tick" });
      look();
    }
    elapsed += between(at, end);
    at = end;
  }

  /** Lets time pass while nothing of Supple runs. */
  function skipAhead(length: Duration): void {
    elapsed += length;
    at = after(at, length);
  }

  const happens: {
    readonly [W in Happening["what"]]: (h: Extract<Happening, { what: W }> | Happening) => void;
  } = {
    works: ({ minutes: n }) => pass(minutes(n)),
    idles: ({ minutes: n }) => {
      idleSince = elapsed;
      pass(minutes(n));
      idleSince = null;
    },
    locks: ({ minutes: n }) => {
      outside.locked = true;
      dispatch({ kind: "locked" });
      pass(minutes(n));
      outside.locked = false;
      outside.wokeAt = elapsed;
      dispatch({ kind: "unlocked" });
      dispatch({ kind: "unlocked" });
    },
    sleeps: ({ minutes: n }) => {
      dispatch({ kind: "suspended" });
      dispatch({ kind: "suspended" });
      skipAhead(minutes(n));
      outside.wokeAt = elapsed;
      dispatch({ kind: "resumed" });
      dispatch({ kind: "resumed" });
    },
    quits: ({ minutes: n }) => {
      dispatch({ kind: "stopped" });
      skipAhead(minutes(n));
      start();
    },
    dies: ({ minutes: n }) => {
      state = kept;
      skipAhead(minutes(n));
      start();
    },
    held: (h) => {
      if (h.what !== "held") return;
      outside.held = true;
      dispatch({ kind: "held", by: h.by, on: true });
      pass(minutes(h.minutes));
      outside.held = false;
      outside.freeSince = elapsed;
      dispatch({ kind: "held", by: h.by, on: false });
    },
    pauses: (h) => {
      if (h.what !== "pauses") return;
      dispatch({ kind: "paused", length: h.length });
      pass(minutes(h.minutes));
    },
    flies: (h) => {
      if (h.what !== "flies") return;
      place = zone(h.to);
      dispatch({ kind: "zone-changed" });
      pass(minutes(h.minutes));
    },
    "sets-clock": (h) => {
      if (h.what !== "sets-clock") return;
      at = after(at, minutes(h.by));
      dispatch({ kind: "clock-changed", by: milliseconds(h.by * 60_000) });
      pass(minutes(h.minutes));
    },
  };

  function start(): void {
    outside.wokeAt = elapsed;
    dispatch({ kind: "started" });
  }

  start();
  pass(minutes(1));
  for (const happening of life.happenings) {
    happens[happening.what](happening);
    pass(minutes(2));
  }
  return elapsed / 86_400_000;
}
