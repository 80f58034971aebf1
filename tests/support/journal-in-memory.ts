import type { JournalFile } from "../../electron/ports.ts";
import { correctionsOf, truthOf } from "../../shared/journal/corrections.ts";
import { dateOf, daysOf } from "../../shared/journal/days.ts";
import type { Entry } from "../../shared/journal/entry.ts";
import { isCorrection } from "../../shared/journal/happening.ts";
import { type Told, toldOf } from "../../shared/journal/told.ts";

/** A journal that keeps what is appended in `entries`, and reads it anew at each question. */
export function journalInMemory(entries: Entry[]): JournalFile {
  const told = (): readonly Told[] => {
    const all = toldOf(happenings(), correctionsOf(entries));
    return all.toSorted((one, other) => one.date.localeCompare(other.date));
  };
  const happenings = () => entries.filter((entry) => !isCorrection(entry));
  return {
    kept: () => entries,
    append(entry, now) {
      const placed = { v: 1, id: String(entries.length), ...now, ...entry } as Entry;
      entries.push(placed);
      return placed;
    },
    settle: () => null,
    corrections: () => entries,
    of: (date) => happenings().filter((entry) => dateOf(entry) === date),
    days({ from, to }) {
      const all = [...daysOf(truthOf(entries)).values()];
      const days = all.toSorted((one, other) => (one.date < other.date ? -1 : 1));
      const asked = days.filter(({ date }) => from <= date && date <= to);
      const dates = [...entries.map(dateOf), ...days.map(({ date }) => date)].toSorted();
      return Promise.resolve({ first: dates[0] ?? null, days: asked });
    },
    entries({ from, to, limit }) {
      const asked = told()
        .filter(({ date }) => from <= date && date <= to)
        .toReversed();
      return Promise.resolve({
        entries: asked.slice(0, limit),
        more: asked.length > limit,
      });
    },
    async *told({ from, to }) {
      yield await Promise.resolve(told().filter(({ date }) => from <= date && date <= to));
    },
    revision: () => entries.length,
  };
}
