import { isStopSign, stopSigns, type StopSign } from "../domain/stop-reason.ts";
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

const prefix = "stop-";

/** R32. The flag that a stop sign raises: it locks as the flags of an emergency do. */
export const flagOfSign = (sign: StopSign): string => prefix + sign;

/** R32. The stop sign that raised a flag, or null for one of R31's list. */
export function signOf(flag: string): StopSign | null {
  const sign = flag.startsWith(prefix) ? flag.slice(prefix.length) : "";
  return isStopSign(sign) ? sign : null;
}

const texts = new Map([
  ...lockingTiers.flatMap((tier) =>
    redFlags[tier].items.map(({ id, text }) => [id, text] as const),
  ),
  ...stopSigns.map(
    (sign, at) => [flagOfSign(sign), redFlags.duringExercise.items[at] ?? sign] as const,
  ),
]);

/** What a flag says; its id where it is not known any more. */
export const flagText = (flag: string): string => texts.get(flag) ?? flag;

/** The tier of a flag that was told; a stop sign, and one that is not known any more, counts as the graver. */
export const tierOf = (flag: string): LockingTier => (urgent.has(flag) ? "urgent" : "emergency");
