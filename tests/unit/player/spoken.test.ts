import { describe, expect, test } from "vitest";
import { spoken, isPastHalf } from "../../../renderer/player/spoken.ts";
import { findExercise, findRoutine } from "../../../shared/content/catalogue.ts";
import { at } from "../../../shared/player/place.ts";
import { segmentsOf, type Segment } from "../../../shared/player/segments.ts";

const routine = findRoutine("stretch-3");
if (routine === undefined) throw new Error("no routine stretch-3");
const { steps } = routine;
const segments = segmentsOf(routine);

function shown(work: Segment | undefined) {
  const step = work && steps[work.step];
  const exercise = work && findExercise(work.exercise);
  if (work === undefined || step === undefined || exercise === undefined) {
    throw new Error("the routine has lost a step");
  }
  return { work, step, exercise };
}

const work = segments.filter(({ kind }) => kind === "work");

/** What is said so many seconds into the routine. */
function saidAt(elapsed: number) {
  const place = at(segments, elapsed);
  const now = shown(place.segment.kind === "work" ? place.segment : (place.next ?? undefined));
  const last = work.findLast(({ step }) => step < now.work.step);
  const before = last === undefined ? null : shown(last);
  return spoken({ place, shown: now, before, amount: "15 seconds" }).id;
}

const startOf = (index: number): number => work[index]?.start ?? Number.NaN;

describe("the spoken guide", () => {
  test("names exercise and side as a step begins", () => {
    expect(saidAt(0)).toBe("player.voice.work-side");
    expect(saidAt(startOf(2))).toBe("player.voice.work");
  });

  test("says to change sides, in the rest before the other side and as it begins", () => {
    expect(saidAt(startOf(1) - 1)).toBe("player.voice.rest-sides");
    expect(saidAt(startOf(1))).toBe("player.voice.change-sides");
  });

  test("says what comes next in a rest, and to stand up or sit down before it", () => {
    expect(saidAt(startOf(2) - 1)).toBe("player.voice.rest");
    expect(saidAt(startOf(4) - 1)).toBe("player.voice.change.standing");
    expect(saidAt(startOf(6) - 1)).toBe("player.voice.change.seated");
  });

  test("tells the half of a long hold, not of a short one nor of repetitions", () => {
    const plank = findRoutine("core-foundations-10");
    const long = plank ? segmentsOf(plank) : [];
    const hold = long.find(({ exercise, kind }) => exercise === "plank" && kind === "work");
    const begins = hold?.start ?? Number.NaN;
    expect(isPastHalf(at(long, begins + 14))).toBe(false);
    expect(isPastHalf(at(long, begins + 15))).toBe(true);
    expect(isPastHalf(at(segments, startOf(0) + 14))).toBe(false);
    expect(isPastHalf(at(segments, startOf(2) + 20))).toBe(false);
  });
});
