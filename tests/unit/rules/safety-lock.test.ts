import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { routines } from "../../../shared/content/catalogue.ts";
import { lockingTiers, redFlags, tierOf } from "../../../shared/content/red-flags.ts";
import type { RoutineId } from "../../../shared/domain/routine-id.ts";
import { starters, type Entry } from "../../../shared/journal/entry.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { withConsent } from "../../../shared/rules/consent.ts";
import { safetyLock } from "../../../shared/rules/safety-lock.ts";
import type { SchedulerEvent } from "../../../shared/scheduler/event.ts";
import { refusalOf } from "../../../shared/scheduler/refusal.ts";
import { freshState } from "../../../shared/scheduler/state.ts";
import { defaultSettings } from "../../../shared/settings/settings.ts";
import { instant, zone } from "../../../shared/time/instant.ts";
import { entryAt, flagsAt } from "../../support/entries.ts";

const flags = lockingTiers.flatMap((tier) => redFlags[tier].items.map(({ id }) => id));
const settings = withConsent(defaultSettings);
const everyRoutine = routines.map(({ id }) => id as RoutineId);

type StartOf = (routine: RoutineId) => SchedulerEvent;

/** Every way to start a routine, as the event that it comes to. */
const ways: readonly (readonly [string, StartOf])[] = starters.flatMap((by) => {
  const asked: StartOf = (routine) => ({ kind: "routine-asked", routine, by });
  const answered: StartOf = (routine) => ({
    kind: "answered",
    prompt: "p",
    answer: { kind: "start", routine, by },
  });
  return [[`asked by ${by}`, asked] as const, [`a prompt answered by ${by}`, answered] as const];
});

const now = { at: instant(Date.parse("2026-03-04T09:00Z")), zone: zone("UTC") };
const refused = (entries: readonly Entry[], event: SchedulerEvent) =>
  refusalOf({ settings, journal: journalOf(entries), state: freshState(now), now }, event)?.id ??
  null;
const lockOf = (...entries: readonly Entry[]) => safetyLock(journalOf(entries));
const read = entryAt("2026-03-02T09:10Z", { kind: "red-flags-read" });
const cleared = (tier: "emergency" | "urgent") =>
  entryAt("2026-03-03T09:00Z", { kind: "red-flags-cleared", tier });

describe.each(flags)("%s alone", (flag) => {
  const tier = tierOf(flag);
  const told = flagsAt("2026-03-02T09:00Z", flag);

  test.each(ways)("keeps every routine of its tier from starting: %s", (_, startOf) => {
    for (const routine of everyRoutine) {
      const free = tier === "urgent" && routine === "breathe-2";
      expect(refused([told], startOf(routine)), routine).toBe(free ? null : `start.${tier}`);
      // Neither having read it nor answers with nothing in them, nor years, open anything.
      const years = flagsAt("2029-03-02T09:00Z");
      expect(refused([told, read, years], startOf(routine)), routine).toBe(
        free ? null : `start.${tier}`,
      );
    }
  });

  test("until a professional has seen it", () => {
    for (const [, startOf] of ways) {
      expect(refused([told, cleared(tier)], startOf("desk-reset-5" as RoutineId))).toBeNull();
    }
    const other = tier === "urgent" ? "emergency" : "urgent";
    expect(lockOf(told, cleared(other))?.tier).toBe(tier);
  });
});

test("R29 emergency flags that are cleared leave urgent ones in force, with a card to read", () => {
  const told = flagsAt("2026-03-02T09:00Z", "ru-fever", "rf-saddle");
  expect(lockOf(told, read)).toEqual({
    tier: "emergency",
    flags: ["rf-saddle", "ru-fever"],
    read: true,
  });
  expect(lockOf(told, read, cleared("emergency"))).toEqual({
    tier: "urgent",
    flags: ["ru-fever"],
    read: false,
  });
});

test("R29 a reading counts for the flags that were there, and not beyond the next start", () => {
  const told = flagsAt("2026-03-02T09:00Z", "rf-saddle");
  const more = flagsAt("2026-03-02T09:20Z", "rf-chest");
  expect(lockOf(told)?.read).toBe(false);
  expect(lockOf(told, read)?.read).toBe(true);
  expect(lockOf(told, read, more)?.read).toBe(false);
  expect(safetyLock(journalOf([told, read]), read.id)?.read).toBe(false);
});

test("a flag that is not known any more counts as an emergency", () => {
  expect(lockOf(flagsAt("2026-03-02T09:00Z", "rf-of-another-version"))?.tier).toBe("emergency");
});

const event = fc
  .tuple(fc.constantFrom(...ways), fc.constantFrom(...everyRoutine))
  .map(([[, startOf], routine]) => startOf(routine));
const told = fc
  .array(
    fc.oneof(
      fc
        .subarray(flags)
        .map((some) => ({ kind: "red-flags", asked: "person", flags: some }) as const),
      fc.constant({ kind: "red-flags-read" } as const),
      fc
        .constantFrom(...lockingTiers)
        .map((tier) => ({ kind: "red-flags-cleared", tier }) as const),
    ),
    { maxLength: 8 },
  )
  .map((entries) =>
    entries.map((entry, index) =>
      entryAt(new Date(Date.UTC(2026, 2, 2, 9, index)).toISOString(), entry),
    ),
  );

test("adding flags never allows a start that was refused, by any way, for any routine", () => {
  const opened = fc.check(
    fc.property(told, fc.subarray(flags), event, (entries, added, start) => {
      const more = [...entries, flagsAt("2026-03-02T12:00Z", ...added)];
      return refused(entries, start) === null || refused(more, start) !== null;
    }),
    { numRuns: 2000 },
  );
  expect(opened.counterexample).toBeNull();
});

test("adding flags to an answer never allows a start that was refused", () => {
  const opened = fc.check(
    fc.property(told, fc.nat(), fc.subarray(flags), event, (entries, at, added, start) => {
      const answers = entries.filter(({ kind }) => kind === "red-flags");
      const chosen = answers[at % Math.max(1, answers.length)];
      const more = entries.map((entry) =>
        entry === chosen && entry.kind === "red-flags"
          ? { ...entry, flags: [...new Set([...entry.flags, ...added])] }
          : entry,
      );
      return refused(entries, start) === null || refused(more, start) !== null;
    }),
    { numRuns: 2000 },
  );
  expect(opened.counterexample).toBeNull();
});
