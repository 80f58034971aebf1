import { z } from "zod";
import { kinds } from "../domain/kind.ts";
import { muscleAreas } from "../domain/muscle-area.ts";
import { stopReasons } from "../domain/stop-reason.ts";
import { workoutOutcomes } from "../domain/workout-outcome.ts";
import { calendarDate } from "../settings/settings.ts";

/** Milliseconds since 1970, of the years that a calendar date may have: a moment beyond all dates would stop whoever asks for its date. */
export const moment = z
  .int()
  .min(Date.UTC(1900, 0, 2))
  .max(Date.UTC(2999, 11, 30));
const painScore = z.int().min(0).max(10);
const base = { v: z.literal(1), id: z.string(), at: moment, zone: z.string() };

/** How a prompt ended. `left`: its routine was left in the middle. `held` is one that was kept back until its use was over (H2). */
export const promptOutcomes = ["finished", "left", "skipped", "missed", "rested", "held"] as const;
export type PromptOutcome = (typeof promptOutcomes)[number];

/** Who started a routine. */
export const starters = [
  "prompt",
  "notification",
  "tray",
  "window",
  "command",
  "link",
  "shortcut",
] as const;
export type Starter = (typeof starters)[number];

/** The rules that advice about recovery speaks for. */
export const recoveryRules = ["R11", "R14", "R15", "R16", "R17", "R18", "R25", "R26"] as const;
export type RecoveryRule = (typeof recoveryRules)[number];

/** What can be answered to advice about recovery: taken, overridden, or only read. */
export const recoveryAnswers = ["taken", "overridden", "read"] as const;
export type RecoveryAnswer = (typeof recoveryAnswers)[number];

/** R31. What made Supple ask for red flags. */
export const screeningMoments = ["first-run", "pain", "leg", "rise", "person"] as const;
export type ScreeningMoment = (typeof screeningMoments)[number];

