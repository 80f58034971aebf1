/**
 * What of that equipment is not at hand, in the catalogue's words; nothing is missing where it was not said
 * what is at hand (null). Where a word names two things, either of them does ("strap or towel").
 */
export function missingOf(
  equipment: readonly string[],
  atHand: readonly string[] | null,
): readonly string[] {
  if (atHand === null) return [];
  const has = (word: string) =>
    atHand.includes(word) || word.split(" or ").some((thing) => atHand.includes(thing));
  return equipment.filter((word) => !has(word));
}
