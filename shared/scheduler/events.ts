import { assertNever } from "../domain/assert-never.ts";
import type { PauseLength } from "../domain/pause-length.ts";
import { plusDays } from "../time/calendar.ts";
import {
  after,
  between,
  hours,
  milliseconds,
  minutes,
  type Duration,
  type Instant,
} from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { answer, ask, attendUndo, undoSkip } from "./answers.ts";
import { relieve } from "./counters.ts";
import { forgetCalendars, keepRead } from "./calendars.ts";
import type { SchedulerEvent } from "./event.ts";
import { hold } from "./hold.ts";
import { beginAgain, goAway, look, rest, wakeUp } from "./presence.ts";
import { putBack, release } from "./prompts.ts";
import { endSession, progress } from "./sessions.ts";
import { shiftClock } from "./shift.ts";
import type { SchedulerState } from "./state.ts";
import { jumpWall } from "./taking.ts";
import type { Turn } from "./turn.ts";
import { beginningOf } from "./working-hours.ts";

/** Changes the state of a turn by one event; what follows with time comes after. */
export function apply(turn: Turn, event: SchedulerEvent): void {
  switch (event.kind) {
    case "started":
      return start(turn);
    case "stopped":
      return stop(turn);
    case "settings-saved":
      return forgetCalendars(turn);
    case "calendar-read":
      return keepRead(turn, event.calendar, event.appointments);
    case "tick":
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
      if (turn.state.undo?.prompt === event.prompt) {
        attendUndo(turn, turn.state.undo, event.attending);
      }
      return;
    case "made-small":
      if (turn.state.prompt?.id === event.prompt) {
        // Who was at it was so in a window that is gone.
        turn.state.prompt = { ...turn.state.prompt, small: true, attended: false };
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
    case "suggestion-dismissed":
      turn.state.easingPutAway = turn.state.easing?.at ?? null;
      return;
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
