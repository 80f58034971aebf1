import { z } from "zod";
import { routines } from "../content/catalogue.ts";
import { bodyConditions, bodyPositions, triggers } from "../domain/body.ts";
import { rollingAreas } from "../domain/muscle-area.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import { weekdays } from "../time/weekday.ts";
import { isShortcut, shortcutAllowed, type ShortcutName, shortcutNames } from "./shortcut.ts";
import { longestInterval } from "./longest-interval.ts";
import { workoutTypes } from "./workout-type.ts";

/** A local wall time "HH:MM", 00:00 to 23:59. */
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "a time from 00:00 to 23:59, written HH:MM" });

const dateAllowed = { error: "a date that exists, from 1900 to 2999, written YYYY-MM-DD" };

/** A local date "YYYY-MM-DD" that exists, of the years 1900 to 2999: all around it can be written with four digits too. */
export const calendarDate = z.iso.date(dateAllowed).regex(/^(19|2\d)/, dateAllowed);

const id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "an id in kebab-case, such as lower-body" });

const titleAllowed = { error: "a title of 1 to 200 characters" };
const title = z.string().min(1, titleAllowed).max(200, titleAllowed);

const whole = (low: number, high: number) => {
  const error = `a whole number from ${low} to ${high}`;
  return z.int({ error }).min(low, { error }).max(high, { error });
};

const atMost = (count: number, what: string) => ({ error: `at most ${count} ${what}` });

const routine = z
  .string()
  .refine((id): id is RoutineId => routines.some((known) => known.id === id), {
    error: `a routine: ${routines.map((known) => known.id).join(", ")}`,
  });

/** Half-open [open, close); a close at or before its open runs past midnight (W1). */
const range = z.tuple([clockTime, clockTime], { error: "two times: open and close" });
const ranges = z.array(range).max(24);
export type HoursRange = z.infer<typeof range>;

const uniqueIds = (entries: readonly { id: string }[], context: z.core.$RefinementCtx) => {
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    if (seen.has(entry.id)) {
      context.addIssue({
        code: "custom",
        path: [index, "id"],
        message: "an id used only once",
        input: entry.id,
      });
    }
    seen.add(entry.id);
  });
};

/** A workout of one date and one of every week never share an id. */
const uniqueWorkouts = (
  { plan, sessions }: Record<"plan" | "sessions", readonly { id: string }[]>,
  context: z.core.$RefinementCtx,
) => {
  const weekly = new Set(plan.map(({ id }) => id));
  sessions.forEach(({ id }, index) => {
    if (!weekly.has(id)) return;
    const path = ["sessions", index, "id"];
    context.addIssue({ code: "custom", path, message: "an id used only once", input: id });
  });
};

const custom = z.strictObject({
  id,
  title,
  on: z.boolean().default(true),
  /** Active time in minutes, or wall times on chosen weekdays. */
  rhythm: z.union(
    [
      z.strictObject({ everyMinutes: whole(5, 480) }),
      z.strictObject({
        times: z
          .array(clockTime)
          .min(1, { error: "1 to 24 times" })
          .max(24, { error: "1 to 24 times" }),
        days: z
          .array(z.enum(weekdays))
          .min(1, { error: "1 to 7 weekdays" })
          .max(7, { error: "1 to 7 weekdays" }),
      }),
    ],
    { error: "either everyMinutes, or times and days" },
  ),
  routine: routine.nullable().default(null),
});
export type CustomReminder = z.infer<typeof custom>;

const workout = {
  id,
  title,
  type: z.enum(workoutTypes),
  start: clockTime,
  minutes: whole(5, 360),
  /** Its exercises in the person's own words, such as "Plank 3 x 30 s" or "Run 5 km". */
  exercises: z.array(z.string().min(1).max(100)).max(100).default([]),
};

/** A workout of every week. */
const plannedWorkout = z.strictObject({
  ...workout,
  day: z.enum(weekdays),
  /** The dates on which it does not take place: it was moved, or taken out. */
  except: z.array(calendarDate).max(1000, atMost(1000, "dates")).default([]),
});
export type PlannedWorkout = z.infer<typeof plannedWorkout>;

