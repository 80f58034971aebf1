import { stopReasons } from "../domain/stop-reason.ts";
import { plusDays, type LocalDate } from "../time/calendar.ts";
import { after, between, hours, instant, type Instant } from "../time/instant.ts";
import type { Entry } from "./entry.ts";

/** Why an exercise did not suit: a routine was too much at it (R24), or two sessions with it flared (R25). */
export const notSuitedReasons = [...stopReasons, "flared"] as const;
export type NotSuitedReason = (typeof notSuitedReasons)[number];

/** R24, R25. The last time that an exercise did not suit. */
export interface NotSuited {
  readonly at: Instant;
  readonly reason: NotSuitedReason;
  /** R25. It was the second time within `notSuitedFor`. */
  readonly again: boolean;
  /** The person wants it to be offered again. */
  readonly allowed: boolean;
}

/** R25. For so long an exercise that did not suit is remembered by itself. */
export const notSuitedFor = hours(14 * 24);

/** What decisions about movement look at. Its size is bounded by days and by the catalogue, not by the journal. */
export interface Health {
  /** R23. The newest word about pain, 0 to 10: a check-in, or what was said when a routine was too much. */
  readonly pain: { readonly at: Instant; readonly score: number } | null;
  /** R27. Since when the back flares, whether the person said so or their pain, and since when answers are calm again; null without a flare. */
  readonly flare: {
    readonly since: Instant;
    readonly cause: "reported" | "pain";
    readonly calmSince: Instant | null;
  } | null;
  /** R19. The worst pain of each of the last dates. */
  readonly worstPain: ReadonlyMap<LocalDate, number>;
  /** R19. The first two dates on which the form of an exercise was confirmed. */
  readonly formChecked: ReadonlyMap<string, readonly LocalDate[]>;
  /** R24. The exercises that did not suit, the latest last. */
  readonly notSuited: ReadonlyMap<string, NotSuited>;
}

export const noHealth: Health = {
  pain: null,
  flare: null,
  worstPain: new Map(),
  formChecked: new Map(),
  notSuited: new Map(),
};

type Stopped = Extract<Entry, { kind: "stopped" }>;

const severe = 6;
const calm = 3;
const calmFor = hours(12);
const worstPainDays = 8;
const checksKept = 2;
const notSuitedKept = 300;

function flareAfter(flare: Health["flare"], score: number, at: Instant): Health["flare"] {
  if (score >= severe) return { since: at, cause: "pain", calmSince: null };
  if (flare === null) return null;
  if (score > calm) return { ...flare, calmSince: null };
  if (flare.calmSince === null) return { ...flare, calmSince: at };
  return between(flare.calmSince, at) >= calmFor ? null : flare;
}

function withPain(health: Health, score: number, at: Instant, date: LocalDate): Health {
  const oldest = plusDays(date, -worstPainDays);
  const worstPain = new Map([...health.worstPain].filter(([day]) => day >= oldest));
  worstPain.set(date, Math.max(score, worstPain.get(date) ?? 0));
  return {
    ...health,
    pain: { at, score },
    flare: flareAfter(health.flare, score, at),
    worstPain,
  };
}

/** Of what did not suit the last few hundred are kept: more exercises nobody does. */
function withNotSuited(health: Health, exercise: string, now: NotSuited): Health {
  const others = [...health.notSuited].filter(([id]) => id !== exercise);
  const kept = new Map(others.slice(-(notSuitedKept - 1)));
  return { ...health, notSuited: kept.set(exercise, now) };
}

function withStop(health: Health, { exercise, reason, at: when }: Stopped): Health {
  const at = instant(when);
  const last = health.notSuited.get(exercise);
  const again =
    last !== undefined && ((last.again && !last.allowed) || at < after(last.at, notSuitedFor));
  return withNotSuited(health, exercise, { at, reason, again, allowed: false });
}

function withAllowed(health: Health, exercise: string): Health {
  const last = health.notSuited.get(exercise);
  if (last === undefined) return health;
  return withNotSuited(health, exercise, { ...last, allowed: true });
}

/** The health of a journal with one more entry, which is its newest, of that local date. */
export function withHealth(health: Health, entry: Entry, date: LocalDate): Health {
  const at = instant(entry.at);
  switch (entry.kind) {
    case "check-in":
      return withPain(health, entry.pain, at, date);
    case "stopped": {
      const stopped = withStop(health, entry);
      return entry.painNow === null ? stopped : withPain(stopped, entry.painNow, at, date);
    }
    case "exercise-left-out":
      return withNotSuited(health, entry.exercise, {
        at,
        reason: "flared",
        again: true,
        allowed: false,
      });
    case "exercise-allowed":
      return withAllowed(health, entry.exercise);
    case "flare":
      return { ...health, flare: { since: at, cause: "reported", calmSince: null } };
    case "form-checked": {
      const dates = health.formChecked.get(entry.exercise) ?? [];
      if (dates.length >= checksKept || dates.includes(date)) return health;
      return {
        ...health,
        formChecked: new Map(health.formChecked).set(entry.exercise, [...dates, date]),
      };
    }
    default:
      return health;
  }
}
