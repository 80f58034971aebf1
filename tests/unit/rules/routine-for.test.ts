import { describe, expect, test } from "vitest";
import {
  exercises,
  findExercise,
  findRoutine,
  routines,
} from "../../../shared/content/catalogue.ts";
import { fitSteps } from "../../../shared/content/fit-steps.ts";
import { routineSchema, type Routine } from "../../../shared/content/schema.ts";
import { noLimits, type Limits } from "../../../shared/rules/limits.ts";
import { allowedRoutines } from "../../../shared/rules/offer.ts";
import { routineFor } from "../../../shared/rules/routine-for.ts";
import { unsuitable } from "../../../shared/rules/unsuitable.ts";

const routine = (id: string): Routine => {
  const found = findRoutine(id);
  if (found === undefined) throw new Error(`no routine ${id}`);
  return found;
};
const suited = (id: string, limits: Partial<Limits>) =>
  routineFor(routine(id), { ...noLimits, ...limits });
const offered = (row: readonly string[], limits: Partial<Limits>) =>
  allowedRoutines(row, { ...noLimits, ...limits });
const played = (id: string, limits: Partial<Limits>) =>
  suited(id, limits).routine.steps.map((step) =>
    [step.exercise, step.side, step.reps ?? step.sec].join(" "),
  );

test.each(routines.map(({ id }) => id))(
  "%s is content's own where nothing speaks against it",
  (id) => {
    const { routine: same, changes, possible } = suited(id, {});
    expect(same).toBe(routine(id));
    expect([changes, possible]).toEqual([[], true]);
  },
);

describe("R33, a routine is rebuilt", () => {
  test.each(
    routines.flatMap(({ id, conflicts }) =>
      Object.entries(conflicts).map(([tag, conflict]) => [id, tag, conflict] as const),
    ),
  )(
    "%s with %s as content foresees it: a substitute that it already contains is left out",
    (id, tag, conflict) => {
      const { changes } = suited(id, { conditions: [tag as Limits["conditions"][number]] });
      const own = new Set(routine(id).steps.map(({ exercise }) => exercise));
      const taken = new Set<string>();
      const foreseen = conflict.map(({ exercise, substitute }) => {
        const free = substitute !== null && !own.has(substitute) && !taken.has(substitute);
        if (free) taken.add(substitute);
        return [exercise, free ? substitute : null];
      });
      expect(changes.map(({ was, became }) => [was, became])).toEqual(
        expect.arrayContaining(foreseen),
      );
      expect(changes).toHaveLength(foreseen.length);
    },
  );

  test("sides and doses are the substitute's own, in about the time of the step", () => {
    const own = suited("recovery-roll-10", { conditions: ["acute-pain"] });
    expect(played("recovery-roll-10", { conditions: ["acute-pain"] }).slice(0, 4)).toEqual([
      "calf-stretch left 30",
      "calf-stretch right 30",
      "knee-rolls alternate 10",
      "seated-thoracic-extension both 6",
    ]);
    expect(own.changes).toEqual([
      expect.objectContaining({ steps: [1], was: "foam-roll-calves", became: "calf-stretch" }),
      expect.objectContaining({ steps: [2], was: "foam-roll-hamstrings", became: null }),
      expect.objectContaining({ steps: [3, 4], was: "foam-roll-glutes", became: "knee-rolls" }),
      expect.objectContaining({ steps: [5], was: "foam-roll-upper-back" }),
    ]);
    expect(own.changes[0]?.causes[0]).toMatchObject({ kind: "flare", verdict: "avoid" });
    expect(own.routine).toMatchObject({ workSec: 386, restSec: 74, totalSec: 460 });
    expect(own.routine.equipment).not.toContain("foam roller");
    expect(own.routine.positions).toContain("seated");
  });

  test("R10 a substitute in a warm-up is held for 30 s at most", () => {
    const { steps } = suited("warmup-6", { conditions: ["pregnancy"] }).routine;
    expect(steps.find(({ exercise }) => exercise === "childs-pose")).toMatchObject({
      mode: "hold",
      sec: 30,
      side: "both",
    });
  });

  test("R10 an exercise fills the time that it stands in for, up to its own dose and the longest hold", () => {
    const pose = findExercise("childs-pose");
    const held = (seconds: number, longest?: number) =>
      pose && fitSteps(pose, seconds, 5, longest).map(({ sec, restSec }) => [sec, restSec]);
    expect(held(20)).toEqual([[20, 5]]);
    expect(held(90)).toEqual([[45, 5]]);
    expect(held(90, 30)).toEqual([[30, 5]]);
    expect(held(2)).toEqual([[10, 5]]);
  });

  test("R34 week 10: the same routines, but for what the pregnancy rules out throughout", () => {
    const changes = (pregnancyWeek: number) =>
      suited("gentle-day-5", { conditions: ["pregnancy"], pregnancyWeek }).changes.length;
    expect([changes(10), changes(18)]).toEqual([0, 3]);
  });

  test("an exercise that can be done in another position is, where its own does not suit", () => {
    const { steps } = suited("breathe-2", { positions: ["floor"] }).routine;
    expect(steps.map(({ position }) => position)).toEqual(["floor", "floor"]);
    expect(suited("breathe-2", { positions: ["floor"] })).toMatchObject({ possible: true });
  });
});

