import type { RoutineId } from "../shared/domain/routine-id.ts";
import { routines } from "../shared/content/catalogue.ts";
import { findInLibrary } from "../shared/content/library.ts";
import { isStopSign } from "../shared/domain/stop-reason.ts";
import type { Answer, CommandName, Payload } from "../shared/ipc/commands.ts";
import type { NewEntry } from "../shared/journal/entry.ts";
import { isProgressing } from "../shared/journal/progress-log.ts";
import { routineIdIn } from "../shared/programme/content-of.ts";
import { hasConsented } from "../shared/rules/consent.ts";
import { canUnlock } from "../shared/rules/form-gate.ts";
import type { PromptAnswer, SchedulerEvent } from "../shared/scheduler/event.ts";
import { consentMissing } from "../shared/scheduler/refusal.ts";
import { type Move, movesBetween } from "../shared/settings/dated-session.ts";
import { settingsSchema, type Settings } from "../shared/settings/settings.ts";
import { instantOf } from "../shared/time/local.ts";
import { causeOf } from "../shared/messages/cause-of.ts";
import { diskRefusal } from "../shared/messages/disk-refusal.ts";
import { exportCalendar } from "./calendar-export.ts";
import { withCalendar } from "./with-calendar.ts";
import { amendment, type Corrected, deletion, undoing } from "./corrections.ts";
import type { Programmes } from "./programmes.ts";
import { isStartable } from "./is-startable.ts";
import { firstOffer } from "./first-offer.ts";
import type { Message } from "../shared/messages/message.ts";
import { exportJournal } from "./journal-export.ts";
import type { Keeping } from "./keeping.ts";
import type { Loop } from "./loop.ts";
import type { Links } from "./links.ts";
import type { Notebook } from "./notebook.ts";
import type { Notices } from "./notices.ts";
import { workoutEntries } from "./workout-entries.ts";
import type {
  Clock,
  Document,
  FileDialog,
  FileManager,
  JournalFile,
  LoginStart,
  Shortcuts,
  TextFiles,
  Windows,
  Wording,
} from "./ports.ts";

/** What each command does; its payload has been checked against the contract. */
export type Handlers = {
  readonly [N in CommandName]: (payload: Payload<N>) => Answer | Promise<Answer>;
};

export interface HandlerParts {
  readonly loop: Loop;
  readonly settings: Document<Settings>;
  readonly journal: JournalFile;
  readonly notices: Notices;
  readonly notebook: Notebook;
  readonly links: Pick<Links, "take">;
  readonly shortcuts: Pick<Shortcuts, "rest">;
  readonly keeping: Keeping;
  readonly programmes: Programmes;
  readonly windows: Windows;
  readonly loginStart: LoginStart;
  readonly fileManager: FileManager;
  readonly fileDialog: FileDialog;
  readonly textFiles: Pick<TextFiles, "write" | "writeParts">;
  readonly clock: Pick<Clock, "now">;
  /** The folder of the person's data. */
  readonly folder: string;
  readonly say: Wording;
}

const calendarsFull: Message = { id: "calendar.full" };
const done: Answer = { ok: true };

