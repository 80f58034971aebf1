import type { Entry } from "../../shared/journal/entry.ts";
import { type Item, type SchedulerState, stateSchema } from "../../shared/scheduler/state.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { instant, zone } from "../../shared/time/instant.ts";
import { withOffset } from "../../shared/time/local.ts";
import type { Profile } from "../support/profile.ts";

/** All that stands in a profile. */
export interface Kept {
  readonly journal: readonly Entry[];
  readonly state: SchedulerState;
  readonly settings: Settings;
}

/** Reads it; throws at a document or a line of the journal that is not whole and valid. */
export function keptIn(profile: Profile): Kept {
  // In this order: what the state forgets meanwhile is in the journal by then.
  const state = stateSchema.parse(profile.state());
  return { state, settings: profile.settings(), journal: profile.journal() };
}

/** Answers what is not so of what was acknowledged, or null. */
export type Claim = (kept: Kept) => string | null;

/** A thing of which only the latest counts: what was acknowledged last, or anything that was sent after it. */
export interface Register {
  sent(value: string): void;
  acknowledged(value: string): void;
}

/** What was acknowledged to those who sent commands. */
export interface Ledger {
  /** How many commands were acknowledged. */
  readonly acknowledged: number;
  claim(claim: Claim): void;
  register(name: string, read: (kept: Kept) => string): Register;
  /** What is not kept of all that was acknowledged, one line each. */
  missing(kept: Kept): readonly string[];
}

export function ledger(): Ledger {
  let acknowledged = 0;
  const claims: Claim[] = [];
  return {
    get acknowledged() {
      return acknowledged;
    },
    claim(claim) {
      acknowledged += 1;
      claims.push(claim);
    },
    register(name, read) {
      let allowed: string[] | null = null;
      claims.push((kept) => {
        const found = read(kept);
        if (allowed === null || allowed.includes(found)) return null;
        return `${name}: ${found} is kept, acknowledged was ${allowed.join(" or later ")}`;
      });
      return {
        sent: (value) => void allowed?.push(value),
        acknowledged(value) {
          acknowledged += 1;
          // What was sent after it is still under way.
          allowed = allowed?.slice(allowed.indexOf(value)) ?? [value];
        },
      };
    },
    missing: (kept) => claims.map((claim) => claim(kept)).filter((missing) => missing !== null),
  };
}

/** Whether a reminder that was answered is known: still on its way, or in the journal. */
export function knows(
  { journal, state }: Kept,
  { kind, due }: Pick<Item, "kind" | "due">,
): boolean {
  const { prompt, undo, session, waiting } = state;
  const groups = [prompt, undo, session?.answers ?? null];
  const onTheirWay = [
    ...waiting,
    ...groups.flatMap((of) => (of === null ? [] : [of.lead, ...of.group])),
  ];
  return (
    onTheirWay.some((item) => item.kind === kind && item.due === due) ||
    journal.some((entry) => entry.kind === "prompt" && entry.reminder === kind && entry.due === due)
  );
}

/** Entries that stand in the journal more than once, though they happened once; with how often. */
export function twice(
  journal: readonly Entry[],
  what: (entry: Entry) => string | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of journal) {
    const name = what(entry);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 1));
}

/** The first whole minute that is after a moment, as the command line takes it. */
export function minuteAfter(at: number): string {
  const minute = instant(Math.floor(at / 60_000) * 60_000 + 60_000);
  return withOffset(minute, zone("Europe/Berlin")).slice(0, "2026-03-30T09:00".length);
}
