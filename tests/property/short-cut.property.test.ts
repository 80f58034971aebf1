import * as fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { wallTimes } from "../../shared/calendar/repetition.ts";
import { shortCut } from "../../shared/calendar/short-cut.ts";
import { Unreadable } from "../../shared/calendar/unreadable.ts";
import { day, timeAt, type Wall } from "../../shared/calendar/wall.ts";
import { mostSteps, workLimit } from "../../shared/calendar/work-limit.ts";

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const anyFrequency = ["BYMONTH=1,6,12", "BYDAY=MO", "BYDAY=TU,SA,SU", "BYDAY=TH;BYMONTH=2"];
const ofMonths = [
  "BYMONTHDAY=1,15,28,31",
  "BYMONTHDAY=-1",
  "BYDAY=-1SU",
  "BYDAY=2TU,4TU",
  "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
  "BYMONTH=2;BYMONTHDAY=29",
];
/** What RFC 5545 lets rules of a frequency say. */
const says: Readonly<Record<string, readonly string[]>> = {
  DAILY: anyFrequency,
  WEEKLY: anyFrequency,
  MONTHLY: [...anyFrequency, ...ofMonths],
  YEARLY: [...anyFrequency, ...ofMonths, "BYYEARDAY=1,100,366", "BYWEEKNO=20"],
};
const rule = fc
  .constantFrom(...Object.keys(says))
  .chain((freq) =>
    fc.tuple(
      fc.constant(`FREQ=${freq}`),
      fc.integer({ min: 1, max: 7 }).map((interval) => `INTERVAL=${interval}`),
      fc.constantFrom(...weekdays).map((weekday) => `WKST=${weekday}`),
      fc.constantFrom("BYHOUR=10", ...(says[freq] ?? [])),
    ),
  )
  .map((parts) => parts.join(";"));
const begin = fc.integer({ min: Date.UTC(2008, 0, 1) / day, max: Date.UTC(2025, 11, 31) / day });
const from = Date.UTC(2026, 2, 20);
const until = Date.UTC(2027, 2, 20);

function times(text: string, first: Wall, start: (rule: ICAL.Recur, at: ICAL.Time) => ICAL.Time) {
  const rule = ICAL.Recur.fromString(text);
  const found: string[] = [];
  try {
    const begin = start(rule, timeAt(first, false));
    for (const wall of wallTimes(rule, begin, until, workLimit())) {
      if (wall >= from) found.push(new Date(wall).toISOString());
    }
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
  return found;
}

test("a rule that is counted from later on has the same times as one that is counted from its start", () => {
  let compared = 0;
  fc.assert(
    fc.property(rule, begin, (text, date) => {
      const first = date * day + 10 * 3_600_000;
      const whole = times(text, first, (_rule, start) => start);
      // Counted from its start it may be more than is followed.
      if (whole === null) return;
      compared += 1;
      const short = times(text, first, (rule, start) => shortCut(rule, start, from));
      expect(short).toEqual(whole);
    }),
    { numRuns: 100, seed: 2026 },
  );
  expect(compared).toBeGreaterThan(80);
});

test("however long ago a rule began, it costs what its days around today cost", () => {
  const limit = workLimit();
  let found = 0;
  const [rule, start] = [ICAL.Recur.fromString("FREQ=DAILY"), timeAt(Date.UTC(1700, 0, 1), false)];
  for (let events = 0; events < mostSteps.file / 1000; events += 1) {
    const end = from + 45 * day - 1;
    for (const wall of wallTimes(rule, shortCut(rule, start, from), end, limit)) {
      if (wall >= from) found += 1;
    }
  }
  expect(found).toBe((45 * mostSteps.file) / 1000);
});
