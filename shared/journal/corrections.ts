import { instant, type Zone } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { mayDelete, withFields } from "./correctable.ts";
import type { Entry } from "./entry.ts";
import { type Correction, type Happening, isCorrection } from "./happening.ts";

/** What is so of entries, once everything is known that corrects one or takes its place, wherever and in whatever order it was written. */
export interface Corrections {
  /** The entry as it is now, or null where it counts no more. */
  readonly of: (entry: Happening) => Happening | null;
  /** Whether something of an entry was corrected and not put back. */
  readonly has: (id: string) => boolean;
  /** Whether a correction was not deleted itself. */
  readonly stands: (correction: Correction) => boolean;
}

const byTime = (one: Entry, other: Entry): number =>
  one.at - other.at || (one.id < other.id ? -1 : 1);

/**
 * Corrections in order of time, each only while it is not deleted itself. Of two that delete each other,
 * which no Supple writes, neither stands: whatever a file holds, this comes to an end.
 */
export function correctionsOf(entries: readonly Entry[]): Corrections {
  const superseded = supersededOf(entries);
  const byTarget = new Map<string, Correction[]>();
  for (const correction of entries.filter(isCorrection).toSorted(byTime)) {
    const known = byTarget.get(correction.entry);
    if (known) known.push(correction);
    else byTarget.set(correction.entry, [correction]);
  }

  const isDeleted = (id: string, asking: readonly string[]): boolean =>
    (byTarget.get(id) ?? []).some(
      (correction) =>
        correction.kind === "deleted" &&
        !asking.includes(correction.id) &&
        !isDeleted(correction.id, [...asking, correction.id]),
    );

  const stands = ({ id }: Correction) => !isDeleted(id, [id]);

  return {
    stands,
    has: (id) => (byTarget.get(id) ?? []).some(stands),
    of(entry) {
      if (superseded.has(entry.id)) return null;
      const about = byTarget.get(entry.id);
      if (about === undefined) return entry;
      if (mayDelete(entry) && isDeleted(entry.id, [entry.id])) return null;
      let corrected = entry;
      for (const correction of about) {
        if (correction.kind === "amended" && stands(correction)) {
          corrected = withFields(corrected, correction.fields) ?? corrected;
        }
      }
      return corrected;
    },
  };
}

/**
 * The workouts that a later word takes the place of: one that names them, or the next of the same planned
 * workout on the same date. They stay replaced when that word is deleted, which takes the workout out.
 */
function supersededOf(entries: readonly Entry[]): ReadonlySet<string> {
  const superseded = new Set<string>();
  const newest = new Map<string, Extract<Entry, { kind: "workout" }>>();
  for (const entry of entries) {
    if (entry.kind !== "workout") continue;
    if (entry.replaces !== undefined) superseded.add(entry.replaces);
    if (entry.planned === null) continue;
    const about = `${entry.planned} ${localDateOf(instant(entry.started), entry.zone as Zone)}`;
    const other = newest.get(about);
    const isNewer = other === undefined || byTime(other, entry) < 0;
    if (isNewer) newest.set(about, entry);
    const older = isNewer ? other : entry;
    if (older !== undefined && older.id !== newest.get(about)?.id) superseded.add(older.id);
  }
  return superseded;
}

/**
 * The entries as they are now, without what only corrects, in the order in which they came; each once,
 * however many files have it. A kill between journal and state can make a routine's end be told twice (S3): that counts once too.
 */
export function truthOf(
  entries: readonly Entry[],
  corrections: Corrections = correctionsOf(entries),
): readonly Happening[] {
  const told = new Set<string>();
  const ended = new Set<string>();
  const truth: Happening[] = [];
  for (const entry of entries) {
    if (isCorrection(entry) || told.has(entry.id)) continue;
    told.add(entry.id);
    if (entry.kind === "routine") {
      if (ended.has(entry.session)) continue;
      ended.add(entry.session);
    }
    const now = corrections.of(entry);
    if (now !== null) truth.push(now);
  }
  return truth;
}

/** The newest correction of an entry that still stands: what "undo" takes back; null where none does. */
export const lastCorrectionOf = (entries: readonly Entry[], id: string): Correction | null => {
  const { stands } = correctionsOf(entries);
  return (
    entries
      .filter(isCorrection)
      .filter((correction) => correction.entry === id && stands(correction))
      .toSorted(byTime)
      .at(-1) ?? null
  );
};
