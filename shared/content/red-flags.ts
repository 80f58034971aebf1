import data from "./data/red-flags.json" with { type: "json" };

interface Flag {
  readonly id: string;
  readonly text: string;
}

/** What to do, and at which signs. */
interface Tier {
  readonly action: string;
  readonly items: readonly Flag[];
}

interface RedFlags {
  readonly emergency: Tier;
  readonly urgent: Tier;
  readonly routine: Tier;
  /** R32. The signs at which exercise ends at once. */
  readonly duringExercise: { readonly action: string; readonly items: readonly string[] };
}

export const redFlags: RedFlags = data;
