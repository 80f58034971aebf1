import { expect, test } from "vitest";
import { isPlace, places, placesOf } from "../../../shared/domain/places.ts";
import { checkInsOf } from "../../../shared/journal/check-ins.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { instant, zone } from "../../../shared/time/instant.ts";
import { checkInAt } from "../../support/entries.ts";

test("a place of today is itself, one of an earlier version both of its sides, each once", () => {
  expect(placesOf(places)).toEqual(places);
  expect(placesOf(["lower-back", "lower-back-left", "neck"])).toEqual([
    "lower-back-left",
    "lower-back-right",
    "neck",
  ]);
  const before = ["lower-back", "shoulders", "hips", "thighs", "lower-legs"];
  expect(placesOf(before).filter((name) => !isPlace(name))).toEqual([]);
});

test("what is not known stays as it was written, whatever it is called", () => {
  expect(placesOf(["constructor", "left ear"])).toEqual(["constructor", "left ear"]);
});

test("a check-in of an earlier version is shown, and changed, by the names of today", () => {
  const now = { at: instant(Date.parse("2026-03-02T10:00Z")), zone: zone("UTC") };
  const journal = journalOf([checkInAt("2026-03-02T09:00Z", 4, { where: ["hips", "neck"] })]);
  expect(checkInsOf(journal, now).today?.where).toEqual(["buttock-left", "buttock-right", "neck"]);
});
