/** Where a back or what hangs on it may hurt, seen from behind, from the neck down; kept in the journal by these names. */
export const places = [
  "neck",
  "shoulder-left",
  "shoulder-right",
  "upper-back",
  "middle-back",
  "lower-back-left",
  "lower-back-right",
  "buttock-left",
  "buttock-right",
  "thigh-left",
  "thigh-right",
  "lower-leg-left",
  "lower-leg-right",
] as const;

export type Place = (typeof places)[number];

/** Names that an earlier version wrote, which did not tell the sides apart. */
const earlier: ReadonlyMap<string, readonly Place[]> = new Map([
  ["lower-back", ["lower-back-left", "lower-back-right"]],
  ["shoulders", ["shoulder-left", "shoulder-right"]],
  ["hips", ["buttock-left", "buttock-right"]],
  ["thighs", ["thigh-left", "thigh-right"]],
  ["lower-legs", ["lower-leg-left", "lower-leg-right"]],
]);

/** The places of a journal by the names of today, each once; what is not known stays as it was written. */
export const placesOf = (where: readonly string[]): readonly string[] => [
  ...new Set(where.flatMap((name): readonly string[] => earlier.get(name) ?? [name])),
];

export const isPlace = (name: string): name is Place =>
  (places as readonly string[]).includes(name);
