import { describe, expect, it } from "vitest";
import { countdown } from "../../../renderer/ui/countdown.ts";
import {
  hours,
  milliseconds,
  minutes,
  seconds,
  type Duration,
} from "../../../shared/time/instant.ts";

const said = (left: Duration): string =>
  countdown(left)
    .map(({ value, unit }) => `${value} ${unit}`)
    .join(" ");

describe("the countdown", () => {
  it.each([
    [minutes(12), "12 min"],
    [milliseconds(11 * 60_000 + 1), "12 min"],
    [minutes(1), "1 min"],
    [seconds(59), "59 s"],
    [milliseconds(1), "1 s"],
    [milliseconds(59_001), "60 s"],
    [hours(1), "1 h"],
    [milliseconds(59 * 60_000 + 1), "1 h"],
    [minutes(65), "1 h 5 min"],
    [minutes(372), "6 h 12 min"],
    [milliseconds(0), ""],
    [seconds(-30), ""],
  ])("%d ms is said as %j", (left, text) => {
    expect(said(left)).toBe(text);
  });
});
