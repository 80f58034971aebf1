import { expect, test } from "vitest";
import {
  askFirstOf,
  hasAgreed,
  withAgreement,
  withCondition,
} from "../../../renderer/body/body-profile.ts";
import { allEquipment, equipmentGroups } from "../../../renderer/body/equipment.ts";
import { exercises } from "../../../shared/content/catalogue.ts";
import { bodyConditions } from "../../../shared/domain/body.ts";
import { bodySchema } from "../../../shared/settings/settings.ts";

const nothing = bodySchema.parse({});

test("what only a condition made so goes with it", () => {
  const [first] = askFirstOf(["sciatica"]);
  if (first === undefined) throw new Error("sciatica leaves nothing to a professional");
  const told = withAgreement(
    { ...withCondition(nothing, "sciatica", true), pregnancyWeek: 18 },
    first,
    true,
  );
  expect(hasAgreed(told, first)).toBe(true);
  expect(withCondition(told, "sciatica", false)).toEqual({ ...nothing, pregnancyWeek: 18 });
  expect(withCondition(told, "pregnancy", false).pregnancyWeek).toBeNull();
  expect(withCondition(told, "knee-pain", false)).toEqual(told);
});

test("an agreement holds for one exercise and one condition, and can be taken back", () => {
  const [one, other] = askFirstOf(["herniated-disc", "sciatica"]).filter(
    ({ exercise }) => exercise.id === "romanian-deadlift",
  );
  if (one === undefined || other === undefined) throw new Error("not both ask first");
  const agreed = withAgreement(nothing, one, true);
  expect([hasAgreed(agreed, one), hasAgreed(agreed, other)]).toEqual([true, false]);
  expect(withAgreement(withAgreement(agreed, one, true), one, false).agreed).toEqual([]);
});

test("R33: exactly what conditions leave to a professional is asked about", () => {
  for (const condition of bodyConditions) {
    const asked = askFirstOf([condition]).map(({ exercise }) => exercise.id);
    const meant = exercises.filter(({ contraindications }) =>
      contraindications.some(({ tag, action }) => tag === condition && action === "ask-first"),
    );
    expect(asked).toEqual(meant.map(({ id }) => id));
  }
  expect(askFirstOf([])).toEqual([]);
});

test("everything that an exercise needs can be said to be at hand, once", () => {
  expect(new Set(allEquipment).size).toBe(allEquipment.length);
  for (const { equipment } of exercises) {
    for (const thing of equipment) expect(allEquipment).toContain(thing);
  }
  expect(equipmentGroups[0].things).toContain("mat");
  expect(equipmentGroups[1].things).toContain("barbell");
});
