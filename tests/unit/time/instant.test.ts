import { expect, test } from "vitest";
import {
  after,
  before,
  between,
  earliest,
  hours,
  instant,
  milliseconds,
  minutes,
  seconds,
} from "../../../shared/time/instant.ts";

test("lengths are whole milliseconds", () => {
  expect([milliseconds(1.4), seconds(1), minutes(1.5), hours(24)]).toEqual([
    1, 1000, 90_000, 86_400_000,
  ]);
});

test("moments and what lies between them", () => {
  const at = instant(1000.4);
  expect(at).toBe(1000);
  expect(after(at, seconds(2))).toBe(3000);
  expect(before(at, seconds(2))).toBe(-1000);
  expect(between(after(at, seconds(2)), at)).toBe(-2000);
});

test("the earliest of some moments, or none", () => {
  expect(earliest(null, instant(5), instant(3), null)).toBe(3);
  expect(earliest(instant(0), instant(3))).toBe(0);
  expect(earliest(null)).toBeNull();
  expect(earliest()).toBeNull();
});
