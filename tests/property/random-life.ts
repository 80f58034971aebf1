import * as fc from "fast-check";
import { settingsSchema, type Settings } from "../../shared/settings/settings.ts";
import { plusDays, type LocalDate } from "../../shared/time/calendar.ts";

/** Zones with all manners of clock changes: half hours, quarters, Ramadan, two hours, a skipped day, none. */
export const zones = [
  "UTC",
  "Europe/Berlin",
  "Europe/London",
  "Europe/Lisbon",
  "Europe/Moscow",
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Sao_Paulo",
  "America/Santiago",
  "America/Caracas",
  "America/Havana",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/Johannesburg",
  "Asia/Tehran",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Asia/Pyongyang",
  "Asia/Gaza",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "Australia/Eucla",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Antarctica/Troll",
] as const;

/** Something that happens to a person, their machine or their Supple, and how long until the next thing. */
export type Happening =
  | {
      readonly what: "works" | "idles" | "sleeps" | "locks" | "quits" | "dies";
      readonly minutes: number;
    }
  | { readonly what: "held"; readonly by: "doNotDisturb" | "recording"; readonly minutes: number }
  | {
      readonly what: "pauses";
      readonly length: "30m" | "1h" | "2h" | "tomorrow";
      readonly minutes: number;
    }
  | { readonly what: "flies"; readonly to: string; readonly minutes: number }
  | { readonly what: "sets-clock"; readonly by: number; readonly minutes: number };

export type Answering = "finishes" | "skips" | "leaves" | "ignores" | "snoozes";

export interface Life {
  readonly settings: Settings;
  readonly zone: string;
  /** The local date on which it begins, at midnight. */
  readonly date: string;
  readonly happenings: readonly Happening[];
  /** What is done with each prompt, in turn. */
  readonly answers: readonly Answering[];
}

