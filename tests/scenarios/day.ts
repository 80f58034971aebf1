import { loopOf, type Loop } from "../../electron/loop.ts";
import { notebookOf } from "../../electron/notebook.ts";
import { noticesOf } from "../../electron/notices.ts";
import type { Document, Outside } from "../../electron/ports.ts";
import type { Appointment } from "../../shared/calendar/appointment.ts";
import type { Kind } from "../../shared/domain/kind.ts";
import type { PauseLength } from "../../shared/domain/pause-length.ts";
import type { RoutineId } from "../../shared/domain/routine-id.ts";
import type { Entry, NewEntry } from "../../shared/journal/entry.ts";
import { withConsent } from "../../shared/rules/consent.ts";
import type { Effect } from "../../shared/scheduler/effect.ts";
import type { PromptAnswer, SchedulerEvent } from "../../shared/scheduler/event.ts";
import {
  freshState,
  stateSchema,
  type HoldSource,
  type OpenPrompt,
  type SchedulerState,
} from "../../shared/scheduler/state.ts";
import { settingsSchema, type Settings } from "../../shared/settings/settings.ts";
import type { WorkoutType } from "../../shared/settings/workout-type.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import {
  after,
  between,
  hours,
  instant,
  milliseconds,
  seconds,
  zone,
  type Duration,
  type Instant,
} from "../../shared/time/instant.ts";
import { instantOf, localDateOf, withOffset } from "../../shared/time/local.ts";
import { journalInMemory } from "../support/journal-in-memory.ts";
import { lengthOf, type Length } from "./length.ts";

/** What a person does with a prompt as soon as it shows. */
type Habit = "finish" | "skip" | "leave" | "ignore" | 5 | 10 | 15;

interface Shown {
  readonly at: Instant;
  readonly local: string;
  readonly kind: Kind;
  readonly about: OpenPrompt;
}

const mostRings = 200_000;
const workoutOf = (type: WorkoutType, started: Instant, minutes: number) =>
  ({
    kind: "workout",
    planned: null,
    title: "Logged",
    type,
    started,
    minutes,
    outcome: "done",
  }) as const;

/** What holds prompts is told by the story itself. */
const nothingOutside: Outside = {
  follow: () => undefined,
  look: () => undefined,
  says: () => ({
    doNotDisturb: "ignored",
    fullScreen: "ignored",
    applications: "ignored",
    microphone: "ignored",
    camera: "ignored",
  }),
  stop: () => undefined,
};

/** Nobody types while they are looked at: long enough without input for P5. */
const pausing = seconds(3);

const inMemory = <T>(read: () => T, write: (value: T) => void): Document<T> => ({
  file: "",
  readOnly: false,
  read,
  write,
});

/**
 * A day told in lines: a person, their machine and the real loop with its real decisions under a
 * clock that only the story moves. Unless told otherwise the person is there, pauses in their typing
 * whenever somebody looks, and finishes each prompt at once and in no time.
 */
export class Day {
  private at: Instant = instant(0);
  private place = zone("Europe/Berlin");
  private date = "2026-03-02" as LocalDate;
  private settings: Settings;
  private state: SchedulerState | null = null;
  private loop: Loop | null = null;
  private alarm: Instant | null = null;
  private jump: Duration = milliseconds(0);
  private lastInput: Instant | null = null;
  private typing: Duration = pausing;
  private habit: Habit = "finish";
  private readonly entries: Entry[] = [];
  private readonly shown: Shown[] = [];
  private readonly announced: Shown[] = [];
  private readonly looked: Instant[] = [];
  private readonly rung: Instant[] = [];

  constructor(settings: Record<string, unknown>) {
    const calendars = [{ id: "work", name: "Work", file: "work.ics" }];
    this.settings = settingsSchema.parse({ version: 1, calendars, ...settings });
  }

  // Before the day

  in(name: string): this {
    this.place = zone(name);
    return this;
  }

  /** The date of the story, a Monday unless told. */
  on(date: string): this {
    this.date = date as LocalDate;
    return this;
  }

  /** What the journal holds from before, each entry at a local date and time. */
  remembers(date: string, time: string, entry: NewEntry): this {
    this.enter(entry, instantOf(date as LocalDate, time, this.place));
    return this;
  }

  /** A workout of a day before, logged when it ended. */
  remembersWorkout(date: string, time: string, type: WorkoutType = "lift", minutes = 60): this {
    const started = instantOf(date as LocalDate, time, this.place);
    this.enter(workoutOf(type, started, minutes), after(started, milliseconds(minutes * 60_000)));
    return this;
  }

