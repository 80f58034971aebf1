import { isRoutineId } from "../shared/content/catalogue.ts";
import { findInLibrary } from "../shared/content/library.ts";
import type { Answer, CommandName, Payload } from "../shared/ipc/commands.ts";
import type { NewEntry } from "../shared/journal/entry.ts";
import { hasConsented } from "../shared/rules/consent.ts";
import { canUnlock } from "../shared/rules/form-gate.ts";
import type { PromptAnswer, SchedulerEvent } from "../shared/scheduler/event.ts";
import { consentMissing, refusalOf } from "../shared/scheduler/refusal.ts";
import type { Settings } from "../shared/settings/settings.ts";
import { firstOffer } from "./first-offer.ts";
import type { Loop } from "./loop.ts";
import type { Notices } from "./notices.ts";
import type { Document, FileManager, LoginStart, Windows, Wording } from "./ports.ts";

/** What each command does; its payload has been checked against the contract. */
export type Handlers = {
  readonly [N in CommandName]: (payload: Payload<N>) => Answer | Promise<Answer>;
};

export interface HandlerParts {
  readonly loop: Loop;
  readonly settings: Document<Settings>;
  readonly notices: Notices;
  readonly windows: Windows;
  readonly loginStart: LoginStart;
  readonly fileManager: FileManager;
  /** The folder of the person's data. */
  readonly folder: string;
  readonly say: Wording;
}

const done: Answer = { ok: true };

export function handlersOf(parts: HandlerParts): Handlers {
  const { loop, settings, notices, windows, say } = parts;
  const failed = (): Answer => ({ ok: false, error: say({ id: "command.failed" }) });
  const dispatch = (event: SchedulerEvent): Answer => {
    const refusal = refusalOf(settings.read(), event);
    const sound = loop.dispatch(event);
    if (refusal !== null) return { ok: false, error: say(refusal) };
    return sound ? done : failed();
  };
  const written = (entry: NewEntry): Answer => (loop.write(entry) ? done : failed());

  return {
    "prompt.start": ({ prompt, routine }) => {
      const known = routine === undefined || routine === null || isRoutineId(routine);
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
    "routine.start": ({ routine, by }) =>
      isRoutineId(routine)
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
      const { session } = stopped;
      const written = loop.write({ kind: "stopped", ...stopped });
      const left = dispatch({ kind: "session-left", session, seconds });
      return written ? left : { ok: false, error: say({ id: "command.failed" }) };
    },
    "reminders.pause": ({ length }) => dispatch({ kind: "paused", length }),
    "reminders.resume": () => dispatch({ kind: "pause-ended" }),
    "break.taken": () => dispatch({ kind: "break-taken" }),
    "rest-day.override": () => {
      const [today] = loop.week();
      if (!today?.rest) return { ok: false, error: say({ id: "command.no-rest-day" }) };
      return written({ kind: "rest-day-override", date: today.date });
    },
    "check-in.record": ({ pain, where, note }) => written({ kind: "check-in", pain, where, note }),
    "flare.report": () => written({ kind: "flare" }),
    "form.confirm": ({ exercise }) => {
      const found = findInLibrary(exercise);
      if (found !== undefined && canUnlock(found))
        return written({ kind: "form-checked", exercise });
      const error = `form.confirm: exercise: "${exercise}" is no exercise that a form opens`;
      return { ok: false, error };
    },
    "suggestion.dismiss": () => dispatch({ kind: "suggestion-dismissed" }),
    "settings.save": ({ settings: wanted }) => {
      if (settings.readOnly) {
        const error = say({ id: "document.not-saved", values: { file: settings.file } });
        return { ok: false, error };
      }
      settings.write(wanted);
      if (hasConsented(wanted)) notices.retract(consentMissing);
      return dispatch({ kind: "settings-saved" });
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
        const cause = error instanceof Error ? error.message : String(error);
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

const noRoutine = (command: CommandName, routine: string): Answer => ({
  ok: false,
  error: `${command}: routine: there is no routine "${routine}"`,
});
