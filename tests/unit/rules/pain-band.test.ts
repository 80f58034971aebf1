import { expect, test } from "vitest";
import { painBand } from "../../../shared/rules/pain-band.ts";

test("R23: 0 to 3 green, 4 and 5 amber, 6 and 7 red, 8 and more stop", () => {
  const bands = Array.from({ length: 11 }, (_, pain) => painBand(pain));
  expect(bands.join(" ")).toBe("green green green green amber amber red red stop stop stop");
});
