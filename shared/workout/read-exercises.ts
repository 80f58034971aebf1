import type { Exercise } from "../content/schema.ts";
import type { Amounts } from "./amounts.ts";
import { readLine } from "./lines.ts";
import { matchName } from "./match-name.ts";

/** An exercise as it was written, and how much of it; null where it is none that is known. */
export interface ReadExercise {
  readonly exercise: Exercise | null;
  readonly amounts: Amounts;
}

// A plan is read over and over, and matching a name is slow.
const read = new Map<string, readonly ReadExercise[]>();
const mostRemembered = 1000;

/** The exercises of a line, in its order; a name that several go by is none of them. */
function exercisesOfLine(line: string): readonly ReadExercise[] {
  let found = read.get(line);
  if (found === undefined) {
    found = readLine(line, 1).map(({ words, amounts }) => {
      const match = matchName(words, amounts);
      return { exercise: match.kind === "one" ? match.exercise : null, amounts };
    });
    if (read.size >= mostRemembered) read.clear();
    read.set(line, found);
  }
  return found;
}

/** The exercises of lines as a person writes them, one or more on each. */
export const readExercises = (lines: readonly string[]): readonly ReadExercise[] =>
  lines.flatMap(exercisesOfLine);