/** A workout of one date. */
const singleWorkout = z.strictObject({
  ...workout,
  date: calendarDate,
  /** The workout of every week, and its date, that it stands for; null for one of its own. */
  instead: z.strictObject({ workout: id, date: calendarDate }).nullable().default(null),
});
export type SingleWorkout = z.infer<typeof singleWorkout>;

const calendarFile = { error: "the full path of a file, of at most 4096 characters" };

const watchedCalendar = z.strictObject({
  id,
  name: title,
  /** The file that a calendar program keeps writing. */
  file: z.string().min(1, calendarFile).max(4096, calendarFile),
  /** H1. Whether its busy events hold prompts. */
  holds: z.boolean().default(true),
  /** Which of its events are workouts: those with this category, or with these words in the title. */
  workouts: z
    .array(z.strictObject({ says: title, type: z.enum(workoutTypes) }))
    .max(50, atMost(50, "meanings"))
    .default([]),
});
export type WatchedCalendar = z.infer<typeof watchedCalendar>;

const office = (): HoursRange[] => [["09:00", "17:30"]];

const workingHours = z.strictObject({
  mon: ranges.default(office),
  tue: ranges.default(office),
  wed: ranges.default(office),
  thu: ranges.default(office),
  fri: ranges.default(office),
  sat: ranges.default([]),
  sun: ranges.default([]),
});

const every = (on: boolean, low: number, high: number, usual: number) =>
  z
    .strictObject({ on: z.boolean().default(on), everyMinutes: whole(low, high).default(usual) })
    .prefault({});
const daily = (at: string) =>
  z.strictObject({ on: z.boolean().default(true), at: clockTime.default(at) }).prefault({});

export const restDayLooks = ["prompt", "note"] as const;
export const restDayFirsts = ["rolling", "gentle"] as const;

const volumeAllowed = { error: "a number from 0 to 1" };

const headsUpAllowed = "0, or a whole number from 10 to 120";

const reminders = z.strictObject({
  micro: every(true, 15, longestInterval.micro, 30),
  stretch: z
    .strictObject({
      on: z.boolean().default(true),
      everyMinutes: whole(20, longestInterval.stretch).default(55),
      routine: routine.default("desk-reset-5" as RoutineId),
    })
    .prefault({}),
  posture: every(false, 10, longestInterval.posture, 40),
  eyes: every(false, 10, longestInterval.eyes, 20),
  warmUp: z
    .strictObject({ on: z.boolean().default(true), setUpMinutes: whole(0, 30).default(4) })
    .prefault({}),
  coolDown: z.strictObject({ on: z.boolean().default(true) }).prefault({}),
  unwind: daily("20:30"),
  restDay: z
    .strictObject({
      on: z.boolean().default(true),
      at: clockTime.default("08:30"),
      /** How a rest day is suggested: by a prompt, or only by a note on the page of the day. */
      look: z.enum(restDayLooks).default("prompt"),
      /** What is suggested first; a walk stands beside it. */
      first: z.enum(restDayFirsts).default("rolling"),
    })
    .prefault({}),
  checkIn: daily("19:30"),
  /** A quiet notification this long before a desk prompt; 0 is off (P6). */
  headsUpSeconds: z
    .int({ error: headsUpAllowed })
    .refine((n) => n === 0 || (n >= 10 && n <= 120), { error: headsUpAllowed })
    .default(0),
});

export const promptForms = ["notification", "window", "full-screen"] as const;
export type PromptForm = (typeof promptForms)[number];

/** A display as the system knows it: by its number, or by what it is called once it comes back under another. */
const chosenDisplay = z.strictObject({
  id: z.number({ error: "the number of a display" }),
  label: z.string().max(200, { error: "at most 200 characters" }),
});
export type ChosenDisplay = z.infer<typeof chosenDisplay>;

