import type { Kind } from "../domain/kind.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import { allowedRoutines } from "../rules/offer.ts";
import { painBand } from "../rules/pain-band.ts";
import { safetyLock, whileUrgent } from "../rules/safety-lock.ts";
import { isStrength } from "../rules/training.ts";
import { restDayRows } from "../rules/rest-day-rows.ts";
import { dayFor } from "./days.ts";
import { kindTraits } from "./kind-traits.ts";
import { limitsNow } from "./limits-now.ts";
import { warmUpRoutine } from "./reminders.ts";
import { recoveryBefore } from "./recovery.ts";
import type { Item } from "./state.ts";
import type { Scene } from "./turn.ts";
import { plusDays } from "../time/calendar.ts";
import { localDateOf } from "../time/local.ts";
import type { Workout } from "./workouts.ts";

/** The workout that an item is for, today's or one of the days beside it. */
export function workoutOf(scene: Scene, subject: string | null): Workout | undefined {
  const today = localDateOf(scene.now.at, scene.now.zone);
  return [0, 1, -1]
    .flatMap((by) => dayFor(scene, plusDays(today, by)).workouts)
    .find((workout) => workout.id === subject);
}

type Row = (scene: Scene, item: Item) => readonly string[];

const inTurn = (routines: readonly string[], turn: number): readonly string[] => {
  const first = turn % routines.length;
  return [...routines.slice(first), ...routines.slice(0, first)];
};

const nothing: Row = () => [];

/** R23. What the warm-up of a strength workout offers beside it at amber pain: an easier session instead. */
const easierSession = "gentle-day-5";

// What each kind offers, the first first (scheduling.md, "offers").
const rows: Readonly<Record<Kind, Row>> = {
  "warm-up": (scene, { subject }) => {
    const workout = workoutOf(scene, subject);
    if (!workout) return ["warmup-standing-6"];
    const warmUp = warmUpRoutine(scene.settings, workout.type);
    const toHeed = recoveryBefore(scene, subject);
    // R26. Strong soreness leaves what a rest day offers; R25. after a flare a gentle session comes first.
    if (toHeed.some(({ tone }) => tone === "strong")) {
      return restDayRows[scene.settings.reminders.restDay.first];
    }
    if (toHeed.some(({ rule }) => rule === "R25")) return [easierSession, warmUp];
    const { pain } = limitsNow(scene);
    const eased = isStrength(workout.type) && pain !== null && painBand(pain) === "amber";
    return eased ? [warmUp, easierSession] : [warmUp];
  },
  "cool-down": () => ["post-workout-8"],
  "rest-day": ({ settings }) => restDayRows[settings.reminders.restDay.first],
  "check-in": nothing,
  unwind: () => ["recovery-roll-10", "stretch-3"],
  custom: ({ settings }, { subject }) => {
    const routine = settings.custom.find((own) => own.id === subject)?.routine ?? null;
    return routine === null ? [] : [routine];
  },
  stretch: ({ settings }) => [...new Set([settings.reminders.stretch.routine, "stretch-3"])],
  micro: () => ["desk-micro-60", "stand-and-go-90"],
  posture: nothing,
  eyes: nothing,
};

/** R23, R30. The routines that an item offers now, the first first; none where its kind has none. */
export function offersOf(scene: Scene, item: Item, turn: number): readonly RoutineId[] {
  const row = rows[item.kind](scene, item);
  if (row.length === 0) return [];
  if (safetyLock(scene.journal) !== null) return [whileUrgent];
  const limits = limitsNow(scene);
  if (!kindTraits[item.kind].oneInTurn) return allowedRoutines(row, limits);
  return allowedRoutines(inTurn(row, turn), limits).slice(0, 1);
}
