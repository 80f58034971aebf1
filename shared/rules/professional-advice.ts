import type { Journal } from "../journal/journal.ts";
import type { PainOfDay } from "../journal/safety-log.ts";
import { dayNumber, plusDays, type LocalDate } from "../time/calendar.ts";
import { after, hours, type Now } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";

/** R28. Why somebody should look at it, in the person's own numbers. */
export type AdviceReason =
  | { readonly kind: "severe"; readonly pain: number }
  | { readonly kind: "days"; readonly days: number; readonly of: number }
  | { readonly kind: "rise"; readonly before: number; readonly now: number }
  | { readonly kind: "daily" }
  | {
      readonly kind: "no-better";
      readonly days: number;
      readonly before: number;
      readonly now: number;
    }
  | { readonly kind: "chronic"; readonly days: number };

const amber = 4;
const amberDays = 14;
const window = 21;
const week = 7;
const meanRise = 2;
const improvement = 1;
const chronicDays = 90;
/** Pain is of one piece until a day without any, or until nothing was told for so many days. */
const silentDays = 28;
const weekly = hours(7 * 24);

const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

type Days = readonly (readonly [LocalDate, PainOfDay])[];

const between = (days: Days, from: LocalDate, to: LocalDate): readonly number[] =>
  days.filter(([date]) => from <= date && date <= to).map(([, { high }]) => high);

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The first day of the pain that lasts until today, or null without any. */
function onsetOf(days: Days, today: LocalDate): LocalDate | null {
  let onset: LocalDate | null = null;
  let last: LocalDate | null = null;
  for (const [date, { high }] of days) {
    const silent = last !== null && daysBetween(last, date) > silentDays;
    if (high === 0) onset = null;
    else if (onset === null || silent) onset = date;
    last = date;
  }
  return last !== null && daysBetween(last, today) > silentDays ? null : onset;
}

/**
 * R28. All reasons to see a professional that hold now. Days count by their highest answer, and from the
 * day after somebody was last seen; only how long the pain has lasted looks further back.
 */
export function adviceReasons({ safety }: Journal, now: Now): readonly AdviceReason[] {
  const today = localDateOf(now.at, now.zone);
  // A journey to the west can bring an earlier date after a later one.
  const all: Days = [...safety.pain].toSorted(([a], [b]) => dayNumber(a) - dayNumber(b));
  const { seen, severe, stopsDaily, planned } = safety;
  const days = seen === null ? all : all.filter(([date]) => date > seen);
  const reasons: AdviceReason[] = [];

  if (severe !== null) reasons.push({ kind: "severe", pain: severe });

  const sore = between(days, plusDays(today, 1 - window), today).filter((pain) => pain >= amber);
  if (sore.length >= amberDays) reasons.push({ kind: "days", days: sore.length, of: window });

  const thisWeek = mean(between(days, plusDays(today, 1 - week), today));
  const lastWeek = mean(between(days, plusDays(today, 1 - 2 * week), plusDays(today, -week)));
  if (thisWeek !== null && lastWeek !== null && thisWeek - lastWeek >= meanRise) {
    reasons.push({ kind: "rise", before: lastWeek, now: thisWeek });
  }

  if (stopsDaily) reasons.push({ kind: "daily" });

  const began = onsetOf(days, today);
  const first = began === null ? null : mean(between(days, began, plusDays(began, week - 1)));
  if (began !== null && first !== null && thisWeek !== null) {
    const lasted = daysBetween(began, today);
    if (lasted >= window && first - thisWeek < improvement) {
      reasons.push({ kind: "no-better", days: lasted, before: first, now: thisWeek });
    }
  }

  const onset = onsetOf(all, today);
  if (onset !== null && planned !== null && daysBetween(onset, planned) >= chronicDays) {
    reasons.push({ kind: "chronic", days: daysBetween(onset, today) });
  }
  return reasons;
}

/** R28. What the card says now; nothing for a week after it was put away. */
export function professionalAdvice(journal: Journal, now: Now): readonly AdviceReason[] {
  const { advised } = journal.safety;
  const resting = advised !== null && now.at < after(advised, weekly);
  return resting ? [] : adviceReasons(journal, now);
}
