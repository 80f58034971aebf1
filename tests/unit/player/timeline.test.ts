import { describe, expect, test } from "vitest";
import { findExercise, findRoutine, routines } from "../../../shared/content/catalogue.ts";
import type { Routine } from "../../../shared/content/schema.ts";
import { nextStart, otherSide, previousStart } from "../../../shared/player/jumps.ts";
import { at, shareOfStep } from "../../../shared/player/place.ts";
import { positionOf, secondsOf, segmentsOf } from "../../../shared/player/segments.ts";

function routine(id: string): Routine {
  const found = findRoutine(id);
  if (found === undefined) throw new Error(`no routine ${id}`);
  return found;
}
const segments = (id: string) => segmentsOf(routine(id));

/** Between which steps the body changes position, and by how much the rest there falls short of 8 s. */
const shortfalls = ({ steps }: Routine): number[] =>
  steps.slice(1).flatMap((step, i) => {
    const before = steps[i];
    if (before === undefined || positionOf(before) === positionOf(step)) return [];
    return [Math.max(0, 8 - before.restSec)];
  });

describe.each(routines.map((routine) => [routine.id, routine] as const))("%s", (_id, routine) => {
  test("lasts what content says, changes of position included", () => {
    expect(secondsOf(segmentsOf(routine))).toBeCloseTo(routine.totalSec, 6);
  });

  test("takes the time of its changes from no repetition, no round of breath, and no side alone", () => {
    const work = segmentsOf(routine).filter(({ kind }) => kind === "work");
    routine.steps.forEach((step, index) => {
      const seconds = work[index]?.seconds ?? 0;
      const isBreathing = findExercise(step.exercise)?.kind === "breathing";
      const least = step.mode === "reps" || isBreathing ? 1 : 2 / 3;
      expect(seconds).toBeGreaterThanOrEqual(step.workSec * least - 1e-9);
      expect(seconds).toBeLessThanOrEqual(step.workSec);
      const other = routine.steps.findIndex(
        ({ exercise, side }, at) =>
          at !== index && exercise === step.exercise && side !== step.side,
      );
      expect(work[other === -1 ? index : other]?.seconds).toBeCloseTo(seconds, 6);
    });
  });

  test("leads through every step in order, without a gap", () => {
    const played = segmentsOf(routine);
    const work = played.filter(({ kind }) => kind === "work");
    expect(work.map(({ exercise }) => exercise)).toEqual(routine.steps.map((s) => s.exercise));
    played.forEach((segment, i) => {
      const before = played[i - 1];
      expect(segment.start).toBe(before === undefined ? 0 : before.start + before.seconds);
    });
  });

  test("gives every change of position at least 8 seconds", () => {
    const changes = segmentsOf(routine).filter(({ kind }) => kind === "change");
    expect(changes).toHaveLength(shortfalls(routine).length);
    for (const change of changes) expect(change.seconds).toBeGreaterThanOrEqual(8);
  });
});

test("a change takes what its rest lacks from the longest steps that are held or timed", () => {
  const work = (id: string) =>
    segments(id).flatMap(({ kind, seconds }) => (kind === "work" ? [seconds] : []));
  expect(work("desk-reset-5")[0]).toBe(38 - 9);
  expect(work("core-foundations-10")).toEqual(
    routine("core-foundations-10").steps.map((step) => step.workSec),
  );
});

test("a routine whose steps could not give so much lasts longer instead", () => {
  const standing = {
    exercise: "marching",
    mode: "time",
    side: "both",
    workSec: 6,
    restSec: 0,
  } as const;
  const lying = { ...standing, exercise: "childs-pose" };
  const steps = [standing, lying].map((step, index) => ({ ...step, n: index + 1 }));
  const played = segmentsOf({ ...routine("breathe-2"), steps, totalSec: 12 });
  expect(played.map(({ kind, seconds }) => [kind, Math.round(seconds)])).toEqual([
    ["work", 4],
    ["change", 8],
    ["work", 4],
  ]);
});

test("a change takes its seconds from the rest before it first", () => {
  // Cat-cow on the floor rests 15 s before walking: 7 s of rest, then 8 s to get up.
  const around = segments("gentle-day-5").filter(({ step, kind }) => step === 3 && kind !== "work");
  expect(around.map(({ kind, seconds }) => [kind, seconds])).toEqual([
    ["rest", 7],
    ["change", 8],
  ]);
});

describe("the place in a routine", () => {
  const played = segments("stretch-3");

  test("says step, seconds left, what comes next and what is left of the routine", () => {
    const place = at(played, 5);
    expect(place.segment).toMatchObject({ kind: "work", step: 0, side: "left" });
    expect(place.left).toBe(10);
    expect(place.next).toMatchObject({ exercise: "neck-side-stretch", side: "right" });
    expect(place.remaining).toBe(secondsOf(played) - 5);
    expect(place.rep).toBeNull();
  });

  test("counts repetitions at their tempo", () => {
    const reps = segments("desk-micro-60");
    const counts = [10, 16.9, 17, 23.9].map((elapsed) => at(reps, elapsed).rep);
    expect(counts).toEqual([1, 1, 2, 2]);
  });

  test("stands in a rest as long as it lasts, and shows what follows", () => {
    expect(at(played, 15).segment.kind).toBe("rest");
    expect(at(played, 15).left).toBe(3);
    expect(at(played, 18).segment).toMatchObject({ kind: "work", step: 1 });
  });

  test("has its last moment from the end on", () => {
    const total = secondsOf(played);
    expect(at(played, total + 60)).toMatchObject({ left: 0, remaining: 0, next: null });
  });

  test("fills the bar of a step over its work and its rest", () => {
    expect([0, 9, 18, 40].map((elapsed) => shareOfStep(played, 0, elapsed))).toEqual([
      0, 0.5, 1, 1,
    ]);
  });
});

describe("jumping", () => {
  const played = segments("stretch-3");

  test("goes forward to the next step's start, from work and from rest", () => {
    expect(nextStart(played, 4)).toBe(18);
    expect(nextStart(played, 16)).toBe(18);
    expect(nextStart(played, secondsOf(played) - 1)).toBe(secondsOf(played));
  });

  test("goes back to this step's start, and within its first 3 seconds to the one before", () => {
    expect(previousStart(played, 30)).toBe(18);
    expect(previousStart(played, 20)).toBe(0);
    expect(previousStart(played, 1)).toBe(0);
  });

  test("finds the other side beside a step, and none where both work", () => {
    expect(otherSide(played, 0)).toBe(1);
    expect(otherSide(played, 1)).toBe(0);
    expect(otherSide(played, 2)).toBeNull();
  });
});