export function handlersOf(parts: HandlerParts): Handlers {
  const { loop, settings, journal, notices, notebook, keeping, programmes, windows, say } = parts;
  const mayBeStarted = (id: string): id is RoutineId => isStartable(id, programmes);
  const noRoutine = (command: CommandName, given: string): Answer => {
    const value = JSON.stringify(given);
    const error = `${command}: routine: there is no routine ${value}`;
    const allowed = [...routines.map(({ id }) => id), ...ownRoutineIds(programmes)].join(", ");
    return { ok: false, error, problem: { path: "routine", value, allowed } };
  };
  const failed = (): Answer => ({ ok: false, error: say({ id: "command.failed" }) });
  const dispatch = (event: SchedulerEvent): Answer => {
    const refusal = loop.refusal(event);
    const sound = loop.dispatch(event);
    if (refusal !== null) return { ok: false, error: say(refusal) };
    return sound ? done : failed();
  };

  /** Writes entries one by one, and shows the red-flag questions where they make them due (R31). */
  const write = (...entries: readonly NewEntry[]): Answer => {
    const sound = entries.map((entry) => loop.write(entry)).every(Boolean);
    const { screening } = loop.snapshot();
    if (screening !== null && screening !== "first-run") windows.open("main");
    return sound ? done : failed();
  };

  function save(wanted: Settings): Answer {
    if (settings.readOnly) {
      const error = say({ id: "document.not-saved", values: { file: settings.file } });
      return { ok: false, error };
    }
    const { training: before, body } = settings.read();
    const known = new Set(before.plan.map(({ id }) => id));
    const added = wanted.training.plan.map(({ id }) => id).filter((id) => !known.has(id));
    try {
      settings.write(wanted);
    } catch (error) {
      return {
        ok: false,
        error: say({ id: "settings.refused", values: { ...diskRefusal(error) } }),
      };
    }
    // R28. Pain of months and a new plan are a reason to see somebody.
    if (added.length > 0) loop.write({ kind: "workout-planned", workouts: added });
    const { conditions } = wanted.body;
    if (!hasSame(conditions, body.conditions)) {
      loop.write({ kind: "conditions-changed", conditions });
    }
    const { zone } = loop.snapshot();
    const at = ({ date, start }: Move["from"]) => instantOf(date, start, zone);
    for (const { workout, title, from, to } of movesBetween(before, wanted.training)) {
      loop.write({ kind: "workout-moved", workout, title, from: at(from), to: at(to) });
    }
    if (hasConsented(wanted)) notices.retract(consentMissing);
    return dispatch({ kind: "settings-saved" });
  }

  const correct = (corrected: Corrected): Answer =>
    corrected.ok ? write(corrected.entry) : { ok: false, error: say(corrected.why) };

  return {
    "prompt.start": ({ prompt, routine }) => {
      const known = routine === undefined || routine === null || mayBeStarted(routine);
      if (!known) return noRoutine("prompt.start", routine);
      const answer: PromptAnswer =
        routine === undefined
          ? firstOffer(loop.snapshot(), "prompt")
          : { kind: "start", routine, by: "prompt" };
      return dispatch({ kind: "answered", prompt, answer });
    },
    "prompt.snooze": ({ prompt, minutes }) =>
      dispatch({ kind: "answered", prompt, answer: { kind: "snooze", minutes } }),
    "prompt.skip": ({ prompt }) => dispatch({ kind: "answered", prompt, answer: { kind: "skip" } }),
    "prompt.undo-skip": ({ prompt }) => dispatch({ kind: "skip-undone", prompt }),
    "prompt.attend": ({ prompt, attending }) => dispatch({ kind: "attended", prompt, attending }),
    "prompt.make-small": ({ prompt }) => dispatch({ kind: "made-small", prompt }),
    "routine.start": ({ routine, by }) =>
      mayBeStarted(routine)
        ? dispatch({ kind: "routine-asked", routine, by: by ?? "window" })
        : noRoutine("routine.start", routine),
    "session.progress": ({ session, seconds }) =>
      dispatch({ kind: "session-progressed", session, seconds }),
    "session.finish": ({ session, seconds }) =>
      dispatch({ kind: "session-finished", session, seconds }),
    "session.leave": ({ session, seconds }) => {
      const answer = dispatch({ kind: "session-left", session, seconds });
      windows.close("player");
      return answer;
    },
    "session.stop": ({ seconds, ...stopped }) => {
      const { session, reason, painNow } = stopped;
      const entries: NewEntry[] = [{ kind: "stopped", ...stopped }];
      // R24. What was told counts as an answer, so that its band holds.
      if (painNow !== null) entries.push({ kind: "check-in", pain: painNow });
      // A lock ends the session with the seconds that are known.
      dispatch({ kind: "session-progressed", session, seconds });
      const written = write(...entries);
      const left = dispatch({ kind: "session-left", session, seconds });
      if (!written.ok) return written;
      // R24, R32. The questions and the card come before anything that the player would offer.
      if (isStopSign(reason)) windows.open("main");
      if (reason !== "pain") windows.close("player");
      return left;
    },
    "reminders.pause": ({ length }) => dispatch({ kind: "paused", length }),
    "reminders.resume": () => dispatch({ kind: "pause-ended" }),
    "break.taken": () => dispatch({ kind: "break-taken" }),
    "rest-day.override": () => {
      const [today] = loop.week();
      if (!today?.rest) return { ok: false, error: say({ id: "command.no-rest-day" }) };
      return write({ kind: "rest-day-override", date: today.date });
    },
    "check-in.record": (answer) => write({ kind: "check-in", ...answer }),
    "journal.amend": (asked) => correct(amendment(journal, asked, loop.snapshot().at)),
    "journal.export": (asked) => exportJournal(asked, parts),
    "journal.delete": (asked) => correct(deletion(journal, asked)),
    "journal.undo": (asked) => correct(undoing(journal, asked)),
    "notebook.keep": ({ text }) => {
      notebook.keep(text);
      return done;
    },
    "workout.log": (told) => {
      const snapshot = loop.snapshot();
      if (told.started > snapshot.at) return { ok: false, error: say({ id: "log.not-begun" }) };
      return write(...workoutEntries(told, snapshot));
    },
    "soreness.record": ({ areas }) => write({ kind: "soreness", areas }),
    "recovery.answer": (answered) => write({ kind: "recovery-answered", ...answered }),
    "flare.report": () => write({ kind: "flare" }),
    "form.confirm": ({ exercise }) => {
      const found = findInLibrary(exercise);
      const counts = found !== undefined && (canUnlock(found) || isProgressing(found.id));
      if (counts) return write({ kind: "form-checked", exercise });
      const error = `form.confirm: exercise: "${exercise}" is no exercise that a form opens`;
      return { ok: false, error };
    },
    "exercise.allow": ({ exercise }) => {
      const { notSuited } = loop.snapshot().limits;
      const isLeftOut = notSuited.some((one) => one.exercise === exercise);
      if (isLeftOut) return write({ kind: "exercise-allowed", exercise });
      const error = `exercise.allow: exercise: "${exercise}" is no exercise that did not suit`;
      return { ok: false, error };
    },
    "red-flags.answer": ({ flags }) => {
      const asked = loop.snapshot().screening ?? "person";
      const answer = write({ kind: "red-flags", asked, flags });
      const { lock, session } = loop.snapshot();
      if (lock !== null && session === null) windows.close("player");
      return answer;
    },
    "red-flags.read": () => write({ kind: "red-flags-read" }),
    "red-flags.clear": ({ tier }) => write({ kind: "red-flags-cleared", tier }),
    "advice.later": () => {
      const reasons = loop.snapshot().advice.map(({ kind }) => kind);
      return write({ kind: "professional-advised", reasons });
    },
    "advice.seen": () => write({ kind: "professional-seen" }),
    "suggestion.dismiss": () => dispatch({ kind: "suggestion-dismissed" }),
    "settings.save": ({ settings: wanted }) => save(wanted),
    "calendar.add": async () => {
      const file = await parts.fileDialog.open({
        title: say({ id: "calendar.choose" }),
        kind: say({ id: "calendar.kind" }),
        extensions: ["ics", "ical", "ifb", "icalendar"],
      });
      if (file === null) return done;
      const checked = settingsSchema.safeParse(withCalendar(settings.read(), file));
      return checked.success ? save(checked.data) : { ok: false, error: say(calendarsFull) };
    },
    "calendar.save": (payload) => exportCalendar(payload, parts),
    "programme.choose": () => programmes.choose(),
    "programme.accept": () => {
      const title = programmes.says().offered?.programme.title;
      const answer = programmes.accept();
      if (!answer.ok || title === undefined) return answer;
      return write({ kind: "programme-added", title });
    },
    "programme.leave": () => programmes.leave(),
    "programme.remove": ({ programme }) => programmes.remove(programme),
    "programme.put-back": () => programmes.putBack(),
    "programme.save": ({ programme }) => programmes.save(programme),
    "own-routine.keep": (routine) => programmes.keepRoutine(routine),
    "own-routine.remove": ({ routine }) => programmes.removeRoutine(routine),
    "backup.save": () => keeping.save(),
    "backup.restore": () => keeping.restore(),
    "data.delete": () => keeping.deleteAll(),
    "shortcuts.rest": ({ on }) => {
      parts.shortcuts.rest(on);
      return done;
    },
    "link.follow": ({ asked }) => {
      const link = parts.links.take(asked);
      switch (link?.kind) {
        case undefined:
          return { ok: false, error: say({ id: "link.gone" }) };
        case "routine":
          return mayBeStarted(link.routine)
            ? dispatch({ kind: "routine-asked", routine: link.routine, by: "link" })
            : noRoutine("link.follow", link.routine);
        case "pause":
          return dispatch({ kind: "paused", length: link.length });
        case "check-in":
          loop.render();
          return done;
      }
    },
    "link.leave": ({ asked }) => {
      parts.links.take(asked);
      loop.render();
      return done;
    },
    "notice.dismiss": ({ notice }) => {
      notices.dismiss(notice);
      loop.render();
      return done;
    },
    "login.start-at": ({ on }) => {
      try {
        parts.loginStart.set(on);
      } catch (error) {
        const cause = causeOf(error);
        return { ok: false, error: say({ id: "login.refused", values: { cause } }) };
      }
      loop.render();
      return done;
    },
    "folder.open": async () => {
      const problem = await parts.fileManager.show(parts.folder);
      if (problem === null) return done;
      return { ok: false, error: say({ id: "folder.not-shown", values: { cause: problem } }) };
    },
    "window.open": ({ window }) => {
      windows.open(window);
      return done;
    },
    "window.under-frame": ({ ground }) => {
      windows.underFrame(ground);
      return done;
    },
    "window.full-screen": ({ on }) => {
      windows.fullScreen("player", on);
      return done;
    },
  };
}

const hasSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

const ownRoutineIds = (programmes: Programmes): readonly string[] =>
  programmes
    .says()
    .kept.flatMap(({ id, programme }) =>
      programme.routines.map((routine) => routineIdIn(id, routine.id)),
    );
