import { after } from "../time/instant.ts";
import { busyAt } from "./calendars.ts";
import { afterHold, isHeld, showsPresence } from "./holding.ts";
import { comeBack, wasHere } from "./presence.ts";
import { putBack, release } from "./prompts.ts";
import type { HoldSource } from "./state.ts";
import type { Turn } from "./turn.ts";

/** H1. Something begins or ceases to hold prompts; a minute after the last has ceased they may come. */
export function hold(turn: Turn, source: HoldSource, on: boolean): void {
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

/** H1. A busy event of a calendar begins or ends: time alone tells it, and so does the forecast. */
export function holdByCalendar(turn: Turn): void {
  hold(turn, "calendar", busyAt(turn) !== null);
}
