import { findRoutine } from "../content/catalogue.ts";
import { recoveryAdvice } from "../rules/recovery-advice.ts";
import type { RecoveryAdvice, RecoveryScene } from "../rules/recovery.ts";
import type { Session } from "../rules/session.ts";
import { isTraining } from "../rules/training.ts";
import { plannedExercises } from "../settings/planned-on.ts";
import { plusDays, type LocalDate } from "../time/calendar.ts";
import { after, before, hours, minutes, seconds } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { dayFor } from "./days.ts";
import { limitsNow } from "./limits-now.ts";
import type { Scene } from "./turn.ts";
import type { Workout } from "./workouts.ts";

const daysAhead = 7;
/** Days of which what was planned counts as done although nobody logged it. */
const daysAsPlanned = 8;

const ofWorkout = (
  { id, title, type, start, end, training, exercises }: Workout,
  date: LocalDate,
  painBefore: number | null,
): Session => ({
  id,
  title,
  type,
  date,
  start,
  end,
  training,
  lines: exercises,
  exercises: [],
  painBefore,
});

const byStart = (a: Session, b: Session): number => a.start - b.start;

/** What was logged before the days that count as planned. */
function loggedBefore({ journal, settings }: Scene, until: LocalDate): readonly Session[] {
  return [...journal.training.workouts].flatMap(([date, logged]) =>
    date >= until
      ? []
      : logged
          .filter(({ dropped }) => !dropped)
          .map((one) => ({
            id: one.planned ?? one.key,
            title: one.title,
            type: one.type,
            date,
            start: one.start,
            end: after(one.start, minutes(one.minutes)),
            training: isTraining(one.type, one.minutes),
            lines: one.exercises ?? plannedExercises(settings.training, one.planned),
            exercises: [],
            painBefore: one.painBefore,
          })),
  );
}

const trainingRoutines = ({ journal }: Scene): readonly Session[] =>
  journal.recovery.routines.map(({ session, routine, date, start, seconds: length }) => {
    const found = findRoutine(routine);
    return {
      id: session,
      title: found?.name ?? routine,
      type: null,
      date,
      start,
      end: after(start, seconds(length)),
      training: true,
      lines: [],
      exercises: [...new Set(found?.steps.map(({ exercise }) => exercise))],
      painBefore: null,
    };
  });

/** What advice about recovery is made from: what was done, what counts as done, and what is to come. */
export function recoverySceneOf(scene: Scene): RecoveryScene {
  const { settings, journal, state, now } = scene;
  const today = localDateOf(now.at, now.zone);
  const oldest = plusDays(today, -daysAsPlanned);
  const near = Array.from({ length: daysAsPlanned + daysAhead }, (_, index) => {
    const date = plusDays(oldest, index);
    const logged = journal.training.workouts.get(date) ?? [];
    const followed = state.plannedSince === null || date >= state.plannedSince;
    return dayFor(scene, date)
      .workouts.filter((workout) => followed || workout.logged !== null)
      .map((workout) => {
        const told = logged.find(({ key }) => key === workout.logged)?.painBefore ?? null;
        const isOver = workout.logged !== null || workout.end <= now.at;
        return { session: ofWorkout(workout, date, told), isOver };
      });
  }).flat();
  const over = near.filter(({ isOver }) => isOver).map(({ session }) => session);
  return {
    settings,
    journal,
    limits: limitsNow(scene),
    now,
    done: [...loggedBefore(scene, oldest), ...over, ...trainingRoutines(scene)].toSorted(byStart),
    coming: near
      .filter(({ isOver }) => !isOver)
      .map(({ session }) => session)
      .toSorted(byStart),
  };
}

interface Told {
  readonly scene: Scene;
  readonly minute: number;
  readonly advice: readonly RecoveryAdvice[];
}

// Every look at who is there paints a snapshot, and advice changes with the journal, the plan and the hour.
let last: Told | null = null;

/** R11, R14 to R18, R25, R26. What there is to say about recovery now. */
export function recoveryOf(scene: Scene): readonly RecoveryAdvice[] {
  const { settings, journal, state, now } = scene;
  const minute = Math.floor(now.at / minutes(1));
  const same =
    last?.scene.settings === settings &&
    last.scene.journal === journal &&
    last.scene.state.voided === state.voided &&
    last.scene.state.calendars === state.calendars &&
    last.scene.now.zone === now.zone &&
    last.minute === minute;
  if (last !== null && same) return last.advice;
  const advice = recoveryAdvice(recoverySceneOf(scene));
  last = { scene, minute, advice };
  return advice;
}

/** For so long a word about pain or soreness can speak against a session (R25, R26). */
const wordCounts = hours(14 * 24);

/** What there is to heed before a workout that comes now; it costs nothing where nobody told of pain or soreness. */
export function recoveryBefore(scene: Scene, workout: string | null): readonly RecoveryAdvice[] {
  const { pain, soreness } = scene.journal.recovery;
  const since = before(scene.now.at, wordCounts);
  const told = [pain.at(-1), soreness.at(-1)].some((word) => word !== undefined && word.at > since);
  if (!told) return [];
  return recoveryOf(scene).filter(
    ({ session, rule }) => session?.id === workout && (rule === "R25" || rule === "R26"),
  );
}