  /** Starts Supple for the first time. */
  from(time: string): this {
    this.at = instantOf(this.date, time, this.place);
    return this.starts();
  }

  // Time that passes

  /** The person is there and works. */
  works(length: Length): this {
    this.lastInput = null;
    return this.pass(after(this.at, lengthOf(length)));
  }

  /** Works until a local time of today, or "YYYY-MM-DD HH:MM". */
  until(time: string): this {
    const date = time.length > 5 ? time.slice(0, 10) : localDateOf(this.at, this.place);
    return this.pass(instantOf(date as LocalDate, time.slice(-5), this.place));
  }

  /** The person touches nothing for so long, then is back. */
  isIdle(length: Length): this {
    this.lastInput ??= this.at;
    this.pass(after(this.at, lengthOf(length)));
    this.lastInput = null;
    return this;
  }

  /** From now on the person touches nothing, until they work again. */
  touchesNothing(): this {
    this.lastInput = this.at;
    return this;
  }

  /** Each look finds the person typing, the last key so long ago. */
  types(idle: Length = "0s"): this {
    this.typing = lengthOf(idle);
    return this;
  }

  locks(length: Length): this {
    this.lastInput = this.at;
    this.dispatch({ kind: "locked" });
    return this.pass(after(this.at, lengthOf(length)));
  }

  unlocks(): this {
    this.lastInput = null;
    return this.dispatch({ kind: "unlocked" });
  }

  /** The machine sleeps: no alarm rings. */
  sleeps(length: Length): this {
    this.dispatch({ kind: "suspended" });
    this.at = after(this.at, lengthOf(length));
    return this;
  }

  wakes(): this {
    this.dispatch({ kind: "resumed" });
    return this.pass(this.at);
  }

  /** Supple ends in order, and is gone for so long. */
  quits(length: Length): this {
    this.dispatch({ kind: "stopped" });
    return this.killed(length);
  }

  /** The process dies without a word, and is gone for so long. */
  killed(length: Length): this {
    this.alarm = null;
    this.loop = null;
    this.at = after(this.at, lengthOf(length));
    return this;
  }

  /** Starts with what the last process had written. */
  starts(): this {
    const fresh = freshState({ at: this.at, zone: this.place });
    this.state = stateSchema.parse(JSON.parse(JSON.stringify(this.state ?? fresh)));
    this.loop = this.aLoop();
    return this.dispatch({ kind: "started" });
  }

  // What the person does

  finishes = (): this => this.makes("finish");
  skips = (): this => this.makes("skip");
  /** Starts the routine and leaves it in the middle. */
  leaves = (): this => this.makes("leave");
  ignores = (): this => this.makes("ignore");
  snoozes = (minutes: 5 | 10 | 15): this => this.makes(minutes);

  /** Answers what is open, once; what comes after it is ignored. */
  answers(answer: "finish" | "skip" | "leave" | 5 | 10 | 15): this {
    return this.makes(answer).makes("ignore");
  }

  /** Leaves the full screen of a prompt, the open one or that of another id. */
  makesSmall = (prompt = this.seen().prompt?.id ?? ""): this =>
    this.dispatch({ kind: "made-small", prompt });

  /** Answers the prompt that is open now. */
  answersWhatIsOpen(answer: "finish" | "skip" | 5 | 10 | 15): this {
    const { prompt } = this.running().state();
    if (prompt === null || prompt.opensAt !== null) throw new Error("Nothing is open");
    this.answer(prompt, answer);
    return this.react();
  }

  /** Answers the heads-up of a prompt that is still to open (P6). */

  answersWhatComes(answer: "finish" | "skip" | 5 | 10 | 15): this {
    const { prompt } = this.running().state();
    if (prompt === null || prompt.opensAt === null) throw new Error("Nothing was announced");
    this.answer(prompt, answer);
    return this.react();
  }

  undoesSkip(): this {
    const { undo } = this.running().state();
    return this.dispatch({ kind: "skip-undone", prompt: undo?.prompt ?? "" });
  }

  /** The pointer or the keyboard comes into the prompt that is open, or leaves it. */
  attendsPrompt(attending: boolean): this {
    const { prompt } = this.running().state();
    return this.dispatch({ kind: "attended", prompt: prompt?.id ?? "", attending });
  }

  /** The pointer or the keyboard comes onto the undo of a skip, or leaves it. */
  attendsUndo(attending: boolean): this {
    const { undo } = this.running().state();
    return this.dispatch({ kind: "attended", prompt: undo?.prompt ?? "", attending });
  }

