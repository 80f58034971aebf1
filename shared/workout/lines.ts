import { type Amounts, amountsIn } from "./amounts.ts";
import { plainText } from "./plain-text.ts";

/** One exercise as a person wrote it down. */
export interface WrittenExercise {
  /** The line that it stands on, from 1. */
  readonly line: number;
  /** What was written of it, without the marks of a list. */
  readonly text: string;
  /** The words that are no amounts: its name, and what was noted beside it. */
  readonly words: string;
  readonly amounts: Amounts;
}

const weekday =
  "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const date = String.raw`\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:\d{2,4})?`;

/** What a list, a diary or a superset puts before a name. */
const opening = new RegExp(
  String.raw`^(?:[-*•·–+>▪◦☐☑✓]+ +|[•·▪◦☐☑✓]|\[[ x]?\] *|\d{1,2}[.)] +|[a-h]\d?[.):] +|[a-h]\d +|(?:${weekday}) ?[:,-] *|(?:${date}) ?[:,-]? *|(?:warm ?-?up|cool ?-?down|superset|finisher) ?[:-] *)`,
  "iu",
);
const phrases = /\b(?:warm[ -]?ups?|cool[ -]?downs?|supersets?)\b/giu;
const heading = new RegExp(
  `^(?:|#.*|//.*|(?:week|day|tag|woche|día|dia) \\d+|${weekday})[:.]?$`,
  "iu",
);

/** What stands between two exercises of one line. */
const between =
  / \+ (?=\p{L})| ?\/\/ ?| \/ (?=\p{L})| & (?=\p{L})|; (?=\p{L})| superset(?:ted)? with | ss with | ss (?=\p{L})/iu;
// These have such a sign in their own name.
const oneName = /\bclean ?& ?jerk\b/iu;

function withoutOpening(text: string): string {
  let rest = text.trim();
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(opening, "");
  }
  return rest;
}

function read(line: number, text: string): WrittenExercise {
  const { amounts, words } = amountsIn(plainText(text).replaceAll(phrases, " "));
  return { line, text, words, amounts };
}

/** The exercises of a line (from 1): none of an empty one, a date or a heading, several of a superset. */
export function readLine(text: string, line: number): readonly WrittenExercise[] {
  const rest = withoutOpening(text);
  if (heading.test(rest)) return [];
  const parts = oneName.test(rest) ? [rest] : rest.split(between);
  return parts
    .filter((part) => /\p{L}/u.test(part) || parts.length === 1)
    .map((part) => read(line, part.trim()));
}
