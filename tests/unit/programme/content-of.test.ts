import { afterEach, beforeEach, expect, test } from "vitest";
import { findExercise, findRoutine, maxPainOf } from "../../../shared/content/catalogue.ts";
import { holdOwnContent } from "../../../shared/content/own-content.ts";
import { exerciseSchema, routineSchema } from "../../../shared/content/schema.ts";
import { contentOf, routineIdIn } from "../../../shared/programme/content-of.ts";
import { programmeSchema } from "../../../shared/programme/programme.ts";
import { segmentsOf, secondsOf } from "../../../shared/player/segments.ts";
import { noLimits } from "../../../shared/rules/limits.ts";
import { routineFor } from "../../../shared/rules/routine-for.ts";
import { programme } from "../../support/programme-files.ts";

const content = contentOf([{ id: "p1", programme: programmeSchema.parse(programme) }]);
beforeEach(() => holdOwnContent(content));
afterEach(() => holdOwnContent({ exercises: [], routines: [] }));

const routine = (id: string) => {
  const found = findRoutine(routineIdIn("p1", id));
  if (found === undefined) throw new Error(id);
  return found;
};

test("own exercises and routines are of the catalogue's own shape, and are found by their ids", () => {
  expect(content.exercises.map((one) => exerciseSchema.parse(one))).toEqual(content.exercises);
  expect(content.routines.map((one) => routineSchema.parse(one))).toEqual(content.routines);
  expect(findExercise("own-p1-towel-slide")?.picture).toBe("/pictures/p1/towel");
  expect(routine("morning")).toMatchObject({
    category: "recovery",
    countsAsTraining: false,
    offered: "Back to lifting, Ana Ruiz, physiotherapist",
    workSec: 130,
    restSec: 20,
    totalSec: 150,
    positions: ["floor"],
  });
});

test("a routine is played for its time", () => {
  const segments = segmentsOf(routine("morning"));
  expect(secondsOf(segments)).toBe(150);
  expect(segments[0]).toMatchObject({ exercise: "own-p1-towel-slide", side: "left" });
});

test("R12, R23. Strength work makes a routine training, and none for more pain than its exercises are for", () => {
  const evening = routine("evening");
  expect(evening).toMatchObject({ category: "strength", countsAsTraining: true });
  const pains = ["bird-dog", "glute-bridge"].map((id) => {
    const exercise = findExercise(id);
    return exercise === undefined ? 10 : maxPainOf(exercise);
  });
  expect(evening.maxPain).toBe(Math.min(...pains));
  const sore = routineFor(evening, { ...noLimits, pain: evening.maxPain + 1 });
  expect(sore.possible).toBe(false);
});

test("R33, R34. What does not suit is left out or replaced, as in any other routine", () => {
  const disc = routineFor(routine("morning"), { ...noLimits, conditions: ["herniated-disc"] });
  expect(disc.changes).toMatchObject([
    { was: "own-p1-towel-slide", became: null, causes: [{ reason: "It bends the lower back." }] },
  ]);
  expect(disc.routine.steps.map(({ exercise }) => exercise)).not.toContain("own-p1-towel-slide");
  const bending = routineFor(routine("morning"), { ...noLimits, triggers: ["flexion"] });
  expect(bending.changes).toEqual([]);
  const pregnant = { ...noLimits, conditions: ["pregnancy" as const], pregnancyWeek: 20 };
  const changes = routineFor(routine("evening"), pregnant).changes;
  expect(changes).toMatchObject([{ was: "glute-bridge", became: "sit-to-stand" }]);
});
