import type { Kind } from "../domain/kind.ts";
import { missingOf } from "../rules/equipment.ts";
import { limitsOfBody } from "../rules/limits.ts";
import { allowedRoutines } from "../rules/offer.ts";
import { secondsOf } from "../rules/routine-for.ts";
import type { CustomReminder, Settings } from "../settings/settings.ts";
import type { WorkoutType } from "../settings/workout-type.ts";
import { weekdayOf, type LocalDate } from "../time/calendar.ts";
import {
  after,
  before,
  hours,
  minutes,
  seconds,
  type Duration,
  type Instant,
} from "../time/instant.ts";
import { dateExists, localDateOf } from "../time/local.ts";
import { isQuiet, momentOf, type Day } from "./day.ts";

/** One time at which a reminder comes, and until when it is of use (P2). */
export interface Occurrence {
  /** Names the reminder and the workout, time or date that it is for; never comes twice. */
  readonly key: string;
  readonly kind: Kind;
  /** The user's own reminder or the workout that it is for. */
  readonly subject: string | null;
  readonly due: Instant;
  readonly useUntil: Instant;
  /** For reminders that come once a local date: that date. */
  readonly onceOn: LocalDate | null;
  /** Whether it comes by when a workout was: one that is logged once it was due still brings it. */
  readonly followsLog: boolean;
}

/** When a reminder comes: each time so much active time has passed, or at moments that a day gives. */
export type Rhythm =
  | { readonly on: "active-time"; readonly every: Duration }
  | { readonly on: "day"; readonly occurrences: (day: Day) => readonly Occurrence[] };

export interface Reminder {
  readonly id: string;
  readonly kind: Kind;
  readonly subject: string | null;
  readonly rhythm: Rhythm;
}

/** A reminder that counts active time: a desk reminder. */
export interface DeskReminder extends Reminder {
  readonly every: Duration;
}

export interface Reminders {
  /** By id. */
  readonly desk: ReadonlyMap<string, DeskReminder>;
  readonly daily: readonly Reminder[];
}

const mat: ReadonlySet<WorkoutType> = new Set(["lift", "gym", "class", "other"]);

/** R10. The warm-up that suits a type of workout, and a person: standing without a mat, or where the floor does not suit. */
export function warmUpRoutine({ body }: Settings, type: WorkoutType): string {
  const onFloor =
    body.positions.includes("floor") && missingOf(["mat"], body.equipment).length === 0;
  return mat.has(type) && onFloor ? "warmup-6" : "warmup-standing-6";
}

/**
 * The length of the warm-up for that type, and the time that the person wants to set up, before the start.
 * It goes by what holds every day: a due time that moved with pain or the hour could come twice, or never.
 */
export function warmUpLead(settings: Settings, type: WorkoutType): Duration {
  const [first] = allowedRoutines([warmUpRoutine(settings, type)], limitsOfBody(settings));
  const setUp = minutes(settings.reminders.warmUp.setUpMinutes);
  return (seconds(secondsOf(first ?? null, limitsOfBody(settings))) + setUp) as Duration;
}

const onDays = (occurrences: (day: Day) => readonly Occurrence[]): Rhythm => ({
  on: "day",
  occurrences,
});

const coolDownUse = minutes(30);

const warmUps = (settings: Settings) =>
  onDays((day) =>
    day.workouts
      .filter((workout) => workout.planned)
      .map((workout) => ({
        key: `warm-up/${workout.id}/${day.date}`,
        kind: "warm-up",
        subject: workout.id,
        due: before(workout.start, warmUpLead(settings, workout.type)),
        useUntil: workout.start,
        onceOn: null,
        followsLog: false,
      })),
  );

const coolDowns = onDays((day) =>
  day.workouts.map((workout) => ({
    // One that was not planned has another entry, and so another id, each time it is told of again.
    key: `cool-down/${workout.planned ? workout.id : workout.start}/${day.date}`,
    kind: "cool-down",
    subject: workout.id,
    due: workout.end,
    useUntil: after(workout.end, coolDownUse),
    onceOn: null,
    followsLog: true,
  })),
);

/** A reminder that comes at most once a local date, at the moment that the day gives, if any. */
const onceADay = (
  kind: Kind,
  moment: (day: Day) => Instant | null,
  followsLog: (day: Day) => boolean = () => false,
): Rhythm =>
  onDays((day) => {
    const due = moment(day);
    if (due === null) return [];
    const key = `${kind}/${day.date}`;
    const once = { useUntil: day.end, onceOn: day.date, followsLog: followsLog(day) };
    return [{ key, kind, subject: null, due, ...once }];
  });

