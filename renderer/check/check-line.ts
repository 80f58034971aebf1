import { type CheckedLine, checked, type LineVerdict } from "../../shared/rules/workout-check.ts";
import type { Person } from "../../shared/rules/workout-swap.ts";
import { readLine } from "../../shared/workout/lines.ts";

/** A line with what is said of it as a whole: of several exercises on it, the weightiest. */
export interface Verdict {
  readonly verdict: LineVerdict;
  readonly main: CheckedLine;
  readonly parts: readonly CheckedLine[];
}

const weight: Readonly<Record<LineVerdict, number>> = { safe: 0, unknown: 1, caution: 2, avoid: 3 };

/** The verdict of a line; null for one that names no exercise. */
export function verdictOf(text: string, person: Person): Verdict | null {
  const parts = readLine(text, 1).map((part) => checked(part, person));
  const [main] = parts.toSorted((a, b) => weight[b.verdict] - weight[a.verdict]);
  return main === undefined ? null : { verdict: main.verdict, main, parts };
}

/** A line with its swaps taken, worded by `say`; null where none of its exercises has one. */
export function swappedText(
  text: string,
  { parts }: Verdict,
  say: (part: NonNullable<CheckedLine["swap"]>) => string,
): string | null {
  const swaps = parts.flatMap(({ text: written, swap }) => (swap ? [{ written, swap }] : []));
  if (swaps.length === 0) return null;
  return swaps.reduce((line, { written, swap }) => line.replace(written, () => say(swap)), text);
}
