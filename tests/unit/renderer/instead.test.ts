import { expect, test } from "vitest";
import { insteadOf } from "../../../renderer/guide/instead.ts";
import { findInLibrary, library } from "../../../shared/content/library.ts";
import type { Exercise } from "../../../shared/content/schema.ts";
import { inOrder } from "../../../shared/rules/heaviest.ts";
import { noLimits, type Limits } from "../../../shared/rules/limits.ts";
import { isAllowed, suitabilityOf } from "../../../shared/rules/suitability.ts";

const exercise = (id: string): Exercise => {
  const found = findInLibrary(id);
  if (found === undefined) throw new RangeError(`no exercise is called ${id}`);
  return found;
};
const having = (...conditions: Limits["conditions"]): Limits => ({ ...noLimits, conditions });

test("what can be done as it is has nothing instead; what can hurt has something that suits", () => {
  expect(insteadOf(exercise("bird-dog"), noLimits)).toBeUndefined();
  expect(insteadOf(exercise("crunch"), noLimits)?.id).toBe("dead-bug");
  expect(insteadOf(exercise("crunch"), having("pregnancy"))?.id).toBe("bird-dog");
  expect(insteadOf(exercise("glute-bridge"), having("pregnancy"))?.id).toBe("sit-to-stand");
});

test("what is shown instead of anything suits", () => {
  for (const limits of [noLimits, having("pregnancy", "knee-pain"), having("acute-pain")]) {
    for (const one of library) {
      const instead = insteadOf(one, limits) ?? null;
      expect(instead === null || isAllowed(suitabilityOf(instead, limits)), one.id).toBe(true);
      expect(instead?.id).not.toBe(one.id);
    }
  }
});

test("what weighs most comes first, and of two alike what lasts", () => {
  const limits: Limits = {
    ...having("acute-pain", "shoulder-injury"),
    positions: ["standing"],
    pain: 4,
  };
  const causes = inOrder(suitabilityOf(exercise("plank"), limits).causes);
  expect(causes.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
    "flare avoid",
    "pain avoid",
    "position avoid",
    "condition ask-first",
  ]);
});
