import { readFileSync } from "node:fs";

/** A line as a gym-goer writes it, and the exercise that is meant: of a name that several share the riskiest. */
export interface WrittenLine {
  readonly text: string;
  readonly expected: string;
}

/** The lines of a list; "unknown" is expected of what the guide does not have. */
export const writtenLines = (file: string): readonly WrittenLine[] =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((row) => {
      const [text = "", expected = ""] = row.split("\t");
      return { text, expected };
    });
