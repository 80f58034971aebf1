import { assert, constantFrom, integer, property } from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { instant, zone, type Instant } from "../../../shared/time/instant.ts";
import {
  dateExists,
  daysLater,
  instantOf,
  localDateOf,
  localMinuteOf,
  offsetAt,
  startOfDate,
  withOffset,
} from "../../../shared/time/local.ts";

const date = (text: string) => text as LocalDate;
const at = (iso: string): Instant => instant(Date.parse(iso));
const zones = [
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "Australia/Lord_Howe",
  "Antarctica/Troll",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Asia/Kathmandu",
  "UTC",
].map(zone);

/** What the platform's own calendar says: an independent witness. */
const formats = new Map<string, Intl.DateTimeFormat>();
function byPlatform(moment: Instant, name: string): string {
  let format = formats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: name,
      dateStyle: "short",
      timeStyle: "medium",
    });
    formats.set(name, format);
  }
  return format.format(moment);
}

test("the offset of a moment is what Temporal says, in every zone and century", () => {
  const anyZone = constantFrom(...Intl.supportedValuesOf("timeZone"));
  const anyMoment = integer({ min: Date.UTC(1890, 0, 1), max: Date.UTC(3010, 0, 1) });
  assert(
    property(anyZone, anyMoment, (name, moment) => {
      const there = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(name);
      expect(offsetAt(instant(moment), zone(name))).toBe(there.offsetNanoseconds / 1_000_000);
    }),
    { numRuns: 2000 },
  );
});

describe("moments as local time", () => {
  test("in every zone and season they are what the platform's calendar says", () => {
    const moments = integer({
      min: Date.parse("2005-01-01T00:00Z"),
      max: Date.parse("2037-01-01T00:00Z"),
    });
    assert(
      property(moments, constantFrom(...zones), (ms, name) => {
        const moment = instant(ms);
        const [day, clock] = byPlatform(moment, name).split(" ");
        expect(localDateOf(moment, name)).toBe(day);
        const [hour, minute] = (clock ?? "").split(":").map(Number);
        expect(Math.floor(localMinuteOf(moment, name))).toBe((hour ?? 0) * 60 + (minute ?? 0));
        expect(withOffset(moment, name).slice(0, 19).replace("T", " ")).toBe(`${day} ${clock}`);
        expect(Date.parse(withOffset(moment, name))).toBe(Math.floor(ms / 1000) * 1000);
      }),
      { numRuns: 500 },
    );
  });

  test("within a minute of each change of the offset, too", () => {
    const changes = [
      ["Europe/Berlin", "2026-03-29T01:00Z", 60, 120],
      ["Europe/Berlin", "2026-10-25T01:00Z", 120, 60],
      ["Australia/Lord_Howe", "2026-04-04T15:00Z", 660, 630],
      ["Australia/Lord_Howe", "2026-10-03T15:30Z", 630, 660],
      ["Antarctica/Troll", "2026-03-29T01:00Z", 0, 120],
      ["Africa/Cairo", "2026-10-29T21:00Z", 180, 120],
      ["Africa/Casablanca", "2026-02-15T02:00Z", 60, 0],
      ["Pacific/Apia", "2011-12-30T10:00Z", -600, 840],
      ["Pacific/Chatham", "2026-09-26T14:00Z", 765, 825],
    ] as const;
    for (const [name, iso, before, after] of changes) {
      const change = at(iso);
      expect(offsetAt(instant(change - 1), zone(name))).toBe(before * 60_000);
      expect(offsetAt(change, zone(name))).toBe(after * 60_000);
    }
  });
});

describe("T2 wall times as moments", () => {
  test.each([
    ["a usual day", "Europe/Berlin", "2026-03-02", "02:30", "2026-03-02T02:30+01:00"],
    ["a gap", "Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T03:30+02:00"],
    ["a fold", "Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T02:30+02:00"],
    ["half an hour", "Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:45+11:00"],
    ["two hours", "Antarctica/Troll", "2026-03-29", "01:30", "2026-03-29T03:30+02:00"],
    ["a midnight that is not", "Africa/Cairo", "2026-04-24", "00:00", "2026-04-24T01:00+03:00"],
    ["a quarter", "Pacific/Chatham", "2026-04-05", "03:15", "2026-04-05T03:15+13:45"],
  ])("%s in %s", (_, name, day, clock, iso) => {
    expect(instantOf(date(day), clock, zone(name))).toBe(at(iso));
  });

  test("a wall time that exists once comes back as itself", () => {
    const days = integer({ min: 13_000, max: 24_000 });
    const minutes = integer({ min: 0, max: 1439 });
    assert(
      property(days, minutes, constantFrom(...zones), (day, minute, name) => {
        const text = date(new Date(day * 86_400_000).toISOString().slice(0, 10));
        const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        const moment = instantOf(text, clock, name);
        const back = byPlatform(moment, name);
        // In a gap the wall shows a later time; never an earlier one.
        expect(back.slice(0, 16) >= `${text} ${clock}`).toBe(true);
        const asked = back.slice(0, 16) === `${text} ${clock}`;
        const dayBefore = offsetAt(instant(moment - 86_400_000), name);
        expect(asked || dayBefore !== offsetAt(moment, name)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("dates", () => {
  test("Apia has no 2011-12-30", () => {
    const apia = zone("Pacific/Apia");
    expect(
      ["2011-12-29", "2011-12-30", "2011-12-31"].map((day) => dateExists(date(day), apia)),
    ).toEqual([true, false, true]);
    expect(dateExists(date("2011-12-30"), zone("Europe/Berlin"))).toBe(true);
    expect(startOfDate(date("2011-12-30"), apia)).toBe(startOfDate(date("2011-12-31"), apia));
  });

  test("a date begins at its first moment, also where midnight is skipped or comes twice", () => {
    expect(startOfDate(date("2026-04-24"), zone("Africa/Cairo"))).toBe(
      at("2026-04-24T01:00+03:00"),
    );
    expect(startOfDate(date("2026-10-30"), zone("Africa/Cairo"))).toBe(
      at("2026-10-30T00:00+02:00"),
    );
    expect(startOfDate(date("2026-09-06"), zone("America/Santiago"))).toBe(
      at("2026-09-06T01:00-03:00"),
    );
  });

  test("days later are calendar days: 23 or 25 hours where the clocks change", () => {
    const berlin = zone("Europe/Berlin");
    expect(daysLater(at("2026-03-28T12:00+01:00"), 1, berlin)).toBe(at("2026-03-29T12:00+02:00"));
    expect(daysLater(at("2026-10-24T12:00+02:00"), 1, berlin)).toBe(at("2026-10-25T12:00+01:00"));
    expect(daysLater(at("2026-03-28T02:30+01:00"), 1, berlin)).toBe(at("2026-03-29T03:30+02:00"));
  });
});

test("a moment is written with its offset, also one of odd minutes or behind UTC", () => {
  const moment = at("2026-01-15T12:00:05Z");
  expect(withOffset(moment, zone("America/St_Johns"))).toBe("2026-01-15T08:30:05-03:30");
  expect(withOffset(moment, zone("Asia/Kathmandu"))).toBe("2026-01-15T17:45:05+05:45");
  expect(withOffset(moment, zone("UTC"))).toBe("2026-01-15T12:00:05+00:00");
});