/** How prompts are brought to the person. */
const deliverySchema = z.strictObject({
  /** A notification that can be answered, a small window in a corner, or a calm page over the whole screen. */
  as: z.enum(promptForms).default("window"),
  /** On which displays such a page is shown; the main display stands in for one that is not there. */
  display: z
    .union([z.literal("all"), chosenDisplay], { error: "all, or the id and label of a display" })
    .default("all"),
  /** What others see of a shared screen leaves prompts out, where the system can. */
  hiddenFromSharing: z.boolean().default(true),
});

const applicationAllowed = { error: "the name of an application, of 1 to 200 characters" };
const applicationName = z.string().min(1, applicationAllowed).max(200, applicationAllowed);

/** What the person told of their body (R33, R34); all of it optional, and it never leaves the machine. */
export const bodySchema = z.strictObject({
  conditions: z.array(z.enum(bodyConditions)).max(bodyConditions.length).default([]),
  /** R34. The week of pregnancy, or null when it was not said. */
  pregnancyWeek: whole(1, 42).nullable().default(null),
  /** R34. The date on which that week was said, from which it counts on; null leaves it as it is. */
  pregnancyWeekSaid: calendarDate.nullable().default(null),
  /** R33. Exercises to which the person's professional agreed, each for one condition. */
  agreed: z
    .array(z.strictObject({ exercise: id, condition: z.enum(bodyConditions) }))
    .max(2000, atMost(2000, "agreements"))
    .default([]),
  /** What sets the back off, in the person's own experience. */
  triggers: z.array(z.enum(triggers)).max(triggers.length).default([]),
  /** What is at hand, in the catalogue's words; null when it was not said. */
  equipment: z.array(z.string().min(1).max(100)).max(100).nullable().default(null),
  /** The positions that suit. */
  positions: z
    .array(z.enum(bodyPositions))
    .min(1, { error: "1 to 3 positions: standing, seated, floor" })
    .max(bodyPositions.length)
    .default([...bodyPositions]),
});
export type Body = z.infer<typeof bodySchema>;

const shortcut = z
  .string({ error: shortcutAllowed })
  .refine(isShortcut, { error: shortcutAllowed })
  .nullable()
  .default(null);

/** Keys do one thing. */
const uniqueKeys = (
  shortcuts: Readonly<Record<ShortcutName, string | null>>,
  context: z.core.$RefinementCtx,
) => {
  const seen = new Set<string>();
  for (const name of shortcutNames) {
    const keys = shortcuts[name];
    if (keys !== null && seen.has(keys)) {
      const message = "keys that no other shortcut has";
      context.addIssue({ code: "custom", path: [name], message, input: keys });
    }
    if (keys !== null) seen.add(keys);
  }
};

/** JSON can name a key `__proto__`, which a record would pass over: it is no date. */
const refuseProto = (dates: Record<string, HoursRange[]>, context: z.core.$RefinementCtx) => {
  const given: unknown = dates;
  if (typeof given === "object" && given !== null && Object.hasOwn(given, "__proto__")) {
    const input = Reflect.get(given, "__proto__");
    context.addIssue({ code: "custom", path: ["__proto__"], message: dateAllowed.error, input });
  }
  return dates;
};