const unwindAt = (at: string) => (day: Day) => {
  const due = momentOf(day, at);
  const training = day.workouts.filter((workout) => workout.training);
  const over = training.length > 0 && training.every((workout) => workout.end <= due);
  return over ? due : null;
};

/** R13. Whether a day is a rest day, or one without training after one with. */
export function isForRecovery({ rest, workouts, trainedBefore }: Day): boolean {
  return rest !== null || (trainedBefore && !workouts.some(({ training }) => training));
}

const restDayAt = (at: string) => (day: Day) => (isForRecovery(day) ? momentOf(day, at) : null);

const checkInAt = (settings: Settings) => (day: Day) => {
  const usual = momentOf(day, settings.reminders.checkIn.at);
  const last = day.workoutsBefore.at(-1);
  if (!last) return usual;
  const dayLater = after(last.start, hours(24));
  const suits =
    localDateOf(dayLater, day.zone) === day.date &&
    !isQuiet(settings, dayLater, day.zone) &&
    !day.workouts.some((workout) => workout.start <= dayLater && dayLater < workout.end);
  return suits ? dayLater : usual;
};

/** Two times that a gap makes one moment come as one (T2). */
const clockTimes = (own: CustomReminder, times: readonly string[], days: readonly string[]) =>
  onDays((day) => {
    if (!days.includes(weekdayOf(day.date))) return [];
    const moments = new Map(times.map((time) => [momentOf(day, time), time]));
    return [...moments].map(([due, time]) => ({
      key: `custom:${own.id}/${time}/${day.date}`,
      kind: "custom",
      subject: own.id,
      due,
      useUntil: day.end,
      onceOn: null,
      followsLog: false,
    }));
  });

const activeTime = (every: number): Rhythm => ({ on: "active-time", every: minutes(every) });

const ofOwn = (own: CustomReminder): Reminder => ({
  id: `custom:${own.id}`,
  kind: "custom",
  subject: own.id,
  rhythm:
    "everyMinutes" in own.rhythm
      ? activeTime(own.rhythm.everyMinutes)
      : clockTimes(own, own.rhythm.times, own.rhythm.days),
});

function listed(settings: Settings): readonly Reminder[] {
  const { reminders } = settings;
  const { restDay } = reminders;
  const built: readonly (readonly [boolean, Kind, Rhythm])[] = [
    [reminders.micro.on, "micro", activeTime(reminders.micro.everyMinutes)],
    [reminders.stretch.on, "stretch", activeTime(reminders.stretch.everyMinutes)],
    [reminders.posture.on, "posture", activeTime(reminders.posture.everyMinutes)],
    [reminders.eyes.on, "eyes", activeTime(reminders.eyes.everyMinutes)],
    [reminders.warmUp.on, "warm-up", warmUps(settings)],
    [reminders.coolDown.on, "cool-down", coolDowns],
    [reminders.unwind.on, "unwind", onceADay("unwind", unwindAt(reminders.unwind.at))],
    [
      restDay.on && restDay.look === "prompt",
      "rest-day",
      onceADay("rest-day", restDayAt(restDay.at)),
    ],
    [
      reminders.checkIn.on,
      "check-in",
      onceADay("check-in", checkInAt(settings), ({ workoutsBefore }) => workoutsBefore.length > 0),
    ],
  ];
  return [
    ...built
      .filter(([on]) => on)
      .map(([, kind, rhythm]) => ({ id: kind, kind, subject: null, rhythm })),
    ...settings.custom.filter((own) => own.on).map(ofOwn),
  ];
}

const memory = new WeakMap<Settings, Reminders>();

/** The reminders that are on, as data. */
export function remindersOf(settings: Settings): Reminders {
  let reminders = memory.get(settings);
  if (!reminders) {
    const all = listed(settings);
    const desk = all.flatMap((reminder) =>
      reminder.rhythm.on === "active-time" ? [{ ...reminder, every: reminder.rhythm.every }] : [],
    );
    reminders = {
      desk: new Map(desk.map((reminder) => [reminder.id, reminder])),
      daily: all.filter((reminder) => reminder.rhythm.on === "day"),
    };
    memory.set(settings, reminders);
  }
  return reminders;
}

/** T2. The occurrences of a day in order of time; a date that its zone skips has none. */
export function occurrencesOf(settings: Settings, day: Day): readonly Occurrence[] {
  if (!dateExists(day.date, day.zone)) return [];
  return remindersOf(settings)
    .daily.flatMap(({ rhythm }) => (rhythm.on === "day" ? rhythm.occurrences(day) : []))
    .toSorted((a, b) => a.due - b.due);
}
