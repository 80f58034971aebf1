import { expect, test } from "vitest";
import { library } from "../../../shared/content/library.ts";
import { equipmentToAsk, missingOf } from "../../../shared/rules/equipment.ts";

test("who has all that is asked for lacks nothing, whatever else a gym may have", () => {
  for (const { id, equipment } of library)
    expect(missingOf(equipment, equipmentToAsk), id).toEqual([]);
});

test("what was asked for and is not there is missing, unless something else does", () => {
  expect(missingOf(["mat", "leg-extension machine", "chair"], [])).toEqual(["mat"]);
  expect(missingOf(["barbell or dumbbells"], ["dumbbells"])).toEqual([]);
  expect(missingOf(["barbell or dumbbells"], ["mat"])).toEqual(["barbell or dumbbells"]);
});