const twoDigits = (n: number): string => String(n).padStart(2, "0");
const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 10, 15, 30, 45, 59))
  .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`);
const weekday = fc.constantFrom("mon", "tue", "wed", "thu", "fri", "sat", "sun");

const usualHours = fc.constantFrom<[string, string][]>(
  [["09:00", "17:30"]],
  [
    ["08:00", "12:00"],
    ["13:00", "18:00"],
  ],
  [["22:00", "06:00"]],
  [["01:00", "04:30"]],
  [["00:00", "00:00"]],
  [],
);
const hours = fc.oneof(
  { weight: 3, arbitrary: usualHours },
  { weight: 1, arbitrary: fc.array(fc.tuple(clockTime, clockTime), { maxLength: 3 }) },
);

const own = fc
  .array(
    fc.record({
      title: fc.constant("Own"),
      rhythm: fc.oneof(
        fc.record({ everyMinutes: fc.integer({ min: 5, max: 480 }) }),
        fc.record({
          times: fc.array(clockTime, { minLength: 1, maxLength: 4 }),
          days: fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 }),
        }),
      ),
      routine: fc.constantFrom(null, "stretch-3", "breathe-2", "back-strength-12"),
    }),
    { maxLength: 4 },
  )
  .map((list) => list.map((reminder, index) => ({ ...reminder, id: `own-${index}` })));

const plan = fc
  .array(
    fc.record({
      title: fc.constant("Training"),
      type: fc.constantFrom("lift", "run", "swim", "walk", "class"),
      day: weekday,
      start: clockTime,
      minutes: fc.integer({ min: 5, max: 150 }),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map((workout, index) => ({ ...workout, id: `workout-${index}` })));

/** Workouts of single dates, some of them in the place of one of every week, about when lives are lived. */
const sessions = fc
  .array(
    fc.record({
      title: fc.constant("Single"),
      type: fc.constantFrom("lift", "run", "walk"),
      ahead: fc.integer({ min: -10, max: 20 }),
      start: clockTime,
      minutes: fc.integer({ min: 5, max: 150 }),
    }),
    { maxLength: 4 },
  )
  .map((list) => list.map((session, index) => ({ ...session, id: `single-${index}` })));

export const settings: fc.Arbitrary<Settings> = fc
  .record({
    workingHours: fc.record({
      mon: hours,
      tue: hours,
      wed: hours,
      thu: hours,
      fri: hours,
      sat: hours,
      sun: hours,
    }),
    quietHours: fc.option(fc.tuple(clockTime, clockTime), { nil: null }),
    away: fc.constantFrom(
      { shortMinutes: 2, longMinutes: 5 },
      { shortMinutes: 1, longMinutes: 1 },
      { shortMinutes: 10, longMinutes: 30 },
    ),
    micro: fc.record({ on: fc.boolean(), everyMinutes: fc.integer({ min: 15, max: 60 }) }),
    stretch: fc.record({ on: fc.boolean(), everyMinutes: fc.integer({ min: 20, max: 180 }) }),
    posture: fc.record({ on: fc.boolean(), everyMinutes: fc.integer({ min: 10, max: 120 }) }),
    eyes: fc.record({ on: fc.boolean(), everyMinutes: fc.integer({ min: 10, max: 60 }) }),
    headsUpSeconds: fc.constantFrom(0, 0, 30, 120),
    custom: own,
    plan,
    fixedRestDays: fc.uniqueArray(weekday, { maxLength: 2 }),
    maxConsecutiveDays: fc.integer({ min: 1, max: 5 }),
  })
  .map((all) => {
    const { micro, stretch, posture, eyes, headsUpSeconds } = all;
    const { plan, fixedRestDays, maxConsecutiveDays, workingHours, quietHours, away, custom } = all;
    return settingsSchema.parse({
      version: 1,
      workingHours,
      quietHours,
      away,
      custom,
      reminders: { micro, stretch, posture, eyes, headsUpSeconds },
      training: { plan, fixedRestDays, maxConsecutiveDays },
    });
  });

const minutes = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 600 }));
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant("works" as const), minutes }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom("idles" as const, "sleeps" as const, "locks" as const),
      minutes,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom("quits" as const, "dies" as const), minutes }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("held" as const),
      by: fc.constantFrom("doNotDisturb" as const, "recording" as const),
      minutes,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("pauses" as const),
      length: fc.constantFrom("30m" as const, "1h" as const, "2h" as const, "tomorrow" as const),
      minutes,
    }),
  },
);
const jump: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ what: fc.constant("flies" as const), to: fc.constantFrom(...zones), minutes }),
  fc.record({
    what: fc.constant("sets-clock" as const),
    by: fc.constantFrom(-1440, -180, -60, -5, -1, 1, 4, 5, 30, 60, 180, 1440),
    minutes,
  }),
);

const answer = fc.constantFrom<Answering>(
  "finishes",
  "finishes",
  "skips",
  "leaves",
  "ignores",
  "snoozes",
);

const dateIn = fc
  .tuple(fc.integer({ min: 2010, max: 2029 }), fc.integer({ min: 0, max: 364 }))
  .map(([year, day]) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10));
/** Days beside which something odd happens to somebody's clock. */
const oddDate = fc.constantFrom(
  "2011-12-28",
  "2026-03-27",
  "2026-10-23",
  "2026-04-03",
  "2026-02-14",
  "2026-03-20",
  "2014-10-25",
);

type Sessions = typeof sessions extends fc.Arbitrary<infer All> ? All : never;

/** The settings with workouts of single dates about a date, and that date left out of every week. */
function withSessions(settings: Settings, near: Sessions, date: string): Settings {
  const dated = near.map(({ ahead, ...session }) => ({
    ...session,
    date: plusDays(date as LocalDate, ahead),
  }));
  const { training } = settings;
  const plan = training.plan.map((workout) => ({ ...workout, except: [date] }));
  return settingsSchema.parse({ ...settings, training: { ...training, plan, sessions: dated } });
}

const lifeOf = (things: fc.Arbitrary<Happening>): fc.Arbitrary<Life> =>
  fc
    .record({
      settings,
      near: sessions,
      zone: fc.constantFrom(...zones),
      date: fc.oneof({ weight: 2, arbitrary: dateIn }, { weight: 1, arbitrary: oddDate }),
      happenings: fc.array(things, { minLength: 4, maxLength: 24 }),
      answers: fc.array(answer, { minLength: 1, maxLength: 8 }),
    })
    .map(({ near, ...life }) => ({
      ...life,
      settings: withSessions(life.settings, near, life.date),
    }));

/** A life in one place whose clock is never set. */
export const settledLife = lifeOf(happening);
/** A life in which zones and clocks change too. */
export const unsettledLife = lifeOf(
  fc.oneof({ weight: 5, arbitrary: happening }, { weight: 1, arbitrary: jump }),
);
