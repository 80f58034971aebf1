import { describe, expect, test } from "vitest";
import { findInLibrary } from "../../../shared/content/library.ts";
import { exercises, findRoutine, routines } from "../../../shared/content/catalogue.ts";
import type { StopReason } from "../../../shared/domain/stop-reason.ts";
import type { Entry } from "../../../shared/journal/entry.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { limitsAt, noLimits, type Limits } from "../../../shared/rules/limits.ts";
import { allowedRoutines } from "../../../shared/rules/offer.ts";
import { routineFor } from "../../../shared/rules/routine-for.ts";
import { isAllowed, suitabilityOf } from "../../../shared/rules/suitability.ts";
import { checkedWorkout } from "../../../shared/rules/workout-check.ts";
import { swapFor } from "../../../shared/rules/workout-swap.ts";
import { defaultSettings } from "../../../shared/settings/settings.ts";
import { instant, zone, type Now } from "../../../shared/time/instant.ts";
import { checkInAt, entryAt } from "../../support/entries.ts";
import { words } from "../../support/words.ts";

const stoppedAt = (iso: string, exercise: string, reason: StopReason = "pain"): Entry =>
  entryAt(iso, {
    kind: "stopped",
    session: "s",
    exercise,
    reason,
    painBefore: null,
    painNow: null,
  });
const allowedAt = (iso: string, exercise: string): Entry =>
  entryAt(iso, { kind: "exercise-allowed", exercise });

const nowAt = (iso: string): Now => ({ at: instant(Date.parse(iso)), zone: zone("UTC") });
const limitsOn = (iso: string, ...entries: readonly Entry[]): Limits => {
  const now = nowAt(iso);
  return limitsAt(defaultSettings, journalOf(entries, now.at), { wokeAt: null }, now);
};
const leftOut = (iso: string, ...entries: readonly Entry[]): readonly string[] =>
  limitsOn(iso, ...entries).notSuited.map(({ exercise }) => exercise);
const exercise = (id: string) => {
  const found = findInLibrary(id);
  if (found === undefined) throw new Error(`no exercise ${id}`);
  return found;
};

describe("R24, R25 an exercise that did not suit", () => {
  const first = stoppedAt("2026-03-02T09:00Z", "plank");

  test("is left out for two weeks, whatever it was that made the person stop", () => {
    expect(leftOut("2026-03-02T09:00Z", first)).toEqual(["plank"]);
    expect(leftOut("2026-03-16T08:59Z", first)).toEqual(["plank"]);
    expect(leftOut("2026-03-16T09:00Z", first)).toEqual([]);
    expect(leftOut("2026-03-03T09:00Z", stoppedAt("2026-03-02T09:00Z", "plank", "leg"))).toEqual([
      "plank",
    ]);
  });

  test("twice within two weeks it is left out until the person says otherwise, years later too", () => {
    const second = stoppedAt("2026-03-16T08:59Z", "plank");
    const years = checkInAt("2028-03-01T09:00Z", 0);
    expect(leftOut("2028-03-01T10:00Z", first, second, years)).toEqual(["plank"]);
    expect(
      leftOut("2028-03-01T10:00Z", first, second, allowedAt("2027-01-01T09:00Z", "plank"), years),
    ).toEqual([]);
    expect(leftOut("2026-04-20T09:00Z", first, stoppedAt("2026-03-16T09:00Z", "plank"))).toEqual(
      [],
    );
  });

  test("that was allowed and stops the person again counts with the time before", () => {
    const allowed = allowedAt("2026-03-03T09:00Z", "plank");
    expect(leftOut("2026-03-04T09:00Z", first, allowed)).toEqual([]);
    const again = stoppedAt("2026-03-05T09:00Z", "plank");
    expect(limitsOn("2026-06-05T09:00Z", first, allowed, again).notSuited).toMatchObject([
      { exercise: "plank", again: true },
    ]);
  });

  test("of a programme counts as well, and to allow what never stopped anybody changes nothing", () => {
    expect(leftOut("2026-03-02T10:00Z", stoppedAt("2026-03-02T09:00Z", "own-p-lift"))).toEqual([
      "own-p-lift",
    ]);
    expect(leftOut("2026-03-02T10:00Z", allowedAt("2026-03-02T09:00Z", "plank"))).toEqual([]);
  });
});

