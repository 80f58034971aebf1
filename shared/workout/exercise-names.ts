import nameData from "../content/data/exercise-names.json" with { type: "json" };
import { library } from "../content/library.ts";
import { withoutAccents } from "./plain-text.ts";

interface Names {
  /** How people write each exercise, and the words that change nothing about it. */
  readonly exercises: Readonly<
    Record<string, { readonly names: readonly string[]; readonly with: readonly string[] }>
  >;
  /** Names that several exercises share. */
  readonly several: Readonly<Record<string, readonly string[]>>;
  readonly words: {
    /** Words that mean something only together. */
    readonly together: Readonly<Record<string, string>>;
    /** Short forms and other spellings of words. */
    readonly same: Readonly<Record<string, string>>;
    /** Words that tell nothing of which exercise it is. */
    readonly plain: readonly string[];
    /** Words that make another, often harder exercise of it. */
    readonly changes: readonly string[];
  };
}

// A unit test checks the ids, and that no name stands for two exercises unsaid.
export const nameFile = nameData as unknown as Names;
const same = new Map(Object.entries(nameFile.words.same));
const together = Object.entries(nameFile.words.together).map(
  ([words, term]) =>
    [new RegExp(String.raw`\b${words.replaceAll(" ", "[ -]")}\b`, "g"), term] as const,
);

/** A word as names are compared: without accents and plural, short forms written out. */
function termOf(word: string): string {
  const known = same.get(word);
  if (known !== undefined) return known;
  const bare = withoutAccents(word);
  if (/(?:ch|sh|ss|x)es$/.test(bare)) return bare.slice(0, -2);
  return bare.length > 2 && /[^su]s$/.test(bare) ? bare.slice(0, -1) : bare;
}

/** The words of a name as they are compared. Numbers alone are none. */
export function termsOf(text: string): readonly string[] {
  const lower = text.toLowerCase().replaceAll("&", " and ").replaceAll("'", "");
  const whole = together.reduce((line, [words, term]) => line.replaceAll(words, term), lower);
  const words = whole.match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => /\p{L}/u.test(word)).map(termOf);
}

const asTerms = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => termsOf(word)));

const plain = asTerms(nameFile.words.plain);
const changes = asTerms(nameFile.words.changes);

/** Whether a term tells nothing of which exercise it is. */
export const isPlain = (term: string): boolean => plain.has(term);

/** Whether a term makes another exercise of the one that it stands beside. */
export const changesExercise = (term: string): boolean => changes.has(term);

/** A name, the exercises that it stands for, and the terms that change nothing about them. */
export interface Name {
  /** As it is written. */
  readonly text: string;
  readonly terms: readonly string[];
  readonly exercises: readonly string[];
  readonly explains: ReadonlySet<string>;
}

/** The name that an exercise is written with: without what stands in brackets. */
export const shortName = (name: string): string => name.replaceAll(/\s*\([^)]*\)/g, "");

const none: ReadonlySet<string> = new Set();

function all(): readonly Name[] {
  const own = library.flatMap(({ id, name }): Name[] => {
    const known = nameFile.exercises[id];
    const explains = known === undefined ? none : asTerms(known.with);
    const written = new Set([shortName(name), ...(known?.names ?? [])]);
    return [...written].map((text) => ({ text, terms: termsOf(text), exercises: [id], explains }));
  });
  const shared = Object.entries(nameFile.several).map(([text, exercises]): Name => ({
    text,
    terms: termsOf(text),
    exercises,
    explains: none,
  }));
  return [...own, ...shared];
}

let made: readonly Name[] | undefined;

/** Every name that is known; made when they are first asked for. */
export const names = (): readonly Name[] => (made ??= all());
