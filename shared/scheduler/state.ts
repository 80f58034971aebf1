import { z } from "zod";
import { appointmentSchema } from "../calendar/appointment.ts";
import { kinds } from "../domain/kind.ts";
import { starters } from "../journal/entry.ts";
import { limitsSchema, noLimits } from "../rules/limits.ts";
import type { LocalDate } from "../time/calendar.ts";
import {
  after,
  seconds,
  type Duration,
  type Instant,
  type Now,
  type Zone,
} from "../time/instant.ts";
import { localDateOf, offsetAt } from "../time/local.ts";

const moment = z.int().transform((n) => n as Instant);
const span = z.int().transform((n) => n as Duration);
const date = z.iso.date().transform((text) => text as LocalDate);
const zoneName = z.string().transform((text) => text as Zone);

/** What holds prompts back (H1). */
export const holdSources = [
  "doNotDisturb",
  "fullScreen",
  "recording",
  "calendar",
  "applications",
] as const;
export type HoldSource = (typeof holdSources)[number];
/** What is told from outside; of calendars the time alone tells it. */
export type OutsideSource = Exclude<HoldSource, "calendar">;

/** A reminder that has come due and is not over: waiting, shown, or being followed. */
const item = z.object({
  key: z.string(),
  kind: z.enum(kinds),
  subject: z.string().nullable(),
  /** The id of the desk reminder whose counter stands still meanwhile, or null. */
  counter: z.string().nullable(),
  due: moment,
  /** When it may first be shown: its due time, or later after a snooze or once it was held. */
  from: moment,
  useUntil: moment,
  snoozes: z.int(),
  /** Presence that its prompt has used up of the ten minutes of P1. */
  spent: span,
  /** Whether something held it back at some time (H2). */
  held: z.boolean(),
  /** Whether it has come again after being ignored (R21). */
  again: z.boolean(),
});
export type Item = Readonly<z.infer<typeof item>>;

const prompt = z.object({
  id: z.string(),
  lead: item,
  group: z.array(item),
  routines: z.array(z.string()),
  /** Which of its kind's texts or routines this showing takes, counted from 0. */
  turn: z.int(),
  /** P6. When it opens, while it is only announced; null once it is open. */
  opensAt: moment.nullable(),
  shownAt: moment,
  /** Since when the fuse burns; null while it rests. */
  litAt: moment.nullable(),
  attended: z.boolean(),
  /** It takes no more than a corner, whatever the settings ask: the person typed on as it came, or left the full screen. */
  small: z.boolean().default(false),
});
export type OpenPrompt = Readonly<z.infer<typeof prompt>>;

const session = z.object({
  id: z.string(),
  routine: z.string(),
  by: z.enum(starters),
  started: moment,
  seconds: z.int(),
  /** What spoke against movements when it began: it is played to its end as it was made for these (R33). */
  limits: limitsSchema.default(noLimits),
  /** The prompt that it answers. */
  answers: z.object({ lead: item, group: z.array(item) }).nullable(),
});
export type Session = Readonly<z.infer<typeof session>>;

/**
 * Who is there: `assumed` always is (the forecast, a time-lapse). `input` is the last input known of;
 * a person who is gone came to be so at `since`, by no input, a locked screen or a machine asleep or off.
 */
const presence = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("assumed") }),
  z.object({ kind: z.literal("here"), input: moment, lookAt: moment }),
  z.object({
    kind: z.literal("gone"),
    since: moment,
    locked: z.boolean(),
    asleep: z.boolean(),
    lookAt: moment,
  }),
]);
export type Presence = Readonly<z.infer<typeof presence>>;

const easing = z.object({ kind: z.enum(kinds), at: moment, everyMinutes: z.number().nullable() });

const undo = z.object({
  prompt: z.string(),
  until: moment,
  /** What is left of its time, which rests while it is attended; null while it is not. */
  left: span.nullable().default(null),
  lead: item,
  group: z.array(item),
  restarted: z.record(z.string(), moment),
  skips: z.record(z.string(), z.int()),
  easing: easing.nullable(),
});
export type Undo = Readonly<z.infer<typeof undo>>;