  startsRoutine(routine: string): this {
    return this.dispatch({ kind: "routine-asked", routine: routine as RoutineId, by: "tray" });
  }

  /** Starts what the open prompt offers first, and is in the middle of it. */
  startsWhatIsOpen(): this {
    const { prompt } = this.running().state();
    if (prompt === null) throw new Error("No prompt is open");
    const answer = answerOf(prompt, "finish");
    return this.dispatch({ kind: "answered", prompt: prompt.id, answer });
  }

  finishesRoutine = (): this => this.endSession("session-finished");
  leavesRoutine = (): this => this.endSession("session-left");

  putsAwayOffer = (): this => this.dispatch({ kind: "suggestion-dismissed" });
  takesBreak = (): this => this.dispatch({ kind: "break-taken" });
  pauses = (length: PauseLength): this => this.dispatch({ kind: "paused", length });
  resumes = (): this => this.dispatch({ kind: "pause-ended" });

  logs(entry: NewEntry): this {
    this.running().write(entry);
    return this.react();
  }

  /** Logs a workout that ended so long ago. */
  logsWorkout(
    type: WorkoutType,
    minutes: number,
    ended: Length,
    more: {
      readonly planned?: string;
      readonly outcome?: "done" | "partial" | "dropped";
      readonly replaces?: string;
    } = {},
  ): this {
    const start = this.at - lengthOf(ended) - minutes * 60_000;
    return this.logs({ ...workoutOf(type, instant(start), minutes), ...more });
  }

  /** Says how much it hurts, from 0 to 10. */
  feels = (pain: number): this => this.logs({ kind: "check-in", pain, where: [], note: "" });

  changes(settings: Record<string, unknown>): this {
    this.settings = settingsSchema.parse({ ...this.settings, ...settings });
    return this.dispatch({ kind: "settings-saved" });
  }

  // What the machine does

  isHeldBy = (by: HoldSource): this =>
    by === "calendar"
      ? this.reads(this.meeting(this.at, after(this.at, hours(24))))
      : this.dispatch({ kind: "held", by, on: true });
  isFreeOf = (by: HoldSource): this =>
    by === "calendar" ? this.reads() : this.dispatch({ kind: "held", by, on: false });

  /** What the calendar has, each with the title and two local times of the story's date. */
  hasInCalendar = (...events: readonly (readonly [string, string, string])[]): this =>
    this.reads(
      ...events.map(([title, from, to]) => ({
        ...this.meeting(
          instantOf(this.date, from, this.place),
          instantOf(this.date, to, this.place),
        ),
        key: `${title}/${from}`,
        title,
      })),
    );

  private meeting = (start: Instant, end: Instant): Appointment => ({
    key: `meeting/${start}`,
    title: "Meeting",
    categories: [],
    start,
    end,
    allDay: false,
    busy: true,
  });

  private reads = (...appointments: readonly Appointment[]): this =>
    this.dispatch({ kind: "calendar-read", calendar: "work", appointments });

  fliesTo(name: string): this {
    this.place = zone(name);
    return this.dispatch({ kind: "tick" });
  }

  /** The clock is set, forward or (with a minus) back. */
  setsClock(by: Length): this {
    this.jump = lengthOf(by);
    this.at = after(this.at, this.jump);
    if (this.lastInput !== null) this.lastInput = after(this.lastInput, this.jump);
    return this.dispatch({ kind: "tick" }).pass(this.at);
  }

  setsClockWhileOff(by: Length): this {
    this.at = after(this.at, lengthOf(by));
    return this;
  }

  // What came of it

  /** The prompts in order: local time and kind. */
  prompts(): readonly (readonly [string, Kind])[] {
    return this.shown.map(({ local, kind }) => [local.slice(11, 16), kind]);
  }

  /** The local times of the prompts of one kind, with their dates when asked. */
  times(kind: Kind, dated: "dated" | "" = ""): readonly string[] {
    const times = this.shown.filter((prompt) => prompt.kind === kind).map(({ local }) => local);
    return times.map((local) =>
      dated ? local.slice(0, 16).replace("T", " ") : local.slice(11, 16),
    );
  }

  /** The prompts to the second, with the routines that each offered. */
  details = (): readonly Shown[] => this.shown;
  headsUps = (): readonly string[] => this.announced.map(({ local }) => local.slice(11, 19));

  /** How prompts ended, as the journal has it. */
  outcomes(): readonly (readonly [Kind, string])[] {
    return this.entries.flatMap((entry) =>
      entry.kind === "prompt" ? [[entry.reminder, entry.outcome] as const] : [],
    );
  }

