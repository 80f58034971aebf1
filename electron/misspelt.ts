/** The fewest characters of an option, dashes and all, that tell which one was begun. */
const tellingLength = "--abc".length;

/** True when an option of the command line is `known` begun and not ended, its letters swapped, or a slip or two off. */
export function isMisspelt(given: string, known: string): boolean {
  if (!given.startsWith("--") || given.length < tellingLength) return false;
  const word = given.toLowerCase();
  // In a short word two slips make another: V8's --prof is no --from.
  const allowed = known.length < "--abcdef".length ? 1 : 2;
  return (
    known.startsWith(word) || letters(word) === letters(known) || slips(word, known) <= allowed
  );
}

const letters = (word: string): string => word.split("").toSorted().join("");

/** The characters that have to be put in, left out or changed to make one word of the other. */
function slips(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [row, letter] of one.split("").entries()) {
    const line = [row + 1];
    for (const [column, wanted] of other.split("").entries()) {
      const changed = (above[column] ?? 0) + (letter === wanted ? 0 : 1);
      const shorter = Math.min(above[column + 1] ?? 0, line[column] ?? 0) + 1;
      line.push(Math.min(changed, shorter));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
