import { isDeepStrictEqual } from "node:util";
import type { RoutineId } from "../shared/domain/routine-id.ts";
import type { Program, Snapshot } from "../shared/ipc/snapshot.ts";
import type { NewEntry } from "../shared/journal/entry.ts";
import { checkInsOf } from "../shared/journal/check-ins.ts";
import { isCorrection } from "../shared/journal/happening.ts";
import { type Journal, journalOf, withEntry } from "../shared/journal/journal.ts";
import { professionalAdvice } from "../shared/rules/professional-advice.ts";
import { dosesOf } from "../shared/rules/progression.ts";
import { recentTraining } from "../shared/rules/recent-training.ts";
import { safetyLock } from "../shared/rules/safety-lock.ts";
import { soreAreas } from "../shared/rules/sore-areas.ts";
import { causeOf } from "../shared/messages/cause-of.ts";
import type { Message } from "../shared/messages/message.ts";
import { flareAt } from "../shared/rules/flare.ts";
import { formProgress } from "../shared/rules/form-progress.ts";
import { decide } from "../shared/scheduler/decide.ts";
import type { Effect } from "../shared/scheduler/effect.ts";
import type { SchedulerEvent } from "../shared/scheduler/event.ts";
import { nextWake } from "../shared/scheduler/next-wake.ts";
import { followUps } from "../shared/scheduler/follow-ups.ts";
import { needsLook } from "../shared/scheduler/presence.ts";
import { recoveryOf } from "../shared/scheduler/recovery.ts";
import { refusalOf } from "../shared/scheduler/refusal.ts";
import type { SchedulerState } from "../shared/scheduler/state.ts";
import { viewOf } from "../shared/scheduler/view.ts";
import type { WeekDay } from "../shared/scheduler/week-types.ts";
import { upcoming, type Foreseen } from "../shared/scheduler/forecast.ts";
import { weekOf } from "../shared/scheduler/week.ts";
import type { Settings } from "../shared/settings/settings.ts";
import { after, minutes, type Now } from "../shared/time/instant.ts";
import { type DiskRefusal, diskRefusal, waitingForDisk } from "../shared/messages/disk-refusal.ts";
import type { Programmes } from "./programmes.ts";
import type { Keeping } from "./keeping.ts";
import { daysLater } from "../shared/time/local.ts";
import type { Links } from "./links.ts";
import type { Notebook } from "./notebook.ts";
import type { Notices } from "./notices.ts";
import { saysMore } from "./says-more.ts";
import type {
  Alarm,
  Calendars,
  Clock,
  Document,
  JournalFile,
  Log,
  Outside,
  Presence,
  Shortcuts,
} from "./ports.ts";

/** An effect that something outside the loop performs; the loop itself records. */
export type OuterEffect = Exclude<Effect, { kind: "record" }>;

/** Painted from the snapshot after each turn, and idempotent: painting twice shows the same. */
export interface Derived {
  readonly name: string;
  render(snapshot: Snapshot): void;
}

export interface LoopParts {
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly presence: Presence;
  readonly outside: Outside;
  readonly calendars: Pick<Calendars, "says">;
  readonly settings: Document<Settings>;
  readonly state: Document<SchedulerState>;
  readonly journal: JournalFile;
  readonly notices: Notices;
  readonly notebook: Notebook;
  readonly links: Pick<Links, "asks">;
  readonly shortcuts: Pick<Shortcuts, "says">;
  readonly keeping: Pick<Keeping, "says">;
  readonly programmes: Pick<Programmes, "says">;
  readonly program: () => Program;
  /** A routine was asked for that must not start (R29, R30, R36); the main window says why. */
  readonly onRefused: () => void;
  readonly perform: (effect: OuterEffect) => void;
  readonly derived: readonly Derived[];
  /** Told of each effect once it was done. */
  readonly subscribers: readonly ((effect: Effect) => void)[];
  readonly log: Log;
}