describe("what cannot be done is not offered, and something is in its place", () => {
  test("with less than two fifths of its own left a routine is not what it says", () => {
    const upright = { positions: ["standing", "seated"] } as const;
    const { possible, against } = suited("core-foundations-10", upright);
    expect(possible).toBe(false);
    expect(against.every(({ kind }) => kind === "position")).toBe(true);
  });

  test.each([null, 3, 5, 6, 7])(
    "pain %s where the floor does not suit: the gentle routine off it",
    (pain) => {
      const limits = { pain, positions: ["standing", "seated"] } as const;
      expect(offered(["gentle-day-5"], limits)).toEqual(["gentle-upright-5"]);
      expect(suited("gentle-upright-5", limits).changes).toEqual([]);
    },
  );

  test("pain 6 and 7 without the floor: it alone, for whatever is due", () => {
    for (const { id } of routines.filter(({ maxPain }) => maxPain < 6)) {
      for (const pain of [6, 7]) {
        const limits = {
          pain,
          positions: ["standing", "seated"],
          conditions: ["acute-pain"],
        } as const;
        expect(offered([id], limits), id).toEqual(["gentle-upright-5"]);
      }
    }
  });

  test("every routine has an equivalent or a place holder whatever position suits", () => {
    const sets = [["standing"], ["seated"], ["floor"], ["standing", "seated"]] as const;
    for (const positions of sets) {
      for (const { id } of routines) expect(offered([id], { positions }), id).toHaveLength(1);
    }
    expect(offered(["warmup-standing-6"], { positions: ["seated"] })).toEqual(["gentle-upright-5"]);
    expect(offered(["post-workout-8"], { positions: ["standing"] })).toEqual(["post-workout-8"]);
    expect(
      offered(["recovery-roll-10", "gentle-day-5"], { positions: ["standing", "seated"] }),
    ).toEqual(["gentle-upright-5"]);
  });

  test("what content has in place of a routine exists and is nothing heavier, the gentlest last", () => {
    for (const { id, maxPain, instead } of routines) {
      const pains = instead.map((other) => routine(other).maxPain);
      expect(pains, id).toEqual(pains.toSorted((a, b) => a - b));
      expect(Math.min(10, ...pains), id).toBeGreaterThanOrEqual(maxPain);
    }
  });
});

