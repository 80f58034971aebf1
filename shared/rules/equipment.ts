import { exercises } from "../content/catalogue.ts";

// What every home and office has, in the catalogue's words: nobody is asked for it.
const everyday: ReadonlySet<string> = new Set([
  "chair",
  "wall",
  "door frame",
  "counter",
  "desk",
  "sturdy counter",
  "strap",
  "towel",
  "shoes",
]);

/** The things that a word of the catalogue names; any one of them does ("strap or towel"). */
const thingsOf = (word: string): readonly string[] => word.split(" or ");

/** What a person can be asked to have at hand: all that the catalogue needs and not everybody has. */
export const equipmentToAsk: readonly string[] = [
  ...new Set(exercises.flatMap(({ equipment }) => equipment.flatMap(thingsOf))),
].filter((thing) => !everyday.has(thing));

const asked: ReadonlySet<string> = new Set(equipmentToAsk);

/** What of that equipment is not at hand, in the catalogue's words; nothing where it was not said what is (null), nor what nobody is asked for, such as a machine of a gym. */
export function missingOf(
  equipment: readonly string[],
  atHand: readonly string[] | null,
): readonly string[] {
  if (atHand === null) return [];
  const has = (thing: string) => !asked.has(thing) || atHand.includes(thing);
  return equipment.filter((word) => !atHand.includes(word) && !thingsOf(word).some(has));
}
