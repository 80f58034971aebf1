import { selector } from "../messages/selector.ts";
import { dayNumber, plusDays, weekdayOf, type LocalDate } from "../time/calendar.ts";
import { after, between, hours, minutes } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { weekdays } from "../time/weekday.ts";
import { loadAdvice } from "./load-advice.ts";
import type { RecoveryAdvice, RecoveryScene } from "./recovery.ts";
import { coreAdvice, nextDayAdvice, runAdvice, soreAdvice } from "./session-advice.ts";
import { exercisesOf, type Session } from "./session.ts";
import { soreAreas } from "./sore-areas.ts";
import { variety } from "./variety.ts";
import { loadsHigh, weeklyIncrease } from "./weekly-increase.ts";

const week = 7;
const varietyRests = hours(week * 24);

/** R16. Once a week: what the last 7 days have too often. */
function varietyAdvice({ done, journal, now }: RecoveryScene): readonly RecoveryAdvice[] {
  const answered = [...journal.recovery.answered.values()];
  const rests = answered.some(({ rule, at }) => rule === "R16" && now.at < after(at, varietyRests));
  const since = plusDays(localDateOf(now.at, now.zone), -week);
  const sessions = done.filter(({ training, date }) => training && date > since);
  const same = variety(sessions.map(exercisesOf));
  if (rests || same === null) return [];
  const { kind, what, times, sessions: of } = same;
  const [last] = sessions.slice(-1);
  return [
    {
      rule: "R16",
      about: `R16/${what}/${last?.date ?? ""}`,
      tone: "note",
      session: null,
      reason: { id: `recovery.same-${kind}`, values: { what: nameOf(same, sessions), times, of } },
      instead: { id: "recovery.instead-variety" },
      act: null,
      canOverride: false,
    },
  ];
}

function nameOf({ kind, what }: { kind: string; what: string }, sessions: readonly Session[]) {
  if (kind === "load") return what;
  return sessions.flatMap(exercisesOf).find(({ id }) => id === what)?.name ?? what;
}

const mondayOf = (date: LocalDate): LocalDate => plusDays(date, -weekdays.indexOf(weekdayOf(date)));
const weeksBack = 4;

/** R18. For information: more heavy minutes this week than in the weeks before. */
function increaseAdvice({ done, now }: RecoveryScene): readonly RecoveryAdvice[] {
  const monday = mondayOf(localDateOf(now.at, now.zone));
  const [first] = done;
  if (first === undefined) return [];
  const heavy = done.filter((one) => one.training && loadsHigh(one.type, exercisesOf(one)));
  const minutesIn = (from: LocalDate): number =>
    heavy
      .filter(({ date }) => from <= date && date < plusDays(from, week))
      .reduce((sum, { start, end }) => sum + between(start, end) / minutes(1), 0);
  const begun = mondayOf(first.date);
  const earlier = Array.from({ length: weeksBack }, (_, back) =>
    plusDays(monday, -week * (back + 1)),
  ).filter((from) => dayNumber(from) >= dayNumber(begun));
  const increase = weeklyIncrease(Math.round(minutesIn(monday)), earlier.map(minutesIn));
  if (increase === null) return [];
  const values = {
    minutes: increase.minutes,
    mean: Math.round(increase.mean),
    weeks: increase.weeks,
  };
  return [
    {
      rule: "R18",
      about: `R18/${monday}`,
      tone: "note",
      session: null,
      reason: { id: "recovery.increase", values },
      instead: { id: "recovery.instead-increase" },
      act: null,
      canOverride: false,
    },
  ];
}

/** R26. Soreness that lasts too long, or that no training explains. */
function lastingSoreness({ done, journal, now }: RecoveryScene): readonly RecoveryAdvice[] {
  return soreAreas(journal.recovery.soreness, done, now.at).flatMap(
    ({ area, score, ask, hoursSince, since }): RecoveryAdvice[] => {
      if (ask === null) return [];
      const days = hoursSince === null ? 0 : Math.floor(hoursSince / 24);
      const cause = ask === "professional" ? "long" : hoursSince === null ? "unexplained" : "lasts";
      return [
        {
          rule: "R26",
          about: `R26/${area}/${since}/${ask}`,
          tone: ask === "professional" ? "strong" : "caution",
          session: null,
          reason: { id: `recovery.sore-${cause}`, values: { area: selector(area), score, days } },
          instead: {
            id: ask === "professional" ? "recovery.instead-see" : "recovery.instead-check-in",
          },
          act: ask === "pain" ? { kind: "check-in" } : null,
          canOverride: false,
        },
      ];
    },
  );
}

/** R11, R14, R15, R17, R25, R26. What there is to say of one session that is to come. */
function adviceFor(session: Session, index: number, scene: RecoveryScene) {
  const before = [...scene.done, ...scene.coming.slice(0, index)];
  return [
    ...soreAdvice(session, scene),
    ...nextDayAdvice(session, scene),
    ...loadAdvice(session, before, scene),
    ...runAdvice(session, scene),
    ...coreAdvice(session, scene),
  ];
}

/** Who did something else than planned has it said again of the same workout, next week. */
const takenCounts = hours(6 * 24);

function isAnswered(about: string, { journal, now }: RecoveryScene): boolean {
  const answered = journal.recovery.answered.get(about);
  if (answered === undefined) return false;
  return answered.answer !== "taken" || now.at < after(answered.at, takenCounts);
}

/**
 * R11, R14 to R18, R25, R26. All that there is to say about recovery now, each at most once: what was
 * answered before is never said again, and what is no longer so falls silent by itself.
 */
export function recoveryAdvice(scene: RecoveryScene): readonly RecoveryAdvice[] {
  const all = [
    ...lastingSoreness(scene),
    ...scene.coming.flatMap((session, index) => adviceFor(session, index, scene)),
    ...varietyAdvice(scene),
    ...increaseAdvice(scene),
  ];
  const said = new Set<string>();
  return all.filter(({ about }) => {
    if (isAnswered(about, scene) || said.has(about)) return false;
    said.add(about);
    return true;
  });
}
