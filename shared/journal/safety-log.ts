import { flagOfSign, lockingTiers, tierOf, type LockingTier } from "../content/red-flags.ts";
import { isStopSign } from "../domain/stop-reason.ts";
import { screeningAfter, type Screening } from "../rules/screening.ts";
import { plusDays, type LocalDate } from "../time/calendar.ts";
import { instant, type Instant } from "../time/instant.ts";
import type { Entry } from "./entry.ts";

/** The highest and the lowest pain, 0 to 10, that was answered on a date. */
export interface PainOfDay {
  readonly low: number;
  readonly high: number;
}

/** What decisions about danger look at. What keeps routines from starting is kept however old it is. */
export interface SafetyLog {
  /** The dates with an answer about pain, in order, of the last `painDays`. */
  readonly pain: readonly (readonly [LocalDate, PainOfDay])[];
  /** R31. Whether the red flags are to be asked, and what was so when they last were. */
  readonly screening: Screening;
  /** R29, R30, R32. The flags of each tier that no professional has seen yet, in the order in which they were told. */
  readonly flags: Readonly<Record<LockingTier, readonly string[]>>;
  /** The entry that says that the flags as they are now were read; null for none yet. */
  readonly read: string | null;
  /** R28. Of what was told since somebody was last seen: the newest pain of 8 or more, whether it stops everyday things, and when workouts were last added to the plan. */
  readonly severe: number | null;
  readonly stopsDaily: boolean;
  readonly planned: LocalDate | null;
  /** R28. When the card was put away, and since when it starts afresh. */
  readonly advised: Instant | null;
  readonly seen: LocalDate | null;
}

/** R28. Dates that are looked back on: longer than the 90 days of its longest reason. */
const painDays = 120;
const severe = 8;

export const emptySafety: SafetyLog = {
  pain: [],
  screening: { told: { pain: null, leg: false }, asked: null, due: "first-run" },
  flags: { emergency: [], urgent: [] },
  read: null,
  severe: null,
  stopsDaily: false,
  planned: null,
  advised: null,
  seen: null,
};

function withPain(pain: SafetyLog["pain"], date: LocalDate, answer: number): SafetyLog["pain"] {
  const [, known] = pain.find(([day]) => day === date) ?? [];
  if (known && known.low <= answer && answer <= known.high) return pain;
  const { low, high } = known ?? { low: answer, high: answer };
  const now = { low: Math.min(low, answer), high: Math.max(high, answer) };
  const oldest = plusDays(date, -painDays);
  return [...pain.filter(([day]) => day > oldest && day !== date), [date, now]];
}

function withFlags(log: SafetyLog, flags: readonly string[]): SafetyLog {
  if (flags.length === 0) return log;
  const told = (tier: LockingTier) => [
    ...new Set([...log.flags[tier], ...flags.filter((flag) => tierOf(flag) === tier)]),
  ];
  return { ...log, flags: { emergency: told("emergency"), urgent: told("urgent") }, read: null };
}

/** The log with one more entry, which is the newest. */
export function withSafety(log: SafetyLog, entry: Entry, date: LocalDate): SafetyLog {
  const screening = screeningAfter(log, entry, date);
  switch (entry.kind) {
    case "check-in": {
      const { pain, stopsDaily } = entry;
      return {
        ...log,
        screening,
        pain: withPain(log.pain, date, pain),
        severe: pain >= severe ? pain : log.severe,
        stopsDaily: log.stopsDaily || stopsDaily === true,
      };
    }
    case "stopped": {
      if (!isStopSign(entry.reason))
        return screening === log.screening ? log : { ...log, screening };
      return withFlags({ ...log, screening }, [flagOfSign(entry.reason)]);
    }
    case "red-flags":
      return withFlags({ ...log, screening }, entry.flags);
    case "red-flags-read":
      return { ...log, read: entry.id };
    case "red-flags-cleared": {
      const flags = { ...log.flags, [entry.tier]: [] };
      // What was read of the graver tier does not count for what is left.
      const left = lockingTiers.some((tier) => flags[tier].length > 0);
      return { ...log, flags, read: left ? null : log.read };
    }
    case "workout-planned":
      return { ...log, planned: date };
    case "professional-advised":
      return { ...log, advised: instant(entry.at) };
    case "professional-seen":
      return { ...log, severe: null, stopsDaily: false, planned: null, advised: null, seen: date };
    default:
      return log;
  }
}
