import MiniSearch, { type SearchResult } from "minisearch";
import { routines } from "../../shared/content/catalogue.ts";
import { library } from "../../shared/content/library.ts";
import { chapters } from "./chapters.ts";

export type FoundKind = "chapter" | "exercise" | "routine";

/** Something that the search found. */
export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
}

/** Compound names are also found written as one word: sit-up, situp. */
const joined = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll(/[^\p{L}\d]+/gu, "")).join(" ");

const plain = (term: string): string =>
  term
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** The letters that may be wrong, missing, too many or (counting as two) swapped. */
const slips = ({ length }: string): number => {
  if (length < 4) return 0;
  if (length < 5) return 1;
  return length < 9 ? 2 : 3;
};

const swapped = (term: string): number => (term.length < 4 ? 0 : Math.max(2, slips(term)));

/**
 * Builds the search over chapters, exercises and routines. It forgives typing errors, case, accents
 * and unfinished words; names weigh more than what is written below them. `titleOf` words the
 * title of a chapter.
 */
export function searchOver(
  titleOf: (chapter: (typeof chapters)[number]) => string,
): (text: string) => readonly Found[] {
  const documents = [
    ...library.map(({ id, name, aka = [], targets, figure }) => ({
      key: `exercise ${id}`,
      kind: "exercise" as const,
      id,
      name,
      also: `${aka.join(" ")} ${joined([name, ...aka])}`,
      body: targets.join(" "),
      weight: figure === undefined ? 1 : 1.5,
    })),
    ...routines.map(({ id, name, purpose }) => ({
      key: `routine ${id}`,
      kind: "routine" as const,
      id,
      name,
      also: "",
      body: purpose,
      weight: 1,
    })),
    ...chapters.map((chapter) => ({
      key: `chapter ${chapter.id}`,
      kind: "chapter" as const,
      id: chapter.id,
      name: titleOf(chapter),
      also: "",
      body: [...chapter.sentences.map(({ text }) => text), ...chapter.more].join(" "),
      weight: 1,
    })),
  ];
  const index = new MiniSearch({
    idField: "key",
    fields: ["name", "also", "body"],
    storeFields: ["kind", "weight"],
    processTerm: plain,
    searchOptions: {
      boost: { name: 4, also: 3 },
      // Of two that fit alike, the exercise that the guide draws and speaks of comes first.
      boostDocument: (_id, _term, stored) => Number(stored?.["weight"] ?? 1),
      fuzzy: slips,
      prefix: true,
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  });
  index.addAll(documents);
  const inName = ({ match }: SearchResult): boolean =>
    Object.values(match)
      .flat()
      .some((field) => field !== "body");
  return (text) => {
    const every = index.search(text, { combineWith: "AND" });
    // Two swapped letters of a short word are forgiven only where no name fits better.
    const named = every.some(inName)
      ? []
      : index.search(text, { combineWith: "AND", fields: ["name", "also"], fuzzy: swapped });
    const fitting = [...new Map([...named, ...every].map((one) => [one.id, one])).values()];
    const found = fitting.length > 0 ? fitting : index.search(text, { combineWith: "OR" });
    return found.map(({ kind, id }) => ({
      kind: kind as FoundKind,
      id: id.slice(id.indexOf(" ") + 1),
    }));
  };
}
