/** Where a back or what hangs on it may hurt, from the middle outward; kept in the journal by these names. */
export const places = [
  "lower-back",
  "middle-back",
  "upper-back",
  "neck",
  "shoulders",
  "hips",
  "thighs",
  "lower-legs",
] as const;

export type Place = (typeof places)[number];

export const isPlace = (name: string): name is Place =>
  (places as readonly string[]).includes(name);
