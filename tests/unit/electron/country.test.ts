import { expect, test } from "vitest";
import { countryOf } from "../../../electron/country.ts";

test.each([
  ["AT", "de-DE", "AT"],
  ["", "en-GB", "GB"],
  ["", "zh-Hant-TW", "TW"],
  ["", "de", null],
  ["", "und", null],
  ["", "es-419", null],
  ["", "C", null],
  ["", "", null],
])("R29 a system that says %j and %j is in %s", (code, locale, country) => {
  expect(countryOf(code, locale)).toBe(country);
});
