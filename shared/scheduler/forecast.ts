import { withEntry, type Journal } from "../journal/journal.ts";
import { findRoutine } from "../content/catalogue.ts";
import type { Entry, NewEntry } from "../journal/entry.ts";
import type { Kind } from "../domain/kind.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { Message } from "../messages/message.ts";
import { lifted } from "../rules/safety-lock.ts";
import type { Settings } from "../settings/settings.ts";
import { before, milliseconds, type Instant, type Now, type Zone } from "../time/instant.ts";
import { daysLater, localDateOf, startOfDate } from "../time/local.ts";
import { decide } from "./decide.ts";
import type { SchedulerEvent } from "./event.ts";
import type { Effect } from "./effect.ts";
import { remindersOf } from "./reminders.ts";
import { restDaysBefore } from "./rest-rhythm.ts";
import { freshState, type OpenPrompt, type SchedulerState } from "./state.ts";
import { hoursAt } from "./working-hours.ts";

/** A prompt as it will come, if the person is there, answers and trains as planned. */
export interface Foreseen {
  readonly at: Instant;
  /** When the time that leads up to it began to count; `at` where nothing counts. */
  readonly since: Instant;
  readonly kind: Kind;
  /** The id of the user's own reminder, or of the workout, that it is for. */
  readonly subject: string | null;
  readonly routine: RoutineId | null;
  readonly reason: Message;
  /** The kinds of the reminders that it stands for beside its own (P3). */
  readonly absorbed: readonly Kind[];
}

interface Run {
  readonly settings: Settings;
  readonly zone: Zone;
  readonly until: Instant;
  journal: Journal;
  state: SchedulerState;
}

/** Without a state: somebody who has long followed the plan, and was there since these hours opened. */
function steadyState(settings: Settings, journal: Journal, from: Now): SchedulerState {
  const midnight = startOfDate(localDateOf(from.at, from.zone), from.zone);
  const open = hoursAt(settings, from)?.open ?? midnight;
  const start = { at: before(open < midnight ? open : midnight, milliseconds(1)), zone: from.zone };
  const fresh = freshState(start, "assumed");
  const voided = restDaysBefore(settings, journal.training, fresh.today, from.zone);
  return { ...fresh, voided: [...voided], plannedSince: null };
}

/** A state as if the person were there from now on and nothing held prompts. */
const assumed = (state: SchedulerState, at: Instant): SchedulerState => ({
  ...withoutHeadsUp(state),
  presence: { kind: "assumed" },
  holds: [],
  settlingSince: null,
  quietUntil: at,
  undo: null,
});

/** P6. What was announced comes at its time, as if it had not been. */
function withoutHeadsUp(state: SchedulerState): SchedulerState {
  const { prompt } = state;
  if (prompt === null || prompt.opensAt === null) return state;
  return { ...state, prompt: null, waiting: [...state.waiting, prompt.lead, ...prompt.group] };
}

const placed = (entry: NewEntry, now: Now): Entry => ({
  ...entry,
  v: 1,
  id: `forecast-${now.at}`,
  at: now.at,
  zone: now.zone,
});

/** Of all that is journalled, later decisions look only at routines that count as training. */
const mayBeTraining = (entry: NewEntry): boolean =>
  entry.kind === "routine" && findRoutine(entry.routine)?.countsAsTraining === true;

/** One decision; answers with what it showed. */
function step(run: Run, event: SchedulerEvent, at: Instant): readonly Foreseen[] {
  const { settings, journal } = run;
  const now = { at, zone: run.zone };
  const { state, effects } = decide({ settings, journal, state: run.state, event, now });
  run.state = state;
  const shown: Foreseen[] = [];
  for (const effect of effects) {
    if (effect.kind === "notify") shown.push(foreseenOf(settings, effect, at));
    if (effect.kind === "record" && mayBeTraining(effect.entry)) {
      run.journal = withEntry(run.journal, placed(effect.entry, now));
    }
  }
  return shown;
}

/** Lets somebody finish the open prompt's routine in no time. */
function finish(run: Run, { id, routines }: OpenPrompt, at: Instant): readonly Foreseen[] {
  const routine = (routines[0] ?? null) as RoutineId | null;
  const answer = { kind: "start", routine, by: "prompt" } as const;
  const shown = step(run, { kind: "answered", prompt: id, answer }, at);
  const { session } = run.state;
  if (session === null) return shown;
  const event = { kind: "session-finished", session: session.id, seconds: 0 } as const;
  return [...shown, ...step(run, event, at)];
}

const foreseenOf = (
  settings: Settings,
  { about: { lead, group, routines }, body }: Extract<Effect, { kind: "notify" }>,
  at: Instant,
): Foreseen => {
  const desk = lead.counter === null ? undefined : remindersOf(settings).desk.get(lead.counter);
  return {
    at,
    since: desk ? before(lead.due, desk.every) : at,
    kind: lead.kind,
    subject: lead.subject,
    routine: (routines[0] ?? null) as RoutineId | null,
    reason: body,
    absorbed: group.map((item) => item.kind),
  };
};

/** The prompts of a run, one after the other, as the very decisions of the product give them. */
function* prompts(run: Run, from: Instant): Generator<Foreseen> {
  const { session } = run.state;
  if (session !== null) {
    const event = {
      kind: "session-finished",
      session: session.id,
      seconds: session.seconds,
    } as const;
    yield* step(run, event, from);
  }
  for (let at: Instant | null = from; at !== null && at < run.until; at = run.state.wakeAt) {
    yield* step(run, { kind: "tick" }, at);
    for (let { prompt } = run.state; prompt !== null; { prompt } = run.state) {
      yield* finish(run, prompt, at);
    }
  }
}

/**
 * The prompts of `[from, from + days calendar days)` in order: the product's own decisions under a
 * clock of its own. It assumes that the person is active throughout working hours, finishes each
 * routine in no time and trains as planned, and that no red flag holds (R29). Without a state they were active since the hours opened.
 */
export function forecast(input: {
  readonly settings: Settings;
  readonly journal: Journal;
  readonly state: SchedulerState | null;
  readonly from: Instant;
  readonly days: number;
  readonly zone: Zone;
}): readonly Foreseen[] {
  const { settings, from, days, zone } = input;
  const journal = lifted(input.journal, "emergency", "urgent");
  const until = daysLater(from, days, zone);
  const state =
    input.state === null
      ? steadyState(settings, journal, { at: from, zone })
      : assumed(input.state, from);
  const run: Run = { settings, zone, until, journal, state };
  const start = input.state === null ? state.at : from;
  return [...prompts(run, start)].filter((foreseen) => foreseen.at >= from);
}

/** The next prompts from a state until a moment, as if no emergency held them (R29); at least the first within so many days, if there is one. */
export function* upcoming(
  input: { readonly settings: Settings; readonly journal: Journal; readonly state: SchedulerState },
  now: Now,
  until: Instant,
): Generator<Foreseen> {
  const { settings } = input;
  const journal = lifted(input.journal, "emergency");
  const state = assumed(input.state, now.at);
  const run: Run = { settings, zone: now.zone, until, journal, state };
  yield* prompts(run, now.at);
}
