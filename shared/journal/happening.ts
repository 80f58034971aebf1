import type { Entry } from "./entry.ts";

/** An entry that says something of another. */
export type Correction = Extract<Entry, { readonly kind: "amended" | "deleted" }>;

/** An entry that tells of something that happened. */
export type Happening = Exclude<Entry, Correction>;

export const isCorrection = (entry: Entry): entry is Correction =>
  entry.kind === "amended" || entry.kind === "deleted";