test("what is kept of it does not grow without end", () => {
  const stops = Array.from({ length: 1000 }, (_, at) => stoppedAt("2026-03-02T09:00Z", `e${at}`));
  const { notSuited } = limitsOn("2026-03-02T10:00Z", ...stops);
  expect(notSuited).toHaveLength(300);
  expect(notSuited.at(-1)?.exercise).toBe("e999");
});

describe("what is suggested then", () => {
  const without = (...ids: readonly string[]): Limits =>
    limitsOn("2026-03-03T09:00Z", ...ids.map((id) => stoppedAt("2026-03-02T09:00Z", id)));

  test("a routine has the exercise's substitute in its place, and a trial of it does not start", () => {
    const core = findRoutine("core-foundations-10");
    if (core === undefined) throw new Error("no core routine");
    const { routine, changes, possible } = routineFor(core, without("plank"));
    expect(possible).toBe(true);
    expect(routine.steps.map((step) => step.exercise)).not.toContain("plank");
    expect(changes).toMatchObject([{ was: "plank", causes: [{ kind: "not-suited" }] }]);
    expect(allowedRoutines(["try-plank"], without("plank"))).not.toContain("try-plank");
  });

  test("whatever single exercise or pair did not suit, every row still offers something without them", () => {
    const ids = exercises.map(({ id }) => id);
    const faults: string[] = [];
    const sets = ids.flatMap((one, at) => [[one], ...ids.slice(at + 1).map((two) => [one, two])]);
    for (const set of sets) {
      const limits = without(...set);
      for (const { id } of routines) {
        const [offer] = allowedRoutines([id], limits);
        const found = findRoutine(offer ?? "");
        if (found === undefined) faults.push(`${set.join()}: ${id} offers nothing`);
        else {
          const { steps } = routineFor(found, limits).routine;
          const kept = steps.filter(({ exercise: one }) => set.includes(one));
          if (kept.some(({ exercise: one }) => one !== "box-breathing") || steps.length === 0) {
            faults.push(`${set.join()}: ${found.id} has it`);
          }
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test("breathing, which is left at any pain, stays with a note", () => {
    const limits = without("box-breathing");
    expect(suitabilityOf(exercise("box-breathing"), limits).verdict).toBe("note");
    expect(allowedRoutines(["breathe-2"], limits)).toEqual(["breathe-2"]);
  });
});

describe("in the workout check it is the pain history", () => {
  const now = nowAt("2026-03-04T09:00Z");
  const check = (text: string, ...entries: readonly Entry[]) => {
    const limits = limitsAt(defaultSettings, journalOf(entries, now.at), { wokeAt: null }, now);
    const [line] = checkedWorkout(text, { limits, done: [], now });
    if (line === undefined) throw new Error("nothing was read");
    return line;
  };

  test("the exercise is to be avoided, with the day and the cause, and has a swap", () => {
    const line = check("Glute bridge 3x12", stoppedAt("2026-03-02T09:00Z", "glute-bridge", "leg"));
    expect(line.verdict).toBe("avoid");
    const [reason] = line.reasons;
    expect(reason && words(reason.id, reason.values)).toMatch(
      /^You stopped at it on (2 March|March 2), when your leg complained\.$/,
    );
    expect(line.swap).not.toBeNull();
    expect(line.swap?.exercise.id).not.toBe("glute-bridge");
  });

  test("the second time in two weeks is said", () => {
    const twice = ["2026-03-02T09:00Z", "2026-03-03T09:00Z"].map((at) => stoppedAt(at, "plank"));
    const [reason] = check("Plank 60s", ...twice).reasons;
    expect(reason && words(reason.id, reason.values)).toMatch(/^You stopped at it twice/);
  });

  test("it is no swap for anything else either", () => {
    const stopped = exercises.map(({ id }) => stoppedAt("2026-03-03T09:00Z", id));
    const taken = stopped.flatMap((one) => {
      const limits = limitsOn("2026-03-04T09:00Z", one);
      return exercises.flatMap((from) => {
        const to = swapFor(from, { limits, done: [], now });
        const suits = to === null || isAllowed(suitabilityOf(to, limits));
        return suits ? [] : [`${from.id} → ${to.id}`];
      });
    });
    expect(taken).toEqual([]);
  });

  test("without anything told, nothing of it is said", () => {
    expect(check("Plank 60s").verdict).toBe(
      checkedWorkout("Plank 60s", { limits: noLimits, done: [], now })[0]?.verdict,
    );
  });
});
