import { findInLibrary } from "../content/library.ts";
import type { Exercise } from "../content/schema.ts";
import type { Message } from "../messages/message.ts";
import { hours } from "../time/instant.ts";
import { readExercises } from "../workout/read-exercises.ts";
import { conflictOf, type Done, type LoadConflict } from "./recent-load.ts";
import {
  aboutSession,
  atStart,
  type RecoveryAct,
  type RecoveryAdvice,
  type RecoveryScene,
} from "./recovery.ts";
import { exercisesOf, type Session } from "./session.ts";
import { isAllowed, suitabilityOf } from "./suitability.ts";
import { lineOf } from "./workout-swap.ts";

interface Conflict {
  readonly exercise: Exercise;
  readonly why: LoadConflict;
  readonly instead: Exercise | null;
}

const exercisesDone = (sessions: readonly Session[]): readonly Done[] =>
  sessions.flatMap((session) =>
    exercisesOf(session).map((exercise) => ({ at: session.start, exercise })),
  );

/** R15. The first alternative that is safe, suits the person, and that nothing of the last days speaks against. */
function insteadOf(
  exercise: Exercise,
  session: Session,
  done: readonly Done[],
  { limits, settings, now }: RecoveryScene,
): Exercise | null {
  const rest = settings.training.likeStrengthHours;
  const suits = (other: Exercise): boolean =>
    other.risk === "safe" &&
    isAllowed(suitabilityOf(other, limits)) &&
    conflictOf(other, done, atStart(session, now), rest) === null;
  const alternatives = exercise.alternatives.map(findInLibrary);
  return alternatives.filter((other) => other !== undefined).find(suits) ?? null;
}

/** What taking the alternatives makes of the lines of a session; null where its lines do not name them. */
function swapped(session: Session, conflicts: readonly Conflict[]): RecoveryAct | null {
  const lines = session.lines.flatMap((was) => {
    const [written, ...others] = readExercises([was]);
    const conflict = conflicts.find(({ exercise }) => exercise === written?.exercise);
    const instead = conflict?.instead ?? null;
    if (written === undefined || instead === null || others.length > 0) return [];
    return [{ was, becomes: lineOf(instead, written.amounts) }];
  });
  return lines.length === 0 ? null : { kind: "swap", lines };
}

const names = (exercises: readonly Exercise[]): string =>
  [...new Set(exercises.map(({ name }) => name))].join(", ");

function reasonOf(
  conflicts: readonly Conflict[],
  session: Session,
  { settings }: RecoveryScene,
): Message {
  const planned = names(conflicts.map(({ exercise }) => exercise));
  const [{ why }] = conflicts as readonly [Conflict];
  switch (why.kind) {
    case "impact":
      return { id: "recovery.impact", values: { planned } };
    case "yesterday": {
      const { done, load } = why;
      return { id: "recovery.yesterday", values: { planned, done: done.exercise.name, load } };
    }
    case "strength": {
      const values = {
        planned,
        done: why.done.exercise.name,
        hours: Math.round((session.start - why.done.at) / hours(1)),
        rest: settings.training.likeStrengthHours,
      };
      return { id: "recovery.strength", values };
    }
  }
}

/** R14, R15. What of the days before speaks against the exercises of a session that is to come. */
export function loadAdvice(
  session: Session,
  before: readonly Session[],
  scene: RecoveryScene,
): readonly RecoveryAdvice[] {
  const done = exercisesDone(before);
  const rest = scene.settings.training.likeStrengthHours;
  const conflicts = [...new Set(exercisesOf(session))].flatMap((exercise): Conflict[] => {
    const why = conflictOf(exercise, done, atStart(session, scene.now), rest);
    if (why === null) return [];
    return [{ exercise, why, instead: insteadOf(exercise, session, done, scene) }];
  });
  return (["R14", "R15"] as const).flatMap((rule): RecoveryAdvice[] => {
    const own = conflicts.filter(({ why }) => (why.kind === "strength") === (rule === "R14"));
    const [first] = own;
    if (first === undefined) return [];
    const alternatives = own.flatMap(({ instead }) => instead ?? []);
    const about = own.map(({ exercise, why }) => {
      const cause = why.kind === "impact" ? "impact" : why.done.exercise.id;
      return `${exercise.id}<${cause}`;
    });
    return [
      {
        rule,
        about: aboutSession(session, rule, about.join("+")),
        tone: "caution",
        session,
        reason: reasonOf(
          own.filter(({ why }) => why.kind === first.why.kind),
          session,
          scene,
        ),
        instead:
          alternatives.length === 0
            ? { id: "recovery.instead-easy" }
            : { id: "recovery.instead", values: { names: names(alternatives) } },
        act: swapped(session, own),
        canOverride: true,
      },
    ];
  });
}
