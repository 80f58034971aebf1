import data from "./data/red-flags.json" with { type: "json" };

export interface Flag {
  readonly id: string;
  readonly text: string;
}

/** What to do, and at which signs. */
export interface Tier {
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

/** R29, R30. The tiers that keep routines from starting, the graver first. */
export const lockingTiers = ["emergency", "urgent"] as const;
export type LockingTier = (typeof lockingTiers)[number];

const urgent: ReadonlySet<string> = new Set(redFlags.urgent.items.map(({ id }) => id));
const known: ReadonlySet<string> = new Set(
  lockingTiers.flatMap((tier) => redFlags[tier].items.map(({ id }) => id)),
);

/** Whether an id is one of the short list of R31. */
export const isLockingFlag = (id: string): boolean => known.has(id);

/** The tier of a flag that was told; one that is not known any more counts as the graver. */
export const tierOf = (flag: string): LockingTier => (urgent.has(flag) ? "urgent" : "emergency");
