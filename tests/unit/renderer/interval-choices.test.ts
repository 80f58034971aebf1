import { expect, it } from "vitest";
import { intervalChoices } from "../../../renderer/schedule/interval-choices.ts";

it("offers every five minutes up to an hour and wider steps beyond, from bound to bound", () => {
  expect(intervalChoices(15, 60, 30)).toEqual([15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);
  expect(intervalChoices(20, 180, 55)).toEqual([
    20, 25, 30, 35, 40, 45, 50, 55, 60, 70, 80, 90, 100, 110, 120, 135, 150, 165, 180,
  ]);
});

it("keeps what is set among the choices, in order", () => {
  expect(intervalChoices(15, 60, 37)).toContain(37);
  expect(intervalChoices(15, 60, 37)).toEqual(
    intervalChoices(15, 60, 37).toSorted((a, b) => a - b),
  );
});