describe("R23, the matrix of pain", () => {
  const open = (pain: number) =>
    routines.filter((one) => routineFor(one, { ...noLimits, pain }).possible).map(({ id }) => id);
  const green = routines.map(({ id }) => id);
  const strong = new Set(["core-foundations-10", "back-strength-12"]);

  test("pain 3 -> core-foundations-10 offered, and all else", () => {
    expect(open(3)).toEqual(green);
  });

  test("pain 4 -> not offered, desk-reset-5 offered", () => {
    expect(open(4)).toEqual(green.filter((id) => !strong.has(id)));
    expect(open(5)).toEqual(open(4));
  });

  test("pain 6 -> only gentle-day-5, its like off the floor, and breathe-2; pain 8 -> breathe-2", () => {
    expect(open(6)).toEqual(["gentle-day-5", "gentle-upright-5", "breathe-2"]);
    expect(open(7)).toEqual(open(6));
    expect(open(8)).toEqual(["breathe-2"]);
    expect(open(10)).toEqual(["breathe-2"]);
    expect(offered(["desk-reset-5", "stretch-3"], { pain: 6 })).toEqual(["gentle-day-5"]);
  });
});

describe("R35", () => {
  test("disc trouble early: knee-to-chest gives way to pelvic tilts, later it is there again", () => {
    const conditions = ["herniated-disc"] as const;
    const early = played("post-workout-8", { conditions, early: true });
    expect(early.join()).toContain("pelvic-tilt both 7");
    expect(early.join()).not.toMatch(/knee-to-chest|childs-pose|cat-cow/);
    expect(played("post-workout-8", { conditions }).join()).toContain("knee-to-chest left 20");
  });
});

describe("trying one exercise", () => {
  const tries = exercises.flatMap(({ id }) => findRoutine(`try-${id}`) ?? []);

  test("each is a routine like any other, of its own dose, and up to five minutes long", () => {
    for (const one of tries) {
      expect(routineSchema.parse(one)).toEqual(one);
      expect(one.totalSec, one.id).toBe(one.workSec + one.restSec);
      expect(one.totalSec, one.id).toBeLessThanOrEqual(300);
      expect(one.countsAsTraining).toBe(false);
    }
    expect(findRoutine("try-bird-dog")?.steps).toEqual([
      expect.objectContaining({ n: 1, side: "alternate", reps: 12, workSec: 84, restSec: 30 }),
      expect.objectContaining({ n: 2, side: "alternate", reps: 12, workSec: 84, restSec: 0 }),
    ]);
    expect(findRoutine("try-calf-stretch")?.steps.map(({ side, sec }) => [side, sec])).toEqual([
      ["left", 20],
      ["right", 20],
    ]);
    expect(findRoutine("try-box-breathing")).toMatchObject({ totalSec: 64, maxPain: 10 });
  });

  test("R19 what needs its form first is taught, never played; nor is what takes a session, or lands", () => {
    const left = exercises.filter(({ id }) => findRoutine(`try-${id}`) === undefined);
    for (const { id, risk } of left) {
      const long = ["elliptical", "swimming", "running-hard-surface"].includes(id);
      expect(risk === "avoid-until-form" || long, id).toBe(true);
    }
    expect(findExercise("deadlift-rounded-back")).toBeDefined();
    expect(findRoutine("try-deadlift-rounded-back")).toBeUndefined();
    expect(findRoutine("try-nothing")).toBeUndefined();
  });

  test("it is refused with the reason where the exercise does not suit; nothing stands in for it", () => {
    const limits: Limits = { ...noLimits, conditions: ["pregnancy"] };
    expect(routineFor(routine("try-glute-bridge"), limits)).toMatchObject({
      possible: false,
      routine: { steps: [] },
    });
    expect(unsuitable("try-glute-bridge", limits)).toMatchObject({
      id: "start.unsuitable",
      values: { name: "Glute bridge", kind: "condition", reason: expect.stringMatching(/./) },
    });
    expect(unsuitable("try-bird-dog", limits)).toBeNull();
    expect(unsuitable("try-bird-dog", { ...limits, pain: 4 })).toMatchObject({
      values: { kind: "pain", pain: 4, upTo: 3 },
    });
  });

  test("a routine of which something is left may be asked for; what is left is all that is played", () => {
    expect(unsuitable("core-foundations-10", { ...noLimits, positions: ["standing"] })).toBeNull();
    expect(unsuitable("core-foundations-10", { ...noLimits, pain: 9 })).toMatchObject({
      values: { kind: "pain" },
    });
  });
});
