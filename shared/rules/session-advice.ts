import { findInLibrary } from "../content/library.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import { selector } from "../messages/selector.ts";
import { after, before, hours, minutes } from "../time/instant.ts";
import { lacksCoreFirst } from "./core-first.ts";
import { sessionFlares } from "./next-day.ts";
import { isPossible } from "./offer.ts";
import { aboutSession, type RecoveryAdvice, type RecoveryScene } from "./recovery.ts";
import { runJump } from "./run-jump.ts";
import { exercisesOf, metresRun, type Session } from "./session.ts";
import { soreAreas } from "./sore-areas.ts";
import { trains } from "./soreness.ts";
import { isAllowed, suitabilityOf } from "./suitability.ts";
import { isStrength } from "./training.ts";

const gentle = "gentle-day-5";
const coreBrace = "core-brace";
const brace = `try-${coreBrace}`;

/** R11. How long before a workout its warm-up still counts, and until when after its start the core may come first. */
const warmUpCounts = hours(1);
const coreUntil = minutes(15);

/** R11. A workout of lifting or running that begins without the core. */
export function coreAdvice(session: Session, scene: RecoveryScene): readonly RecoveryAdvice[] {
  const { now, journal, limits } = scene;
  if (session.type === null || session.start > now.at) return [];
  if (after(session.start, coreUntil) <= now.at) return [];
  const since = before(session.start, warmUpCounts);
  const routines = journal.recent.flatMap((entry) =>
    entry.kind === "routine" && entry.outcome === "finished" && entry.at >= since
      ? entry.routine
      : [],
  );
  const exercise = findInLibrary(coreBrace);
  const suits = exercise !== undefined && isAllowed(suitabilityOf(exercise, limits));
  if (!suits || !lacksCoreFirst(session.type, routines)) return [];
  return [
    {
      rule: "R11",
      about: aboutSession(session, "R11", session.date),
      tone: "note",
      session,
      reason: { id: "recovery.core", values: { title: session.title } },
      instead: { id: "recovery.instead-core" },
      act: { kind: "routine", routine: brace },
      canOverride: true,
    },
  ];
}

const runDays = hours(30 * 24);

/** R17. A run that is much longer than the longest of the last 30 days. */
export function runAdvice(session: Session, scene: RecoveryScene): readonly RecoveryAdvice[] {
  const { done, settings, now } = scene;
  const planned = metresRun(session);
  if (planned === null) return [];
  const since = before(now.at, runDays);
  const runs = done.filter(({ start }) => start >= since).flatMap((one) => metresRun(one) ?? []);
  const longest = runs.length === 0 ? null : Math.max(...runs);
  const jump = runJump(planned, longest, settings.training.comfortableRunMetres);
  if (jump === null) return [];
  const { level, usual, comparedWith } = jump;
  const values = {
    planned: planned / 1000,
    usual: usual / 1000,
    percent: Math.round((planned / usual - 1) * 100),
  };
  return [
    {
      rule: "R17",
      about: aboutSession(session, "R17", planned, usual),
      tone: level,
      session,
      reason: { id: `recovery.run-${comparedWith}`, values },
      instead: {
        id: level === "strong" ? "recovery.instead-split" : "recovery.instead-shorter",
        values: { most: Math.floor(usual * 1.1) / 1000 },
      },
      act: null,
      canOverride: true,
    },
  ];
}

const flareCounts = hours(14 * 24);

/** R25. The first strength session after one that flared drops one level. */
export function nextDayAdvice(session: Session, scene: RecoveryScene): readonly RecoveryAdvice[] {
  const { done, coming, journal, now, limits } = scene;
  const strengthens = ({ type }: Session) => type === null || isStrength(type);
  const flare = sessionFlares(done, journal.recovery.pain).at(-1);
  if (flare === undefined || flare.at < before(now.at, flareCounts)) return [];
  const since = done.some((one) => one.start > flare.at && strengthens(one));
  const first = coming.find((one) => one.type !== null && isStrength(one.type));
  if (since || first !== session) return [];
  const values = {
    title: flare.session.title,
    before: flare.before,
    after: flare.nextDay,
    planned: session.title,
  };
  return [
    {
      rule: "R25",
      about: aboutSession(flare.session, "R25", flare.session.start),
      tone: "caution",
      session,
      reason: { id: "recovery.next-day", values },
      instead: { id: "recovery.instead-gentle" },
      act: isPossible(gentle, limits) ? { kind: "routine", routine: gentle } : null,
      canOverride: true,
    },
  ];
}

const soreFor = hours(24);
const restRoutines: readonly string[] = ["recovery-roll-10", gentle];

/** R26. What is sore now speaks against heavy work for it today, or against all but rest. */
export function soreAdvice(session: Session, scene: RecoveryScene): readonly RecoveryAdvice[] {
  const { done, journal, now, limits } = scene;
  if (!session.training || session.start > after(now.at, soreFor)) return [];
  return soreAreas(journal.recovery.soreness, done, now.at).flatMap(
    ({ area, score, limit, since }): RecoveryAdvice[] => {
      const high = exercisesOf(session).filter(
        (exercise) => exercise.loadLevel === "high" && trains(exercise, area),
      );
      if (limit === null || (limit === "no-high" && high.length === 0)) return [];
      const values = { area: selector(area), score, title: session.title, names: names(high) };
      const routine = restRoutines.find((id): id is RoutineId => isPossible(id, limits));
      const rests = limit === "rest-only";
      return [
        {
          rule: "R26",
          about: aboutSession(session, "R26", session.date, area, since, limit),
          tone: rests ? "strong" : "caution",
          session,
          reason: { id: `recovery.sore-${limit}`, values },
          instead: { id: rests ? "recovery.instead-rest" : "recovery.instead-easy" },
          act: rests && routine !== undefined ? { kind: "routine", routine } : null,
          canOverride: true,
        },
      ];
    },
  );
}

const names = (exercises: readonly { readonly name: string }[]): string =>
  [...new Set(exercises.map(({ name }) => name))].join(", ");
