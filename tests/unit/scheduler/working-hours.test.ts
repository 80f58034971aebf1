import { expect, test } from "vitest";
import {
  beginningOf,
  hoursAt,
  hoursOfDate,
  nextHours,
} from "../../../shared/scheduler/working-hours.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { instant, zone } from "../../../shared/time/instant.ts";
import { withOffset } from "../../../shared/time/local.ts";

const berlin = zone("Europe/Berlin");
const now = (iso: string) => ({ at: instant(Date.parse(iso)), zone: berlin });
const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const settings = (more: object) => settingsSchema.parse({ version: 1, ...more });
const spoken = (hours: { open: number; close: number } | null) =>
  hours && [hours.open, hours.close].map((at) => withOffset(instant(at), berlin).slice(0, 16));

const usual = settings({ dates: { "2026-03-03": [], "2026-03-07": [["10:00", "11:00"]] } });

test("W1 the range is half open", () => {
  expect(hoursAt(usual, now("2026-03-02T08:59:59+01:00"))).toBeNull();
  expect(spoken(hoursAt(usual, now("2026-03-02T09:00+01:00")))).toEqual([
    "2026-03-02T09:00",
    "2026-03-02T17:30",
  ]);
  expect(hoursAt(usual, now("2026-03-02T17:29:59+01:00"))).not.toBeNull();
  expect(hoursAt(usual, now("2026-03-02T17:30+01:00"))).toBeNull();
});

test("W1 single dates differ from their weekday", () => {
  expect(hoursAt(usual, now("2026-03-03T12:00+01:00"))).toBeNull();
  expect(spoken(nextHours(usual, now("2026-03-02T18:00+01:00")))).toEqual([
    "2026-03-04T09:00",
    "2026-03-04T17:30",
  ]);
  expect(spoken(nextHours(usual, now("2026-03-06T18:00+01:00")))).toEqual([
    "2026-03-07T10:00",
    "2026-03-07T11:00",
  ]);
});

test("W1 overlapping, touching and contained ranges are one, whatever their order", () => {
  const mon = [
    ["13:00", "14:00"],
    ["09:00", "12:00"],
    ["12:00", "13:00"],
    ["09:30", "10:00"],
    ["15:00", "16:00"],
  ];
  const day = hoursOfDate(
    settings({ workingHours: { ...closed, mon } }),
    "2026-03-02" as LocalDate,
    berlin,
  );
  expect(day.map(spoken)).toEqual([
    ["2026-03-02T09:00", "2026-03-02T14:00"],
    ["2026-03-02T15:00", "2026-03-02T16:00"],
  ]);
});

test("W1 a range past midnight joins what opens where it closes", () => {
  const night = settings({
    workingHours: { ...closed, mon: [["22:00", "06:00"]], tue: [["06:00", "08:00"]] },
  });
  expect(spoken(hoursAt(night, now("2026-03-03T07:00+01:00")))).toEqual([
    "2026-03-02T22:00",
    "2026-03-03T08:00",
  ]);
  expect(hoursOfDate(night, "2026-03-03" as LocalDate, berlin)).toEqual([]);
  expect(
    spoken(
      hoursAt(
        settings({ workingHours: { ...closed, mon: [["09:00", "09:00"]] } }),
        now("2026-03-03T08:59+01:00"),
      ),
    ),
  ).toEqual(["2026-03-02T09:00", "2026-03-03T09:00"]);
});

test("W1 across the change of clocks a range lasts as long as it really lasts; an empty one is none", () => {
  const length = (date: string, range: readonly string[]) => {
    const all = settings({ workingHours: closed, dates: { [date]: [range] } });
    return hoursOfDate(all, date as LocalDate, berlin).map(
      ({ open, close }) => (close - open) / 60_000,
    );
  };
  expect(length("2026-03-29", ["00:00", "06:00"])).toEqual([300]);
  expect(length("2026-10-25", ["00:00", "06:00"])).toEqual([420]);
  expect(length("2026-03-29", ["02:00", "03:00"])).toEqual([]);
  expect(length("2026-03-29", ["02:30", "03:15"])).toEqual([]);
  expect(length("2026-03-29", ["01:30", "02:30"])).toEqual([60]);
});

test("W1 nobody works ever: no next hours", () => {
  expect(nextHours(settings({ workingHours: closed }), now("2026-03-02T09:00+01:00"))).toBeNull();
});

test("H3 a date begins with its first opening, or at 06:00", () => {
  expect(withOffset(beginningOf(usual, "2026-03-04" as LocalDate, berlin), berlin)).toBe(
    "2026-03-04T09:00:00+01:00",
  );
  expect(withOffset(beginningOf(usual, "2026-03-03" as LocalDate, berlin), berlin)).toBe(
    "2026-03-03T06:00:00+01:00",
  );
});
