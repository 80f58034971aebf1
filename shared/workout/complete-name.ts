import { findInLibrary } from "../content/library.ts";
import type { Exercise } from "../content/schema.ts";
import { names, shortName } from "./exercise-names.ts";
import { withoutAccents } from "./plain-text.ts";
import { byRisk } from "./traits.ts";

const most = 3;
const fewest = 2;
/** A name that is being written, before any amount and with nothing before it. */
const unfinished = /^\p{L}[\p{L} '’-]*[\p{L}'’-]$/u;

const plain = (text: string): string => withoutAccents(text.toLowerCase());

interface Entry {
  readonly exercise: Exercise;
  readonly shown: string;
  /** What it is written as, its own name first. */
  readonly written: readonly string[];
}

let known: readonly Entry[] | undefined;

function entries(): readonly Entry[] {
  const written = new Map<string, string[]>();
  for (const { text, exercises } of names()) {
    for (const id of exercises) written.set(id, [...(written.get(id) ?? []), plain(text)]);
  }
  return [...written].flatMap(([id, all]): Entry[] => {
    const exercise = findInLibrary(id);
    // What shows a fault is nothing that anybody sets out to do.
    if (exercise === undefined || exercise.faultCard === true) return [];
    return [{ exercise, shown: shortName(exercise.name), written: all }];
  });
}

/** How well an exercise goes on from a beginning: by its own name, then by a word of it or another name; null not at all. */
function fit({ shown, written }: Entry, begun: string): number | null {
  const own = plain(shown);
  if (own.startsWith(begun)) return 0;
  return own.includes(` ${begun}`) || written.some((name) => name.startsWith(begun)) ? 1 : null;
}

/**
 * Names that a line may go on to be, at most three: what fits best first, and of those alike the mildest.
 * None where it is a name already, or where amounts stand in it.
 */
export function completionsOf(text: string): readonly string[] {
  if (text.length < fewest || !unfinished.test(text)) return [];
  known ??= entries();
  const begun = plain(text);
  if (known.some(({ written }) => written.includes(begun))) return [];
  return known
    .flatMap((entry) => {
      const rank = fit(entry, begun);
      return rank === null ? [] : [{ entry, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank || byRisk(b.entry.exercise, a.entry.exercise))
    .slice(0, most)
    .map(({ entry }) => entry.shown);
}
