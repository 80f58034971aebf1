import type { PainAnswer } from "../journal/recovery-log.ts";
import { after, before, hours, type Instant } from "../time/instant.ts";
import { exercisesOf, type Session } from "./session.ts";

/** R25. A session after which the back was worse on the next day; pain from 0 to 10. */
export interface SessionFlare {
  readonly session: Session;
  readonly before: number;
  readonly nextDay: number;
  readonly at: Instant;
}

const delta = 2;
const [windowFrom, windowTo] = [hours(20), hours(30)];
/** How long before a session an answer still tells of the pain before it. */
const beforeCounts = hours(36);
const flaresToLeaveOut = 2;
const within = hours(14 * 24);

type Answers = readonly Pick<PainAnswer, "at" | "score">[];

/** R25. The pain before a session: what was said with it, or else the newest answer of 36 h; null without one. */
function painBefore({ painBefore: said, start }: Session, answers: Answers): number | null {
  if (said !== null) return said;
  const since = before(start, beforeCounts);
  return answers.findLast(({ at }) => since <= at && at <= start)?.score ?? null;
}

/** R25. Whether a session flared: an answer of 20 to 30 h after it began is 2 or more above the pain before it. */
export function flareOf(session: Session, answers: Answers): SessionFlare | null {
  const was = painBefore(session, answers);
  if (was === null) return null;
  const from = after(session.start, windowFrom);
  const to = after(session.start, windowTo);
  const [worst] = answers
    .filter(({ at }) => from <= at && at <= to)
    .toSorted((a, b) => b.score - a.score);
  if (worst === undefined || worst.score - was < delta) return null;
  return { session, before: was, nextDay: worst.score, at: worst.at };
}

/** R25. The flares of sessions, in their order. */
export const sessionFlares = (
  sessions: readonly Session[],
  answers: Answers,
): readonly SessionFlare[] =>
  sessions.flatMap((session) => (session.training ? (flareOf(session, answers) ?? []) : []));

/** R25. The exercises that were in two flared sessions within 14 days, and the moment of the later one. */
export function flaredTwice(flares: readonly SessionFlare[]): ReadonlyMap<string, Instant> {
  const last = new Map<string, readonly SessionFlare[]>();
  const twice = new Map<string, Instant>();
  for (const flare of flares) {
    for (const id of new Set(exercisesOf(flare.session).map((exercise) => exercise.id))) {
      const since = before(flare.session.start, within);
      const near = (last.get(id) ?? []).filter(({ session }) => session.start >= since);
      const all = [...near, flare];
      last.set(id, all);
      if (all.length >= flaresToLeaveOut) twice.set(id, flare.at);
    }
  }
  return twice;
}