/** All that the scheduler remembers beside settings and journal. */
export const stateSchema = z.object({
  at: moment,
  zone: zoneName,
  presence,
  /** R35. The first activity of the person's day; null when none was seen. */
  wokeAt: moment.nullable().default(null),
  /** When each counter last restarted, by reminder; `everyCounter` is for all. */
  everyCounter: moment,
  restarted: z.record(z.string(), moment),
  waiting: z.array(item),
  prompt: prompt.nullable(),
  undo: undo.nullable(),
  session: session.nullable(),
  /** Routines that were started, ever: tells the sessions of one moment apart. */
  played: z.int().default(0),
  /** H3. `date` is the one at whose beginning a pause "until tomorrow" ends. */
  pause: z.object({ until: moment.nullable(), date: date.nullable() }).nullable(),
  holds: z.array(z.enum(holdSources)),
  /** Nothing is shown before: a minute after a hold ended (H1), or after waking (S2). */
  quietUntil: moment,
  /** P5. Since when a prompt waits for a pause in the typing; null when none does. */
  settlingSince: moment.nullable(),
  /** P4. The desk prompt that was shown last. */
  lastDesk: z.object({ at: moment, key: z.string() }).nullable(),
  /** Occurrences up to here have been taken. */
  takenUntil: moment,
  /** T3. Stretches of wall time that were lived through before the clock or the zone took them back. */
  lived: z.array(z.object({ from: z.number(), until: z.number() })),
  livingSince: z.number(),
  /** The local date on which each once-a-day reminder last came. */
  cameOn: z.record(z.string(), date),
  /** Occurrences that must not come again: satisfied before they were due (P4), or of a workout; the latest few. */
  done: z.array(z.string()),
  /** The local date that is being lived, and R13's rest days of the week before it. */
  today: date,
  voided: z.array(date),
  plannedSince: date.nullable(),
  /** How often each kind was shown, for what comes in turn. */
  turns: z.record(z.string(), z.int()),
  /** P2. Skips in a row of each kind, and when an easier rhythm was last offered. */
  skips: z.record(z.string(), z.int()),
  easing: easing.nullable(),
  /** P2. The moment of the offer that was put away last. */
  easingPutAway: moment.nullable().default(null),
  /** What was read last of each calendar, by id: what still holds when its file is gone or torn. */
  calendars: z.record(z.string(), z.array(appointmentSchema).readonly()).default({}),
  /** When the next event was expected at the latest: a process that is gone was alive till then (S3). */
  wakeAt: moment.nullable(),
});

export type SchedulerState = Readonly<z.infer<typeof stateSchema>>;

/** The state of a scheduler that has seen nothing yet: of somebody who is watched, or assumed to be there. */
export function freshState(now: Now, presence: "watched" | "assumed" = "watched"): SchedulerState {
  const here: Presence = { kind: "here", input: now.at, lookAt: after(now.at, seconds(1)) };
  const today = localDateOf(now.at, now.zone);
  return {
    at: now.at,
    zone: now.zone,
    presence: presence === "assumed" ? { kind: "assumed" } : here,
    wokeAt: presence === "assumed" ? null : now.at,
    everyCounter: now.at,
    restarted: {},
    waiting: [],
    prompt: null,
    undo: null,
    session: null,
    played: 0,
    pause: null,
    holds: [],
    quietUntil: now.at,
    settlingSince: null,
    lastDesk: null,
    takenUntil: now.at,
    lived: [],
    livingSince: now.at + offsetAt(now.at, now.zone),
    cameOn: {},
    done: [],
    today,
    voided: [],
    plannedSince: today,
    turns: {},
    skips: {},
    easing: null,
    easingPutAway: null,
    calendars: {},
    wakeAt: null,
  };
}
