import { z } from "zod";
import { pauseLengths } from "../domain/pause-length.ts";
import { stopReasons } from "../domain/stop-reason.ts";
import { starters } from "../journal/entry.ts";
import type { Problem } from "../settings/problem.ts";
import { settingsSchema } from "../settings/settings.ts";

const text = z.string().min(1).max(200);
const painScore = z.int().min(0).max(10);
const count = z.int().min(0).max(1_000_000);

export const snoozeMinutes = [5, 10, 15] as const;

/** Everything that a window may ask of the main process: the name of each command and the shape of its payload. */
export const commands = {
  /** Without a routine the first that the prompt offers; null is to answer it with none, such as a walk. */
  "prompt.start": z.strictObject({ prompt: text, routine: text.nullable().optional() }),
  "prompt.snooze": z.strictObject({ prompt: text, minutes: z.literal(snoozeMinutes) }),
  "prompt.skip": z.strictObject({ prompt: text }),
  "prompt.undo-skip": z.strictObject({ prompt: text }),
  /** The pointer or the keyboard is in the prompt: its fuse rests meanwhile. */
  "prompt.attend": z.strictObject({ prompt: text, attending: z.boolean() }),
  "routine.start": z.strictObject({ routine: text, by: z.enum(starters).optional() }),
  "session.progress": z.strictObject({ session: text, step: count, seconds: count }),
  "session.finish": z.strictObject({ session: text, seconds: count }),
  "session.leave": z.strictObject({ session: text, seconds: count }),
  /** R24, R32. The routine was too much; its window stays, to say what to do. */
  "session.stop": z.strictObject({
    session: text,
    seconds: count,
    exercise: text,
    reason: z.enum(stopReasons),
    painBefore: painScore.nullable(),
    painNow: painScore.nullable(),
  }),
  "reminders.pause": z.strictObject({ length: z.enum(pauseLengths) }),
  "reminders.resume": z.strictObject({}),
  "break.taken": z.strictObject({}),
  /** R13. The person trains today although it is a rest day: the plan of the day holds again. */
  "rest-day.override": z.strictObject({}),
  /** R23. How the back feels now: pain from 0 to 10, where, and a note. */
  "check-in.record": z.strictObject({
    pain: painScore,
    where: z.array(text).max(20).default([]),
    note: z.string().max(2000).default(""),
  }),
  /** R27. Sudden new back pain. */
  "flare.report": z.strictObject({}),
  /** R19. Every line of an exercise's form checklist is so today. */
  "form.confirm": z.strictObject({ exercise: text }),
  /** P2. The offer of an easier rhythm is put away. */
  "suggestion.dismiss": z.strictObject({}),
  "settings.save": z.strictObject({ settings: settingsSchema }),
  /** Whether Supple starts when the person logs in. */
  "login.start-at": z.strictObject({ on: z.boolean() }),
  /** Shows the folder of the person's data in the file manager. */
  "folder.open": z.strictObject({}),
  "notice.dismiss": z.strictObject({ notice: text }),
  "window.open": z.strictObject({ window: z.enum(["main"]) }),
  /** What the main window shows under its own buttons, whose colour follows. */
  "window.under-frame": z.strictObject({ ground: z.enum(["page", "stage"]) }),
  /** The player goes in and out of full screen. */
  "window.full-screen": z.strictObject({ on: z.boolean() }),
} as const;

export type CommandName = keyof typeof commands;
export type Payload<N extends CommandName> = z.infer<(typeof commands)[N]>;

/** What a command answers: done, or what was wrong, and with which field where it was one. */
export type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: string; readonly problem?: Problem };
