import { describe, expect, it } from "vitest";
import { rulerTicks } from "../../../renderer/today/ruler-ticks.ts";
import { hours, minutes, seconds } from "../../../shared/time/instant.ts";

describe("the minute ruler", () => {
  it("has a tick for each minute, every tenth long, those gone by marked", () => {
    const ticks = rulerTicks(minutes(50), minutes(38));
    expect(ticks).toHaveLength(51);
    expect(ticks.filter(({ long }) => long)).toHaveLength(6);
    expect(ticks.filter(({ past }) => past)).toHaveLength(39);
    expect([ticks[0]?.place, ticks.at(-1)?.place]).toEqual([0, 1]);
  });

  it("widens its steps before the ticks crowd", () => {
    expect(rulerTicks(minutes(72), minutes(0))).toHaveLength(73);
    expect(rulerTicks(minutes(80), minutes(0))).toHaveLength(41);
    expect(rulerTicks(minutes(180), minutes(0))).toHaveLength(37);
    expect(rulerTicks(hours(200), minutes(0)).length).toBeLessThanOrEqual(73);
  });

  it("marks none before its start and all after its end", () => {
    expect(rulerTicks(minutes(30), minutes(-5)).some(({ past }) => past)).toBe(false);
    expect(rulerTicks(minutes(30), minutes(31)).every(({ past }) => past)).toBe(true);
  });

  it("is empty when there is no whole minute to show", () => {
    expect(rulerTicks(seconds(20), seconds(5))).toEqual([]);
  });
});