export interface Loop {
  /** Decides and does; an event from within a turn waits for its end. False when something failed, which is logged. */
  dispatch(event: SchedulerEvent): boolean;
  /** Writes what the person entered into the journal, and decides upon it. False when something failed. */
  write(entry: NewEntry): boolean;
  /** The journal has what was not told here, such as another machine's entries: decides upon it. */
  reread(): void;
  /** Why an event would be refused now, or null. */
  refusal(event: SchedulerEvent): Message | null;
  /** The alarm rang: looks for the person where a look is due (W7), then ticks. */
  ring(): void;
  snapshot(): Snapshot;
  /** Today and the six days after it, as they are foreseen now. */
  week(): readonly WeekDay[];
  /** The prompts of so many days from now on. */
  foreseen(days: number): readonly Foreseen[];
  state(): SchedulerState;
  /** Paints again what is derived, when something beside the scheduler changed. */
  render(): void;
}

/** The one direction: event, decision, effects once, everything else derived. */
export function loopOf(parts: LoopParts): Loop {
  const { clock, alarm, settings, log } = parts;
  let state = parts.state.read();
  let journal: Journal = journalOf(parts.journal.kept(clock.now()));
  const waiting: SchedulerEvent[] = [];
  let turning = false;
  // R29. The card returns at every start, whoever has read it before.
  let staleRead = safetyLock(journal)?.tier === "emergency" ? journal.safety.read : null;
  let sound = true;
  let isSaved = true;
  /** As it stands on the disk. */
  let kept = state;
  /** What was told of a disk that refuses. */
  let told: Message | null = null;

  function dispatch(event: SchedulerEvent): boolean {
    waiting.push(event);
    if (turning) return true;
    turning = true;
    sound = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) turn(next);
    } finally {
      turning = false;
    }
    return sound;
  }

  function turn(event: SchedulerEvent): void {
    const why = refusal(event);
    if (why !== null) {
      refuse(why);
      return;
    }
    // Should the decision itself fail, the next one is a minute away and never lost.
    alarm.set(after(clock.now().at, minutes(1)));
    contain(event.kind, () => {
      const now = arrive(event);
      decideOn(event, now);
      const isKept = settle();
      render();
      const wake = nextWake(settings.read(), journal, state, now);
      const soon = after(now.at, minutes(1));
      alarm.set(isKept || (wake !== null && wake < soon) ? wake : soon);
    });
  }

  const refusal = (event: SchedulerEvent): Message | null =>
    refusalOf({ settings: settings.read(), journal, state, now: clock.now() }, event);

  function refuse(why: Message): void {
    log.info("start.refused", { why: why.id });
    // A lock has a card of its own, which comes back.
    if (safetyLock(journal) === null) parts.notices.add(why);
    else staleRead = journal.safety.read;
    contain("refused", parts.onRefused);
    render();
  }

  /** The moment of an event, once a clock or zone that changed without a word has been told (T4, T5). */
  function arrive({ kind }: SchedulerEvent): Now {
    const jump = clock.jumped();
    const now = clock.now();
    if (kind === "started") return now;
    const { presence, zone } = state;
    const slept = kind === "resumed" || (presence.kind === "gone" && presence.asleep);
    if (jump < 0 || (jump > 0 && !slept)) decideOn({ kind: "clock-changed", by: jump }, now);
    if (now.zone !== zone) decideOn({ kind: "zone-changed" }, now);
    // A clock that is nudged back by less than a jump stands still for the scheduler meanwhile.
    return now.at < state.at ? { ...now, at: state.at } : now;
  }

  function decideOn(event: SchedulerEvent, now: Now): void {
    const decided = decide({ settings: settings.read(), journal, state, event, now });
    // What happened is written before the state forgets it: a kill in between can only tell it twice.
    for (const effect of decided.effects) if (effect.kind === "record") keep(effect.entry, now);
    save(decided.state);
    for (const effect of decided.effects) {
      if (effect.kind !== "record") contain(effect.kind, () => parts.perform(effect));
      for (const tell of parts.subscribers) contain("subscriber", () => tell(effect));
    }
  }

  function write(entry: NewEntry): boolean {
    sound = true;
    keep(entry, clock.now());
    return sound && dispatch({ kind: "journal-written" });
  }

  function reread(): void {
    journal = journalOf(parts.journal.kept(clock.now()));
    dispatch({ kind: "journal-written" });
  }

  /** Records an entry, and what follows from it. */
  function keep(entry: NewEntry, now: Now): void {
    record(entry, now);
    contain("follow-up", () => {
      const scene = { settings: settings.read(), journal, state, now };
      for (const more of followUps(scene, entry)) record(more, now);
    });
  }

  function record(entry: NewEntry, now: Now): void {
    contain("record", () => {
      try {
        const placed = parts.journal.append(entry, now);
        journal = isCorrection(placed)
          ? journalOf(parts.journal.kept(now))
          : withEntry(journal, placed);
      } catch (error) {
        const cause = causeOf(error);
        parts.notices.add({ id: "journal.not-written", values: { cause } });
        throw error;
      }
    });
  }

  function save(decided: SchedulerState): void {
    if (isDeepStrictEqual(decided, state)) return;
    state = decided;
    isSaved = parts.state.readOnly || (isSaved && !saysMore(kept, state));
    writeWhatWaits();
  }

  /** The state comes last: it may forget only what is in the journal's file. */
  const writeWhatWaits = (): DiskRefusal | null => parts.journal.settle() ?? saveState();

  /** Writes what is not on the disk yet; what the disk refuses is told until it is written. False while something waits. */
  function settle(): boolean {
    const refused = writeWhatWaits();
    const message = refused && waitingForDisk(refused);
    if (isDeepStrictEqual(message, told)) return message === null;
    if (told !== null) parts.notices.retract(told);
    if (message !== null) {
      parts.notices.add(message);
      log.error("disk.refused", refused?.cause);
    }
    told = message;
    return message === null;
  }

  function saveState(): DiskRefusal | null {
    if (isSaved) return null;
    try {
      parts.state.write(state);
      isSaved = true;
      kept = state;
      return null;
    } catch (error) {
      return diskRefusal(error);
    }
  }

  function snapshot(): Snapshot {
    const now = clock.now();
    const { session } = state;
    const scene = { settings: settings.read(), journal, state, now };
    const view = viewOf(scene);
    return {
      ...now,
      rate: clock.rate,
      settings: settings.read(),
      ...view,
      session: session && {
        id: session.id,
        routine: session.routine as RoutineId,
        started: session.started,
        limits: session.limits,
      },
      flare: flareAt(journal, now.at),
      form: formProgress(journal, now),
      checkIns: checkInsOf(journal, now),
      lock: safetyLock(journal, staleRead),
      screening: journal.safety.screening.due,
      advice: professionalAdvice(journal, now),
      recovery: recoveryOf(scene),
      soreness: soreAreas(journal.recovery.soreness, [], now.at).map(({ area, score }) => ({
        area,
        score,
      })),
      doses: dosesOf(journal.progress, view.limits),
      trained: recentTraining(journal, settings.read(), now),
      notebook: parts.notebook.text(),
      journalRevision: parts.journal.revision(),
      notices: parts.notices.all(),
      asked: parts.links.asks(),
      shortcuts: parts.shortcuts.says(),
      outside: parts.outside.says(),
      calendars: parts.calendars.says(),
      programmes: parts.programmes.says(),
      keeping: parts.keeping.says(),
      program: parts.program(),
    };
  }

  const week = (): readonly WeekDay[] =>
    weekOf({ settings: settings.read(), journal, state, now: clock.now() });

  const foreseen = (days: number): readonly Foreseen[] => {
    const now = clock.now();
    const until = daysLater(now.at, days, now.zone);
    return [...upcoming({ settings: settings.read(), journal, state }, now, until)];
  };

  function render(): void {
    const painted = snapshot();
    for (const { name, render: paint } of parts.derived) contain(name, () => paint(painted));
  }

  function ring(): void {
    // A look takes what has come due as a tick does.
    if (look()) return;
    dispatch({ kind: "tick" });
    // What has just come due is shown only to somebody who is seen to be there.
    look();
  }

  function look(): boolean {
    const needed = needsLook(state, clock.now());
    if (needed) {
      contain("outside", () => parts.outside.look());
      dispatch({ kind: "looked", idleMs: parts.presence.idle() });
    }
    return needed;
  }

  function contain(what: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      sound = false;
      log.error("turn.failed", error, { what });
    }
  }

  return {
    dispatch,
    write,
    reread,
    refusal,
    ring,
    snapshot,
    week,
    foreseen,
    state: () => state,
    render,
  };
}
