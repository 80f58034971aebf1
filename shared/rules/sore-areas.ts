import { muscleAreas, type MuscleArea } from "../domain/muscle-area.ts";
import type { SoreArea } from "../journal/recovery-log.ts";
import { after, before, between, hours, type Instant } from "../time/instant.ts";
import { exercisesOf, type Session } from "./session.ts";
import { sorenessAdvice, trains, type SorenessAdvice } from "./soreness.ts";

/** An area that is sore now, and what that asks for. */
export interface Soreness extends SorenessAdvice {
  readonly area: MuscleArea;
  /** From 0 to 10. */
  readonly score: number;
  /** Hours since the training that explains it; null where none does. */
  readonly hoursSince: number | null;
  /** When it was first told of. */
  readonly since: Instant;
}

/** How long an answer tells of now. */
const counts = hours(24);
/** Without a word for so long it is new soreness. */
const longestGap = hours(72);
/** R26. Soreness begins so long after its training at the earliest, and at the latest. */
const earliestOnset = hours(12);
const latestOnset = hours(72);

function onsetOf(told: readonly SoreArea[]): Instant | null {
  let onset: Instant | null = null;
  let last: Instant | null = null;
  for (const { at, score } of told) {
    if (score === 0) onset = null;
    else if (onset === null || last === null || between(last, at) > longestGap) onset = at;
    last = at;
  }
  return onset;
}

/** Whether training may have made an area sore; where nothing is known of its exercises, it may. */
function mayExplain(session: Session, area: MuscleArea): boolean {
  const exercises = exercisesOf(session);
  const known = exercises.length > 0;
  return session.training && (!known || exercises.some((exercise) => trains(exercise, area)));
}

/** R26. The areas that are sore at a moment, by the last word about each, and what they ask for. */
export function soreAreas(
  soreness: readonly SoreArea[],
  sessions: readonly Session[],
  at: Instant,
): readonly Soreness[] {
  return muscleAreas.flatMap((area): Soreness[] => {
    const told = soreness.filter((one) => one.area === area && one.at <= at);
    const last = told.at(-1);
    const since = onsetOf(told);
    if (last === undefined || since === null || after(last.at, counts) < at) return [];
    const explains = sessions.findLast(
      (session) =>
        session.end <= before(since, earliestOnset) &&
        session.end >= before(since, latestOnset) &&
        mayExplain(session, area),
    );
    const hoursSince = explains === undefined ? null : between(explains.end, last.at) / hours(1);
    const advice = sorenessAdvice(last.score, hoursSince);
    return [{ area, score: last.score, hoursSince, since, ...advice }];
  });
}