/** One line of the journal: what happened, when (milliseconds since 1970), and in which zone. */
export const entrySchema = z.discriminatedUnion("kind", [
  z.object({
    ...base,
    kind: z.literal("prompt"),
    reminder: z.enum(kinds),
    /** The id of the user's own reminder, or of the planned workout, that it was for. */
    subject: z.string().nullable(),
    routine: z.string().nullable(),
    due: moment,
    outcome: z.enum(promptOutcomes),
  }),
  z.object({
    ...base,
    kind: z.literal("routine-started"),
    session: z.string(),
    routine: z.string(),
    by: z.enum(starters),
  }),
  z.object({
    ...base,
    kind: z.literal("routine"),
    session: z.string(),
    routine: z.string(),
    started: moment,
    /** Seconds of the routine's own time that were done. */
    seconds: z.int().min(0),
    outcome: z.enum(["finished", "partial"]),
  }),
  z.object({
    ...base,
    kind: z.literal("workout"),
    /** The id in the training plan, or null for one that was not planned. */
    planned: z.string().nullable(),
    title: z.string(),
    type: z.enum(["lift", "gym", "class", "run", "swim", "cycle", "walk", "other"]),
    started: moment,
    minutes: z.number().min(0),
    outcome: z.enum(workoutOutcomes),
    /** Pain from 0 to 10 before it and after it, where it was said. */
    painBefore: painScore.optional(),
    painAfter: painScore.optional(),
    /** What was done, in the person's own words; left out where it was as planned. */
    exercises: z.array(z.string()).optional(),
    /** The entry that this one takes the place of, as more was told of the workout. */
    replaces: z.string().optional(),
  }),
  /** A planned workout was moved, from one moment to another. */
  z.object({
    ...base,
    kind: z.literal("workout-moved"),
    workout: z.string(),
    title: z.string(),
    from: moment,
    to: moment,
  }),
  /** R26. How sore muscles are, from 0 to 10, each area that was told of. */
  z.object({
    ...base,
    kind: z.literal("soreness"),
    areas: z.array(z.object({ area: z.enum(muscleAreas), score: painScore })),
  }),
  /** R11, R14 to R18, R25, R26. What the person answered to advice: `about` is what it was about, which is never said again. */
  z.object({
    ...base,
    kind: z.literal("recovery-answered"),
    rule: z.enum(recoveryRules),
    about: z.string(),
    answer: z.enum(recoveryAnswers),
  }),
  /** R20. What is enough of an exercise grew: its hold in seconds, or its repetitions for each side. */
  z.object({
    ...base,
    kind: z.literal("dose-reached"),
    dose: z.enum(["plank", "plank-knees-down", "bird-dog"]),
    amount: z.int().min(1),
  }),
  /** R25. Two sessions with an exercise flared within 14 days: it is suggested no more. */
  z.object({ ...base, kind: z.literal("exercise-left-out"), exercise: z.string() }),
  /** R24, R25. An exercise that was left out, for it did not suit or after two flares, may be suggested again. */
  z.object({ ...base, kind: z.literal("exercise-allowed"), exercise: z.string() }),
  z.object({
    ...base,
    kind: z.literal("check-in"),
    pain: painScore,
    // What was not asked is left out, and stays as it was told on that date.
    where: z.array(z.string()).optional(),
    note: z.string().optional(),
    /** R31. Leg pain further down, or weakness, tingling or numbness. */
    leg: z.boolean().optional(),
    /** R28. It stops everyday things. */
    stopsDaily: z.boolean().optional(),
  }),
  /** R27. The person reports sudden new back pain. */
  z.object({ ...base, kind: z.literal("flare") }),
  /** R19. Every line of an exercise's form checklist was confirmed. */
  z.object({ ...base, kind: z.literal("form-checked"), exercise: z.string() }),
  /** R31. The answers to the red-flag questions: the ids of those that are so, none when all is well. */
  z.object({
    ...base,
    kind: z.literal("red-flags"),
    asked: z.enum(screeningMoments),
    flags: z.array(z.string()),
  }),
  /** R29. "I have read this." */
  z.object({ ...base, kind: z.literal("red-flags-read") }),
  /** R29, R30. A professional has seen the flags of a tier: assessed, or told that exercise is fine. */
  z.object({
    ...base,
    kind: z.literal("red-flags-cleared"),
    tier: z.enum(["emergency", "urgent"]),
  }),
  /** R28. The card was shown, with what made it so; it comes at most weekly. */
  z.object({ ...base, kind: z.literal("professional-advised"), reasons: z.array(z.string()) }),
  /** R28. The person has seen someone. */
  z.object({ ...base, kind: z.literal("professional-seen") }),
  /** R28. Workouts were added to the training plan. */
  z.object({ ...base, kind: z.literal("workout-planned"), workouts: z.array(z.string()) }),
  /** The conditions that the person told of were changed: the ids of those that are so from then on. */
  z.object({ ...base, kind: z.literal("conditions-changed"), conditions: z.array(z.string()) }),
  /** A programme was brought in. */
  z.object({ ...base, kind: z.literal("programme-added"), title: z.string() }),
  /** R24, R32. The exercise at which a routine was too much, and why: it did not suit. Pain from 0 to 10 where it was said. */
  z.object({
    ...base,
    kind: z.literal("stopped"),
    session: z.string(),
    exercise: z.string(),
    reason: z.enum(stopReasons),
    painBefore: painScore.nullable(),
    painNow: painScore.nullable(),
  }),
  /** The person trains on a day that R13 makes a rest day. */
  z.object({ ...base, kind: z.literal("rest-day-override"), date: calendarDate }),
  /** "I just took a break." */
  z.object({ ...base, kind: z.literal("break") }),
  /** What is so of an entry of the local date `date` instead of what it said: the fields that are replaced. */
  z.object({
    ...base,
    kind: z.literal("amended"),
    entry: z.string(),
    date: z.string(),
    fields: z.record(z.string(), z.unknown()),
  }),
  /** An entry of the local date `date` counts no more. Of an amendment or a deletion it is how that is undone. */
  z.object({ ...base, kind: z.literal("deleted"), entry: z.string(), date: z.string() }),
]);

export type Entry = z.infer<typeof entrySchema>;

type Unplaced<E> = E extends Entry ? Omit<E, "v" | "id" | "at" | "zone"> : never;
/** An entry before the journal gives it its version, id, moment and zone. */
export type NewEntry = Unplaced<Entry>;
