import { expect, test } from "vitest";
import { findRoutine } from "../../../shared/content/catalogue.ts";
import type { RollingArea } from "../../../shared/domain/muscle-area.ts";
import { rollingAreas } from "../../../shared/domain/muscle-area.ts";
import { noLimits } from "../../../shared/rules/limits.ts";
import { rolledArea } from "../../../shared/rules/rolling.ts";
import { routineFor } from "../../../shared/rules/routine-for.ts";

const rolled = (areas: readonly RollingArea[], seconds: number, more: object = {}) => {
  const routine = findRoutine("recovery-roll-10");
  if (routine === undefined) throw new RangeError("the catalogue has it");
  const suited = routineFor(routine, { ...noLimits, rolling: { areas, seconds }, ...more });
  const steps = suited.routine.steps.filter(({ exercise }) => rolledArea(exercise) !== null);
  return { suited, steps: steps.map(({ exercise, workSec }) => [exercise.slice(10), workSec]) };
};

test("R22 each area for as long as the person wants, from 30 s to 120 s", () => {
  expect(rolled(rollingAreas, 60).steps).toEqual([
    ["calves", 60],
    ["hamstrings", 60],
    ["glutes", 40],
    ["glutes", 40],
    ["upper-back", 60],
  ]);
  const seconds = (wanted: number) => rolled(rollingAreas, wanted).steps.map(([, each]) => each);
  expect(seconds(30)).toEqual([30, 30, 30, 30, 30]);
  expect(seconds(120)).toEqual([120, 120, 80, 80, 120]);
});

test("R22 the routine lasts as long as its steps, and is the catalogue's own at 60 s", () => {
  expect(rolled(rollingAreas, 60).suited.routine).toBe(findRoutine("recovery-roll-10"));
  expect(rolled(rollingAreas, 90).suited.routine.totalSec).toBe(600 + 30 * 3 + 20 * 2);
});

test("R22 an area that is left out is not rolled; something else takes its time, and it stays possible", () => {
  const { suited, steps } = rolled(["calves", "hamstrings"], 60);
  expect(steps.map(([area]) => area)).toEqual(["calves", "hamstrings"]);
  expect(suited.possible).toBe(true);
  expect(suited.changes.map(({ was, causes }) => [was, causes[0]?.kind])).toEqual([
    ["foam-roll-glutes", "rolling"],
    ["foam-roll-upper-back", "rolling"],
  ]);
});

test("R22 with osteoporosis the upper back is not rolled: seated thoracic extension stands in", () => {
  const { suited } = rolled(rollingAreas, 60, { conditions: ["osteoporosis"] });
  const change = suited.changes.find(({ was }) => was === "foam-roll-upper-back");
  expect(change?.became).toBe("seated-thoracic-extension");
});
