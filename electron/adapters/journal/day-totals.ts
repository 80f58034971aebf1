import { type Corrections, correctionsOf, truthOf } from "../../../shared/journal/corrections.ts";
import { addDays, type DayTotals, daysOf, isCountedApart } from "../../../shared/journal/days.ts";
import {
  type Correction,
  type Happening,
  isCorrection,
} from "../../../shared/journal/happening.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import type { FolderIndex, FolderNews } from "./folder-index.ts";
import type { Line } from "./parse-line.ts";

/** What an indexed journal adds up to, date by date, as far as it was asked; what was added up once is kept. */
export interface JournalTotals {
  /** Every date on which something was written, or that it counts for, in order. */
  dates(): readonly LocalDate[];
  /** The entries of a date as they were written, in order of time. */
  happenings(date: LocalDate): readonly Happening[];
  corrections(): Corrections;
  of(date: LocalDate): DayTotals | null;
  /** Forgets what is so no more. */
  hear(news: FolderNews): void;
}

const byTime = (one: Line, other: Line): number => one.entry.at - other.entry.at;

export function journalTotalsOf(index: FolderIndex): JournalTotals {
  /** What is added up, by date; without what is counted apart. */
  const totals = new Map<LocalDate, DayTotals | null>();
  let corrections: Corrections | null = null;
  let apart: ReadonlyMap<LocalDate, DayTotals> | null = null;
  let dates: readonly LocalDate[] | null = null;

  const known = (): Corrections => (corrections ??= correctionsOf(index.held()));

  const happenings = (date: LocalDate): readonly Happening[] =>
    index
      .of(date)
      .toSorted(byTime)
      .flatMap(({ entry }) => (isCorrection(entry) ? [] : [entry]));

  function countedApart(): ReadonlyMap<LocalDate, DayTotals> {
    if (apart === null) {
      const entries = index.held().filter(({ kind }) => isCountedApart(kind));
      apart = daysOf(truthOf(entries, known()));
    }
    return apart;
  }

  function countedOn(date: LocalDate): DayTotals | null {
    const own = happenings(date).filter(({ kind }) => !isCountedApart(kind));
    return daysOf(truthOf(own, known())).get(date) ?? null;
  }

  /** The date of the entry that a correction, or what it takes back, is about; null where none of that id stands there. */
  function correctedDate(correction: Correction, all: ReadonlyMap<string, Correction>) {
    let first = correction;
    const met = new Set<Correction>();
    for (let next = all.get(first.entry); next && !met.has(next); next = all.get(first.entry)) {
      met.add(next);
      first = next;
    }
    const date = first.date as LocalDate;
    return index.of(date).some(({ entry }) => entry.id === first.entry) ? date : null;
  }

  return {
    corrections: known,
    happenings,
    dates: () => (dates ??= [...new Set([...index.dates(), ...countedApart().keys()])].toSorted()),
    of(date) {
      let day = totals.get(date);
      if (day === undefined) {
        day = countedOn(date);
        totals.set(date, day);
      }
      const other = countedApart().get(date);
      return day && other ? addDays(day, other) : (day ?? other ?? null);
    },
    hear({ dates: touched, held, isLess }) {
      dates = null;
      for (const date of touched) totals.delete(date);
      if (held.length === 0 && !isLess) return;
      corrections = null;
      apart = null;
      const fresh = held.filter(isCorrection);
      const all = new Map(
        fresh.length === 0
          ? []
          : index
              .held()
              .filter(isCorrection)
              .map((one) => [one.id, one]),
      );
      const corrected = fresh.map((correction) => correctedDate(correction, all));
      // What took a correction along, or names another date than its entry's, is too rare to look further.
      if (isLess || corrected.includes(null)) totals.clear();
      for (const date of corrected) if (date !== null) totals.delete(date);
    },
  };
}
