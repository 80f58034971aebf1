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

export const isPlace = (name: string): name is Place =>
  (places as readonly string[]).includes(name);
