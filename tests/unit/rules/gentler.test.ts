import { expect, test } from "vitest";
import { findRoutine, routines } from "../../../shared/content/catalogue.ts";
import { noLimits, type Limits } from "../../../shared/rules/limits.ts";
import { gentlerThan, isPossible } from "../../../shared/rules/offer.ts";

const instead = (id: string, limits: Limits = noLimits) => {
  const routine = findRoutine(id);
  if (routine === undefined) throw new Error(`no routine ${id}`);
  return gentlerThan(routine, limits);
};

test("R23 a gentler routine allows more pain, and the gentlest has none", () => {
  expect(instead("core-foundations-10")).toBe("gentle-day-5");
  expect(instead("gentle-day-5")).toBe("breathe-2");
  expect(instead("breathe-2")).toBeUndefined();
});

test("R33 who does not use the floor is led to the gentle routine off it", () => {
  const upright: Limits = { ...noLimits, positions: ["standing", "seated"] };
  expect(instead("core-foundations-10", upright)).toBe("gentle-upright-5");
  expect(instead("desk-reset-5", { ...noLimits, pain: 8 })).toBe("breathe-2");
  for (const routine of routines) {
    const gentler = gentlerThan(routine, upright);
    expect(gentler === undefined || isPossible(gentler, upright), routine.id).toBe(true);
  }
});
