import { describe, expect, test } from "vitest";
import { columnsOf, filmOf } from "../../../renderer/routines/film.ts";
import { routines } from "../../../shared/content/catalogue.ts";
import type { RoutineStep } from "../../../shared/content/schema.ts";

const step = (exercise: string, more: Partial<RoutineStep> = {}): RoutineStep => ({
  n: 1,
  exercise,
  mode: "time",
  sec: 20,
  side: "both",
  restSec: 0,
  workSec: 20,
  ...more,
});

describe("the film strip", () => {
  test("left and right of the same are one picture, another exercise is another", () => {
    const steps = [step("a", { side: "left" }), step("a", { side: "right" }), step("b")];
    expect(filmOf({ steps })).toMatchObject([
      { exercise: "a", eachSide: true, times: 1 },
      { exercise: "b", eachSide: false, times: 1 },
    ]);
  });

  test("what is repeated is one picture with how often; another length is another picture", () => {
    expect(filmOf({ steps: [step("a"), step("a"), step("a", { sec: 30 })] })).toMatchObject([
      { times: 2, eachSide: false },
      { times: 1, step: { sec: 30 } },
    ]);
    const sides = ["left", "right", "left", "right"] as const;
    expect(filmOf({ steps: sides.map((side) => step("a", { side })) })).toMatchObject([
      { times: 2, eachSide: true },
    ]);
  });

  test("every exercise of every routine is in its film, in order", () => {
    for (const routine of routines) {
      const inOrder = routine.steps
        .map(({ exercise }) => exercise)
        .filter((exercise, index, all) => exercise !== all[index - 1]);
      const film = filmOf(routine).map(({ exercise }) => exercise);
      expect(film.filter((exercise, index) => exercise !== film[index - 1])).toEqual(inOrder);
    }
  });

  test("more than six stand in two rows", () => {
    expect([1, 6, 7, 10].map(columnsOf)).toEqual([1, 6, 4, 5]);
  });
});
