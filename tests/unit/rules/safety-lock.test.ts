import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { routines } from "../../../shared/content/catalogue.ts";
import {
  flagOfSign,
  flagText,
  lockingTiers,
  redFlags,
  tierOf,
} from "../../../shared/content/red-flags.ts";
import type { RoutineId } from "../../../shared/domain/routine-id.ts";
import { stopReasons, stopSigns, type StopReason } from "../../../shared/domain/stop-reason.ts";
import { starters, type Entry } from "../../../shared/journal/entry.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { withConsent } from "../../../shared/rules/consent.ts";
import { callOf, safetyLock } from "../../../shared/rules/safety-lock.ts";
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

const stoppedFor = (reason: StopReason) =>
  entryAt("2026-03-02T09:00Z", {
    kind: "stopped",
    session: "s1",
    exercise: "marching",
    reason,
    painBefore: null,
    painNow: null,
  });

describe("R32 a stop sign is an emergency", () => {
  test.each(stopSigns)("%s alone keeps every routine from starting, until assessed", (sign) => {
    const told = stoppedFor(sign);
    for (const [way, startOf] of ways) {
      for (const routine of everyRoutine) {
        expect(refused([told, read], startOf(routine)), `${way} ${routine}`).toBe(
          "start.emergency",
        );
        expect(refused([told, read, cleared("emergency")], startOf(routine))).toBeNull();
      }
    }
    expect(lockOf(told)).toEqual({ tier: "emergency", flags: [flagOfSign(sign)], read: false });
    expect(redFlags.duringExercise.items).toContain(flagText(flagOfSign(sign)));
  });

  test.each(stopReasons.filter((reason) => reason === "pain" || reason === "leg"))(
    "%s is none",
    (reason) => {
      expect(lockOf(stoppedFor(reason))).toBeNull();
    },
  );

  test("the card says what the gravest of all calls for", () => {
    const call = (...entries: readonly Entry[]) => {
      const lock = lockOf(...entries);
      return lock && callOf(lock);
    };
    const pregnancy = stoppedFor("pregnancy");
    const fever = flagsAt("2026-03-02T09:00Z", "ru-fever");
    expect(call(pregnancy)).toBe("maternity");
    expect(call(pregnancy, fever)).toBe("maternity");
    expect(call(pregnancy, stoppedFor("faint"))).toBe("sign");
    expect(call(stoppedFor("chest"))).toBe("sign");
    expect(call(stoppedFor("chest"), flagsAt("2026-03-02T09:00Z", "rf-saddle"))).toBe("emergency");
    expect(call(fever)).toBe("urgent");
  });

  test("one that comes after the card was read brings it back", () => {
    const again = { ...stoppedFor("heart"), at: Date.parse("2026-03-02T09:20Z") };
    expect(lockOf(stoppedFor("heart"), read)?.read).toBe(true);
    expect(lockOf(stoppedFor("heart"), read, again)?.read).toBe(false);
  });
});

test("R24 after a leg complained nothing but breathing starts before the questions were answered", () => {
  const told = [flagsAt("2026-03-01T09:00Z"), stoppedFor("leg")];
  const answered = [...told, flagsAt("2026-03-02T09:05Z")];
  for (const [way, startOf] of ways) {
    for (const routine of everyRoutine) {
      const free = routine === "breathe-2";
      expect(refused(told, startOf(routine)), `${way} ${routine}`).toBe(
        free ? null : "start.leg-asked",
      );
      expect(refused(answered, startOf(routine)), `${way} ${routine}`).toBeNull();
    }
  }
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
      fc.constantFrom(...stopReasons).map(
        (reason) =>
          ({
            kind: "stopped",
            session: "s1",
            exercise: "marching",
            reason,
            painBefore: null,
            painNow: null,
          }) as const,
      ),
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
      const before = refused(entries, start);
      // Answers with nothing in them are what was waited for then.
      const isAnswered = before === "start.leg-asked" && added.length === 0;
      return before === null || isAnswered || refused(more, start) !== null;
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