/** Settings as data (scheduling.md): the document that the product keeps, exports, imports and forecasts from. */
export const settingsSchema = z.strictObject({
  version: z.literal(1),
  workingHours: workingHours.prefault({}),
  /** Single dates whose hours differ from their weekday's (W1). */
  dates: z
    .preprocess(
      refuseProto,
      z
        .record(calendarDate, ranges)
        .refine((dates) => Object.keys(dates).length <= 1000, { error: "at most 1000 dates" }),
    )
    .default({}),
  /** When prompts are held outside working hours (H4). */
  quietHours: z
    .tuple([clockTime, clockTime], { error: "two times, from and to, or null" })
    .nullable()
    .default(["22:00", "07:00"]),
  away: z
    .strictObject({ shortMinutes: whole(1, 30).default(2), longMinutes: whole(1, 60).default(5) })
    .refine((away) => away.longMinutes >= away.shortMinutes, {
      path: ["longMinutes"],
      error: "a number of minutes not below away.shortMinutes",
    })
    .prefault({}),
  reminders: reminders.prefault({}),
  custom: z.array(custom).max(1000, atMost(1000, "reminders")).superRefine(uniqueIds).default([]),
  training: z
    .strictObject({
      plan: z
        .array(plannedWorkout)
        .max(1000, atMost(1000, "workouts"))
        .superRefine(uniqueIds)
        .default([]),
      /** Workouts of single dates, beside those of every week. */
      sessions: z
        .array(singleWorkout)
        .max(1000, atMost(1000, "workouts"))
        .superRefine(uniqueIds)
        .default([]),
      maxConsecutiveDays: whole(1, 5).default(3),
      minRestDaysPer7: whole(1, 4).default(1),
      /** R13. Weekdays that are rest days whatever was trained before. */
      fixedRestDays: z.array(z.enum(weekdays)).max(6, { error: "at most 6 weekdays" }).default([]),
      /** R14. Hours between two sessions of like strength work. */
      likeStrengthHours: whole(24, 96).default(48),
      /** R17. How far a run is comfortable, in metres, where none was logged of late; null when it was not said. */
      comfortableRunMetres: whole(100, 200_000).nullable().default(null),
    })
    .superRefine(uniqueWorkouts)
    .prefault({}),
  /** R22. What of a recovery routine is rolled, and for how long. */
  rolling: z
    .strictObject({
      areas: z
        .array(z.enum(rollingAreas))
        .max(rollingAreas.length)
        .default([...rollingAreas]),
      secondsPerArea: whole(30, 120).default(60),
    })
    .prefault({}),
  /** Calendars that are read from files; nothing is fetched. */
  calendars: z
    .array(watchedCalendar)
    .max(20, atMost(20, "calendars"))
    .superRefine(uniqueIds)
    .default([]),
  delivery: deliverySchema.prefault({}),
  /** What holds prompts back (H1). */
  holds: z
    .strictObject({
      doNotDisturb: z.boolean().default(true),
      fullScreen: z.boolean().default(true),
      recording: z.boolean().default(true),
      calendar: z.boolean().default(true),
      /** Names of applications, as the system tells them, that hold while one of them is in front. */
      applications: z.array(applicationName).max(100, atMost(100, "applications")).default([]),
    })
    .prefault({}),
  body: bodySchema.prefault({}),
  safety: z
    .strictObject({
      /** R29. The region whose emergency number is shown, ISO 3166-1 alpha-2; null until it is chosen. */
      region: z
        .string()
        .regex(/^[A-Z]{2}$/, { error: "a country of two capital letters, such as DE, or null" })
        .nullable()
        .default(null),
      /** R34. The week from which exercises on the back are left out. */
      pregnancyFromWeek: whole(12, 16).default(16),
      /** R35. Minutes after the first activity of a day without bending forward. */
      earlyBendingMinutes: whole(0, 120).default(60),
    })
    .prefault({}),
  sound: z
    .strictObject({
      on: z.boolean().default(true),
      volume: z.number(volumeAllowed).min(0, volumeAllowed).max(1, volumeAllowed).default(0.5),
      /** The player says what to do, in a voice of the system. */
      voice: z.boolean().default(false),
    })
    .prefault({}),
  /** Keys that work in every program, such as Ctrl+Alt+B; null for none. */
  shortcuts: z
    .strictObject({ start: shortcut, pause: shortcut, open: shortcut })
    .superRefine(uniqueKeys)
    .prefault({}),
  appearance: z.enum(["system", "light", "dark"]).default("system"),
  /** R36. The version of the disclaimer that the person acknowledged; null for none yet. */
  consent: z
    .strictObject({ disclaimer: whole(1, 1_000_000).nullable().default(null) })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

// Parsed this once, so not with code made for the shape: making it would take longer.
export const defaultSettings: Settings = settingsSchema.parse({ version: 1 }, { jitless: true });
