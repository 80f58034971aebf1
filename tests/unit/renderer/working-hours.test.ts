import { describe, expect, it } from "vitest";
import {
  endsNextDay,
  hoursToOpen,
  minutesOfDay,
  rangeToAdd,
  withRange,
  type WeekHours,
} from "../../../renderer/schedule/working-hours.ts";
import { defaultSettings } from "../../../shared/settings/settings.ts";

const week = (part: Partial<WeekHours>): WeekHours => ({
  ...defaultSettings.workingHours,
  ...part,
});
const empty: WeekHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

describe("the hours of a day", () => {
  it.each([
    [[["09:00", "17:30"]], 510],
    [
      [
        ["08:30", "12:00"],
        ["13:00", "17:15"],
      ],
      465,
    ],
    [
      [
        ["13:00", "17:00"],
        ["09:00", "14:00"],
      ],
      480,
    ],
    [
      [
        ["09:00", "17:00"],
        ["10:00", "11:00"],
      ],
      480,
    ],
    [[["22:00", "06:00"]], 480],
    [[["09:00", "09:00"]], 1440],
    [[], 0],
  ] as [[string, string][], number][])("W1: %j are %d minutes", (ranges, minutes) => {
    expect(minutesOfDay(ranges)).toBe(minutes);
  });

  it("W1: run past midnight when they close at or before they open", () => {
    expect(endsNextDay(["22:00", "06:00"])).toBe(true);
    expect(endsNextDay(["09:00", "09:00"])).toBe(true);
    expect(endsNextDay(["18:00", "00:00"])).toBe(false);
    expect(endsNextDay(["09:00", "17:00"])).toBe(false);
  });
});

describe("another range", () => {
  it.each([
    [[["09:00", "12:00"]], ["13:00", "15:00"]],
    [
      [
        ["13:00", "15:00"],
        ["09:00", "12:00"],
      ],
      ["16:00", "18:00"],
    ],
    [[["09:00", "22:00"]], ["23:00", "00:00"]],
    [[["09:00", "23:30"]], ["06:00", "08:00"]],
    [[["22:00", "06:00"]], ["19:00", "21:00"]],
    [[["02:00", "23:30"]], ["00:00", "01:00"]],
    [[["00:00", "00:00"]], null],
    [[["01:00", "23:00"]], null],
  ] as [[string, string][], [string, string] | null][])("beside %j is %j", (ranges, added) => {
    expect(rangeToAdd(ranges)).toEqual(added);
  });

  it("never overlaps those that are there", () => {
    for (let open = 0; open < 24; open += 1) {
      for (let close = 0; close < 24; close += 1) {
        const two = (n: number): string => String(n).padStart(2, "0");
        const ranges: [string, string][] = [[`${two(open)}:00`, `${two(close)}:00`]];
        const added = rangeToAdd(ranges);
        if (added === null) continue;
        expect(minutesOfDay([...ranges, added])).toBe(minutesOfDay(ranges) + minutesOfDay([added]));
      }
    }
  });

  it("replaces or removes the one at its place and leaves the rest", () => {
    const ranges: [string, string][] = [
      ["09:00", "12:00"],
      ["13:00", "17:00"],
    ];
    expect(withRange(ranges, 1, ["14:00", "18:00"])).toEqual([
      ["09:00", "12:00"],
      ["14:00", "18:00"],
    ]);
    expect(withRange(ranges, 0, null)).toEqual([["13:00", "17:00"]]);
    expect(ranges).toHaveLength(2);
  });
});

describe("a day that is switched on", () => {
  it("gets the hours of the nearest day before it that has some", () => {
    expect(hoursToOpen(week({ fri: [["10:00", "16:00"]] }), "sun")).toEqual([["10:00", "16:00"]]);
    expect(hoursToOpen({ ...empty, sun: [["22:00", "06:00"]] }, "mon")).toEqual([
      ["22:00", "06:00"],
    ]);
  });

  it("gets office hours when no day has any", () => {
    expect(hoursToOpen(empty, "wed")).toEqual([["09:00", "17:30"]]);
  });
});
