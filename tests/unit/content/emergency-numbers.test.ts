import { ShortNumberInfo } from "google-libphonenumber";
import { expect, test } from "vitest";
import data from "../../../shared/content/data/emergency-numbers.json" with { type: "json" };
import { emergencyNumberOf, emergencyNumbers } from "../../../shared/content/emergency-numbers.ts";

const european =
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");

test("R29 the numbers of the rule: 999 in Great Britain, 911 in the United States, 112 all over the European Union", () => {
  expect(emergencyNumberOf("GB")).toBe("999");
  expect(emergencyNumberOf("US")).toBe("911");
  expect(european.map((region) => emergencyNumberOf(region))).toEqual(european.map(() => "112"));
});

test("R29 a country that is not in the list has no number: none is guessed", () => {
  expect(emergencyNumberOf("AQ")).toBeNull();
  expect(emergencyNumberOf("ZZ")).toBeNull();
  expect(emergencyNumberOf(null)).toBeNull();
});

test("each number is of one country and has its sources", () => {
  expect(new Set(emergencyNumbers.map(({ region }) => region)).size).toBe(emergencyNumbers.length);
  for (const { region, number, source } of emergencyNumbers) {
    expect(region).toMatch(/^[A-Z]{2}$/);
    expect(number).toMatch(/^\d{2,5}$/);
    expect(source.filter((id) => id in data.sources)).toEqual(source);
    expect(source.length, region).toBeGreaterThanOrEqual(2);
  }
});

test("each is an emergency number of its country as the telephone metadata of today knows it", () => {
  const shortNumbers = ShortNumberInfo.getInstance();
  const unknown = emergencyNumbers.filter(
    ({ region, number }) => !shortNumbers.isEmergencyNumber(number, region),
  );
  expect(unknown).toEqual([]);
});
