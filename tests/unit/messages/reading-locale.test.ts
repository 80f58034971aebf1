import { expect, it } from "vitest";
import { readingLocale } from "../../../shared/messages/reading-locale.ts";

it.each([
  ["en-GB", "en-GB"],
  ["en-US", "en-US"],
  ["de", "en-DE"],
  ["de-AT", "en-AT"],
  ["pt-BR", "en-BR"],
])("a system in %s reads dates and times as %s", (system, locale) => {
  expect(readingLocale(system)).toBe(locale);
});

it("keeps the 24 hour habit of a region that is not English", () => {
  const time = new Intl.DateTimeFormat(readingLocale("de"), {
    timeStyle: "short",
    timeZone: "UTC",
  });
  expect(time.format(Date.UTC(2026, 4, 14, 14, 30))).toBe("14:30");
});

it("reads plain English on a system whose locale is none", () => {
  expect(readingLocale("C")).toBe("en");
});
