import { signOf, tierOf, type LockingTier } from "../content/red-flags.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { Journal } from "../journal/journal.ts";

/** R29, R30. What keeps routines from starting, and why. */
export interface Locked {
  readonly tier: LockingTier;
  /** The ids of the flags that were told, those of the tier first. */
  readonly flags: readonly string[];
  /** Whether the card that says what to do has been read; until then nothing else is shown. */
  readonly read: boolean;
}

/** Whom the card of a lock says to turn to: `sign` is R32's action, `maternity` where only a sign of pregnancy was told. */
export type Call = LockingTier | "sign" | "maternity";

/** R29, R30, R32. What the card of a lock says to do: the graver of what was told. */
export function callOf({ tier, flags }: Pick<Locked, "tier" | "flags">): Call {
  if (tier === "urgent") return tier;
  const signs = flags.filter((flag) => tierOf(flag) === tier).map(signOf);
  if (signs.includes(null)) return tier;
  return signs.every((sign) => sign === "pregnancy") ? "maternity" : "sign";
}

/**
 * R29, R30. The lock that the journal's flags make, or null: urgent ones stay in force when those of an
 * emergency are cleared. `stale` is the entry of a reading that counts no more, such as one before this start.
 */
export function safetyLock({ safety }: Journal, stale: string | null = null): Locked | null {
  const { flags, read } = safety;
  const { emergency, urgent } = flags;
  const known = read !== null && read !== stale;
  if (emergency.length > 0) {
    return { tier: "emergency", flags: [...emergency, ...urgent], read: known };
  }
  return urgent.length > 0 ? { tier: "urgent", flags: urgent, read: known } : null;
}

/** The journal as if a professional had seen the flags of these tiers: what comes once that is so. */
export function lifted(journal: Journal, ...tiers: readonly LockingTier[]): Journal {
  const { flags } = journal.safety;
  if (tiers.every((tier) => flags[tier].length === 0)) return journal;
  const seen = Object.fromEntries(tiers.map((tier) => [tier, []]));
  return { ...journal, safety: { ...journal.safety, flags: { ...flags, ...seen } } };
}

/** R30. The one routine that urgent flags leave. */
export const whileUrgent = "breathe-2" as RoutineId;

/** R29, R30. Whether a routine may start: none in an emergency, breathing while a flag is urgent. */
export const mayStart = (lock: Pick<Locked, "tier"> | null, routine: RoutineId): boolean =>
  lock === null || (lock.tier === "urgent" && routine === whileUrgent);
