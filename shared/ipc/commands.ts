import { z } from "zod";
import { isLockingFlag, lockingTiers } from "../content/red-flags.ts";
import { pauseLengths } from "../domain/pause-length.ts";
import { stopReasons } from "../domain/stop-reason.ts";
import { muscleAreas } from "../domain/muscle-area.ts";
import { workoutOutcomes } from "../domain/workout-outcome.ts";
import { recoveryAnswers, recoveryRules, starters } from "../journal/entry.ts";
import { ownRoutineSchema } from "../programme/programme.ts";
import { journalFormats } from "../journal/journal-text.ts";
import type { Problem } from "../settings/problem.ts";
import { calendarDate, settingsSchema } from "../settings/settings.ts";
import { workoutTypes } from "../settings/workout-type.ts";

const text = z.string().min(1).max(200);
const painScore = z.int().min(0).max(10);
const count = z.int().min(0).max(1_000_000);

/** An entry of the journal, and the local date that it stands under. */
const journalEntry = { entry: text, date: calendarDate };

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
  /** The person leaves the full screen of a prompt, which stays to be answered in its small window. */
  "prompt.make-small": z.strictObject({ prompt: text }),
  "routine.start": z.strictObject({ routine: text, by: z.enum(starters).optional() }),
  "session.progress": z.strictObject({ session: text, step: count, seconds: count }),
  "session.finish": z.strictObject({ session: text, seconds: count }),
  "session.leave": z.strictObject({ session: text, seconds: count }),
  /** R24, R32. The routine was too much; its window stays to say what to do, unless the main window has to. */
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
  /** R23. How the back feels now: pain from 0 to 10. What is left out was not asked, and stays as it was told today. */
  "check-in.record": z.strictObject({
    pain: painScore,
    where: z.array(text).max(20).optional(),
    note: z.string().max(2000).optional(),
    /** R31. */
    leg: z.boolean().optional(),
    /** R28. */
    stopsDaily: z.boolean().optional(),
  }),
  /** How a workout went; what is told again of it takes the place of what was told. */
  "workout.log": z.strictObject({
    /** The id in the plan or of an event of a calendar; null for one that was not planned. */
    planned: z.string().min(1).max(1000).nullable(),
    /** An event of a calendar may have none. */
    title: z.string().max(1000),
    type: z.enum(workoutTypes),
    started: z.int().min(0),
    minutes: z.int().min(1).max(1440),
    outcome: z.enum(workoutOutcomes),
    painBefore: painScore.nullable().default(null),
    painAfter: painScore.nullable().default(null),
    /** Null for what was planned. */
    exercises: z.array(text).max(100).nullable().default(null),
    /** The journal entry that told of it before; null for the first word of it. */
    replaces: text.nullable().default(null),
  }),
  /** R26. How sore muscles are, 0 to 10; an area that was sore and is no more says 0. */
  "soreness.record": z.strictObject({
    areas: z
      .array(z.strictObject({ area: z.enum(muscleAreas), score: painScore }))
      .min(1)
      .max(muscleAreas.length),
  }),
  /** What the person answers to advice about recovery. */
  "recovery.answer": z.strictObject({
    rule: z.enum(recoveryRules),
    about: z.string().min(1).max(2000),
    answer: z.enum(recoveryAnswers),
  }),
  /** R27. Sudden new back pain. */
  "flare.report": z.strictObject({}),
  /** R19. Every line of an exercise's form checklist is so today. */
  "form.confirm": z.strictObject({ exercise: text }),
  /** R25. An exercise that did not suit is to be offered again. */
  "exercise.allow": z.strictObject({ exercise: text }),
  /** R31. The red flags that are so, by id; none when all is well. */
  "red-flags.answer": z.strictObject({
    flags: z.array(z.string().refine(isLockingFlag, { error: "the id of a red flag" })).max(50),
  }),
  /** R29. "I have read this." */
  "red-flags.read": z.strictObject({}),
  /** R29, R30. A professional has seen the flags of a tier. */
  "red-flags.clear": z.strictObject({ tier: z.enum(lockingTiers) }),
  /** R28. The card is put away for a week, or the person has seen someone. */
  "advice.later": z.strictObject({}),
  "advice.seen": z.strictObject({}),
  /** P2. The offer of an easier rhythm is put away. */
  "suggestion.dismiss": z.strictObject({}),
  /** Puts right what the journal says of an entry that stands under a local date. */
  "journal.amend": z.strictObject({
    ...journalEntry,
    fields: z
      .strictObject({
        pain: painScore,
        where: z.array(text).max(20),
        note: z.string().max(2000),
        title: text,
        type: z.enum(workoutTypes),
        started: z.int(),
        minutes: z.number().min(0).max(1440),
        outcome: z.enum(["done", "partial", "dropped", "finished"]),
        painBefore: painScore,
        painAfter: painScore,
        exercises: z.array(text).max(100),
        areas: z
          .array(z.strictObject({ area: z.enum(muscleAreas), score: painScore }))
          .max(muscleAreas.length),
        seconds: count,
      })
      .partial(),
  }),
  /** Asks where, and saves what the journal tells of some dates, or of all, for other programs. */
  "journal.export": z.strictObject({
    format: z.enum(journalFormats),
    from: calendarDate.optional(),
    to: calendarDate.optional(),
  }),
  "journal.delete": z.strictObject(journalEntry),
  /** Takes back what was last amended or deleted of an entry. */
  "journal.undo": z.strictObject(journalEntry),
  /** What stands in the notebook of the workout check. */
  "notebook.keep": z.strictObject({ text: z.string().max(20_000) }),
  "settings.save": z.strictObject({ settings: settingsSchema }),
  /** Asks the person for a calendar file, and watches it from then on. */
  "calendar.add": z.strictObject({}),
  /** Asks the person where, and saves the plan or the prompts to come as a calendar file. */
  "calendar.save": z.strictObject({ what: z.enum(["plan", "forecast"]) }),
  /** Whether Supple starts when the person logs in. */
  "login.start-at": z.strictObject({ on: z.boolean() }),
  /** Shows the folder of the person's data in the file manager. */
  "folder.open": z.strictObject({}),
  /** Asks where, and saves all that is kept as one file. */
  "backup.save": z.strictObject({}),
  /** Asks for a backup, and whether it is to take the place of what is kept; then Supple starts again. */
  "backup.restore": z.strictObject({}),
  /** Asks whether all that is kept is to be deleted; then Supple starts as on the first day. */
  "data.delete": z.strictObject({}),
  /** Asks for a programme and checks it: the snapshot says then what is offered. */
  "programme.choose": z.strictObject({}),
  "programme.accept": z.strictObject({}),
  "programme.leave": z.strictObject({}),
  "programme.remove": z.strictObject({ programme: text }),
  /** What was last removed of programmes is there again. */
  "programme.put-back": z.strictObject({}),
  /** Asks where, and saves a programme as a file to give away. */
  "programme.save": z.strictObject({ programme: text }),
  /** A routine that the person made: a new one without an id. */
  "own-routine.keep": z.strictObject({ ...ownRoutineSchema.shape, id: text.nullable() }),
  "own-routine.remove": z.strictObject({ routine: text }),
  /** Shortcuts rest while the person presses the keys of one. */
  "shortcuts.rest": z.strictObject({ on: z.boolean() }),
  /** The person says yes to what a link asks, or puts it away. */
  "link.follow": z.strictObject({ asked: text }),
  "link.leave": z.strictObject({ asked: text }),
  "notice.dismiss": z.strictObject({ notice: text }),
  "window.open": z.strictObject({ window: z.enum(["main"]) }),
  /** What the main window shows under its own buttons, whose colour follows. */
  "window.under-frame": z.strictObject({ ground: z.enum(["page", "stage"]) }),
  /** The player goes in and out of full screen. */
  "window.full-screen": z.strictObject({ on: z.boolean() }),
} as const;

export type CommandName = keyof typeof commands;
export type Payload<N extends CommandName> = z.infer<(typeof commands)[N]>;

/** What a command answers: done, and what where nothing else shows it; or what was wrong, and with which field where it was one. */
export type Answer =
  | { readonly ok: true; readonly told?: string }
  | { readonly ok: false; readonly error: string; readonly problem?: Problem };
