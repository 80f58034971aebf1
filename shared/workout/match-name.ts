import MiniSearch from "minisearch";
import { findInLibrary } from "../content/library.ts";
import type { Exercise } from "../content/schema.ts";
import type { Amounts } from "./amounts.ts";
import { changesExercise, isPlain, type Name, names, termsOf } from "./exercise-names.ts";
import { byRisk, takesWeight } from "./traits.ts";

/** Which exercise was written. */
export type Match =
  | {
      readonly kind: "one";
      readonly exercise: Exercise;
      /** Written with a slip, so that it had to be made out. */
      readonly madeOut: boolean;
      /** Words that make it another, perhaps harder exercise than the one that is known. */
      readonly changed: readonly string[];
    }
  /** Several go by that name: the riskiest first. */
  | { readonly kind: "several"; readonly exercises: readonly Exercise[] }
  /** None is known by it; `near` are those that share most of its words. */
  | { readonly kind: "unknown"; readonly near: readonly Exercise[] };

/** Finds the exercise that words name, with the amounts that stand beside them. */
export type MatchName = (words: string, amounts: Amounts) => Match;

/** A name of which every word was written, and the words that it leaves unexplained. */
interface Candidate {
  readonly name: Name;
  readonly madeOut: boolean;
  readonly left: readonly string[];
}

const joined = (terms: readonly string[]): string => terms.join("");

function least<T>(of: readonly T[], cost: (one: T) => number): readonly T[] {
  const lowest = Math.min(...of.map(cost));
  return of.filter((one) => cost(one) === lowest);
}

/** The names that fit best: with the least unexplained, then without a slip, then the longest. */
function fittest(candidates: readonly Candidate[]): readonly Candidate[] {
  const whole = least(candidates, ({ left }) => left.length);
  const clean = least(whole, ({ madeOut }) => Number(madeOut));
  // Of names that were made out any may be meant; one that was written stands for itself.
  return clean[0]?.madeOut === true ? clean : least(clean, ({ name }) => -name.terms.length);
}

const known = (ids: Iterable<string>): readonly Exercise[] =>
  [...new Set(ids)].map(findInLibrary).filter((exercise) => exercise !== undefined);

/** What of several suits the amounts: a distance or a time is for cardio, a weight for what takes one. */
function suiting(exercises: readonly Exercise[], amounts: Amounts): readonly Exercise[] {
  const isTimed = amounts.reps === null && (amounts.metres ?? amounts.seconds) !== null;
  const fits = exercises.filter((exercise) => {
    if (amounts.load !== null) return takesWeight(exercise);
    if (isTimed) return exercise.dose.mode !== "reps";
    return amounts.reps === null || exercise.dose.mode === "reps";
  });
  return fits.length > 0 ? fits : exercises;
}

function choose(candidates: readonly Candidate[], amounts: Amounts): Match {
  const understood = candidates.filter(({ left }) => left.every(changesExercise));
  const fitting = fittest(understood);
  const named = known(fitting.flatMap(({ name }) => name.exercises));
  const [first, ...others] = suiting(named, amounts).toSorted(byRisk);
  if (first === undefined) {
    const near = fittest(candidates).flatMap(({ name }) => name.exercises);
    return { kind: "unknown", near: known(near).slice(0, 3) };
  }
  if (others.length > 0) return { kind: "several", exercises: [first, ...others] };
  const [{ madeOut, left } = { madeOut: false, left: [] }] = fitting;
  return { kind: "one", exercise: first, madeOut, changed: left };
}

/**
 * Makes the search over every name, for the share of a word's letters that may be wrong. One that is
 * safe is never taken for what might be a riskier one: of several the riskiest comes first, and a word
 * that is left over is told with the match, or ends it.
 */
export function matcher(slipShare: number): MatchName {
  const all = names();
  const slips = (term: string): number => Math.floor(term.length * slipShare);
  const index = new MiniSearch<{ id: number; terms: string; joined: string }>({
    fields: ["terms", "joined"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: { fuzzy: slips },
  });
  index.addAll(all.map(({ terms }, id) => ({ id, terms: terms.join(" "), joined: joined(terms) })));

  const covering = (terms: readonly string[]): readonly Candidate[] =>
    index
      .search(terms.join(" "), { fields: ["terms"] })
      .flatMap(({ id, terms: hit, queryTerms }): Candidate[] => {
        const name = all[Number(id)];
        if (name === undefined || !name.terms.every((term) => hit.includes(term))) return [];
        const left = terms.filter(
          (term) => !(queryTerms.includes(term) || name.explains.has(term) || isPlain(term)),
        );
        return [{ name, left, madeOut: !name.terms.every((term) => terms.includes(term)) }];
      });

  /** Names of the same letters, whatever the spaces: "dead lift", "situps". Only a single word may have slips. */
  const together = (terms: readonly string[]): readonly Candidate[] =>
    index
      .search(joined(terms), { fields: ["joined"], fuzzy: terms.length === 1 && slips })
      .flatMap(({ id }): Candidate[] => {
        const name = all[Number(id)];
        if (name === undefined) return [];
        return [{ name, left: [], madeOut: joined(name.terms) !== joined(terms) }];
      });

  return (words, amounts) => {
    const terms = termsOf(words);
    const telling = terms.filter((term) => !isPlain(term));
    if (terms.length === 0) return { kind: "unknown", near: [] };
    return choose([...together(terms), ...together(telling), ...covering(terms)], amounts);
  };
}

/**
 * The share of a word's letters that may be wrong, chosen on tests/unit/workout/tuning-lines.tsv: the
 * greatest that still takes no exercise for another.
 */
export const slipShare = 0.25;

let usual: MatchName | undefined;

/** The exercise that words name. The search is made when it is first asked. */
export const matchName: MatchName = (words, amounts) => {
  usual ??= matcher(slipShare);
  return usual(words, amounts);
};