  journal = (): readonly Entry[] => this.entries;
  now = () => ({ at: this.at, zone: this.place });
  seen = () => this.running().snapshot();
  saved = (): SchedulerState => this.running().state();
  /** The moments at which somebody looked for the person, and those at which the alarm rang. */
  looks = (): readonly Instant[] => this.looked;
  rings = (): readonly Instant[] => this.rung;

  private running(): Loop {
    if (this.loop === null)
      throw new Error("Supple does not run: the story lacks from() or starts()");
    return this.loop;
  }

  private aLoop(): Loop {
    const state = inMemory(
      () => this.state ?? freshState(this.now()),
      (kept) => (this.state = kept),
    );
    return loopOf({
      clock: { now: this.now, rate: 1, jumped: () => this.jumped() },
      alarm: { set: (at) => (this.alarm = at) },
      presence: { idle: () => this.idle() },
      settings: inMemory(
        () => withConsent(this.settings),
        () => undefined,
      ),
      state,
      journal: journalInMemory(this.entries),
      notices: noticesOf([]),
      notebook: notebookOf(),
      links: { asks: () => null },
      shortcuts: { says: () => ({ start: "off", pause: "off", open: "off" }) },
      keeping: { says: () => ({ saved: null }) },
      programmes: { says: () => ({ stamp: 0, kept: [], offered: null }) },
      program: () => ({
        version: "0",
        folder: "",
        startsAtLogin: false,
        country: null,
        displays: [],
        hidesFromSharing: false,
      }),
      onRefused: () => undefined,
      outside: nothingOutside,
      calendars: { says: () => [] },
      perform: () => undefined,
      derived: [],
      subscribers: [(effect) => this.notice(effect)],
      log: {
        info: () => undefined,
        error: (_, error) => {
          throw error;
        },
      },
    });
  }

  private jumped(): Duration {
    const by = this.jump;
    this.jump = milliseconds(0);
    return by;
  }

  private idle(): Duration {
    this.looked.push(this.at);
    return this.lastInput === null ? this.typing : between(this.lastInput, this.at);
  }

  private enter(entry: NewEntry, at: Instant): Entry {
    const id = `e${this.entries.length}`;
    const placed = { ...entry, v: 1, id, at, zone: this.place } as Entry;
    this.entries.push(placed);
    return placed;
  }

  private notice(effect: Effect): void {
    if (effect.kind !== "notify" && effect.kind !== "heads-up") return;
    const shown = {
      at: this.at,
      local: withOffset(this.at, this.place),
      kind: effect.about.lead.kind,
      about: effect.about,
    };
    (effect.kind === "notify" ? this.shown : this.announced).push(shown);
  }

  private dispatch(event: SchedulerEvent): this {
    this.running().dispatch(event);
    return this.react();
  }

  private pass(until: Instant): this {
    for (let rings = 0; this.alarm !== null && this.alarm <= until; rings += 1) {
      if (rings > mostRings) throw new Error("The alarm rings without end");
      if (this.alarm > this.at) this.at = this.alarm;
      this.rung.push(this.at);
      this.running().ring();
      this.react();
    }
    if (until > this.at) this.at = until;
    return this;
  }

  private makes(habit: Habit): this {
    this.habit = habit;
    return this.react();
  }

  /** Does with the open prompt what the person does with prompts. */
  private react(): this {
    const { habit } = this;
    for (;;) {
      const { prompt } = this.running().state();
      if (prompt === null || prompt.opensAt !== null) return this;
      if (habit === "ignore" || this.lastInput !== null) return this;
      this.answer(prompt, habit);
      if (this.running().state().prompt?.id === prompt.id) return this;
    }
  }

  private answer(prompt: OpenPrompt, habit: Exclude<Habit, "ignore">): void {
    const answer = answerOf(prompt, habit);
    this.running().dispatch({ kind: "answered", prompt: prompt.id, answer });
    if (habit === "finish") this.endSession("session-finished");
    if (habit === "leave") this.endSession("session-left");
  }

  private endSession(kind: "session-finished" | "session-left"): this {
    const { session } = this.running().state();
    if (session !== null) this.running().dispatch({ kind, session: session.id, seconds: 0 });
    return this;
  }
}

function answerOf({ routines }: OpenPrompt, habit: Exclude<Habit, "ignore">): PromptAnswer {
  if (habit === "skip") return { kind: "skip" };
  if (typeof habit === "number") return { kind: "snooze", minutes: habit };
  return { kind: "start", routine: (routines[0] ?? null) as RoutineId | null, by: "prompt" };
}

export const aDay = (settings: Record<string, unknown> = {}): Day => new Day(settings);
