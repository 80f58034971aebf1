import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readCalendar } from "../../shared/calendar/read-calendar.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { forecastCalendar } from "../../shared/scheduler/forecast-calendar.ts";
import { forecast } from "../../shared/scheduler/forecast.ts";
import { planCalendar } from "../../shared/scheduler/plan-calendar.ts";
import { plannedOn } from "../../shared/settings/planned-on.ts";
import { defaultSettings, settingsSchema } from "../../shared/settings/settings.ts";
import { workoutTypes } from "../../shared/settings/workout-type.ts";
import { dateOfDayNumber, dayNumber, plusDays } from "../../shared/time/calendar.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { after, hours, instant, minutes, zone } from "../../shared/time/instant.ts";
import type { Instant, Now } from "../../shared/time/instant.ts";
import { instantOf, localDateOf, startOfDate } from "../../shared/time/local.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { wordingOf } from "../../electron/adapters/words.ts";

const say = wordingOf("en", () => zone("UTC"));
const days = 40;

/** Changes by the usual rules, by rules of their own, by dates alone, by half an hour, near midnight, and none. */
const zones = [
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "America/Nuuk",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Jerusalem",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "UTC",
].map(zone);

const number = (date: string) => dayNumber(date as LocalDate);
// Forty days from these on meet a change of clocks in most of the zones.
const date = fc
  .oneof(
    fc.integer({ min: number("2026-02-10"), max: number("2026-05-05") }),
    fc.integer({ min: number("2027-08-20"), max: number("2027-11-05") }),
    fc.integer({ min: number("2024-01-01"), max: number("2045-12-31") }),
  )
  .map(dateOfDayNumber);
const now: fc.Arbitrary<Now> = fc
  .tuple(date, fc.nat(86_399), fc.constantFrom(...zones))
  .map(([date, second, zone]) => ({
    at: instant(startOfDate(date, zone) + second * 1000),
    zone,
  }));
const clockTime = fc
  .oneof(fc.nat(1439), fc.integer({ min: 0, max: 210 }))
  .map((minute) =>
    [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, "0")).join(":"),
  );
const title = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 120 })
  .map((text) => `${text.replace(/\p{Cc}|\p{Cs}/gu, "").trim()}.`.slice(-200));
const workout = {
  title,
  type: fc.constantFrom(...workoutTypes),
  start: clockTime,
  minutes: fc.integer({ min: 5, max: 360 }),
  exercises: fc.array(fc.constantFrom("Plank 3 x 30 s", "Run; 5,5 km", "Curls\\nslow")),
};
const plan = fc.record({
  now,
  weekly: fc.array(
    fc.record({ ...workout, day: fc.constantFrom(...weekdays), except: fc.array(fc.nat(days)) }),
    { maxLength: 5 },
  ),
  single: fc.array(fc.record({ ...workout, ahead: fc.nat(days - 1) }), { maxLength: 3 }),
});

function read(text: string, from: Instant, until: Instant, { zone }: Now) {
  const answer = readCalendar({ text, from, until, zone });
  if (!answer.ok) throw new Error(say(answer.why));
  expect(answer.left).toEqual([]);
  return answer.appointments.map(({ title, start, end, busy }) => ({ title, start, end, busy }));
}

/** What RFC 5545 asks of every line and event. */
function expectValid(text: string): void {
  expect(text.endsWith("\r\n")).toBe(true);
  const lines = text.slice(0, -2).split("\r\n");
  expect(lines.filter((line) => line === "" || /\p{Cc}|\p{Cs}/u.test(line))).toEqual([]);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const unfolded = lines.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
  const count = (pattern: RegExp) => unfolded.filter((line) => pattern.test(line)).length;
  const events = count(/^BEGIN:VEVENT$/);
  // VTIMEZONE begins in local time, events in a zone or UTC.
  expect(
    [/^UID:./, /^DTSTAMP:\d{8}T\d{6}Z$/, /^DTSTART(:.*Z$|;TZID=)/, /^DURATION:PT/].map(count),
  ).toEqual(Array.from({ length: 4 }, () => events));
  expect([count(/^VERSION:2.0$/), count(/^PRODID:./), count(/^BEGIN:VALARM$/)]).toEqual([1, 1, 0]);
  const ids = unfolded.filter((line) => line.startsWith("UID:"));
  expect(new Set(ids).size).toBe(events);
}

const byTime = <T extends { readonly start: Instant; readonly title: string }>(
  events: readonly T[],
) => events.toSorted((a, b) => a.start - b.start || (a.title < b.title ? -1 : 1));

test("a plan that is saved as a calendar is read to the very times it has, whatever clocks do, by name of zone and by its definition", () => {
  fc.assert(
    fc.property(plan, ({ now, weekly, single }) => {
      const today = localDateOf(now.at, now.zone);
      const settings = settingsSchema.parse({
        version: 1,
        training: {
          plan: weekly.map((workout, index) => ({
            ...workout,
            id: `weekly-${index}`,
            except: workout.except.map((ahead) => plusDays(today, ahead)),
          })),
          sessions: single.map(({ ahead, ...workout }, index) => ({
            ...workout,
            id: `single-${index}`,
            date: plusDays(today, ahead),
          })),
        },
      });
      const text = planCalendar(settings, now, now.at, say);
      expectValid(text);
      const dates = Array.from({ length: days }, (_, ahead) => plusDays(today, ahead));
      const expected = dates.flatMap((date) =>
        plannedOn(settings.training, date).map(({ title, start, minutes: length }) => {
          const at = instantOf(date, start, now.zone);
          return { title, start: at, end: after(at, minutes(length)), busy: true };
        }),
      );
      const from = startOfDate(today, now.zone);
      const until = startOfDate(plusDays(today, days), now.zone);
      const inside = byTime(expected.filter(({ start }) => start < until));
      expect(byTime(read(text, from, until, now))).toEqual(inside);
      // Who does not know the zone's name goes by its definition.
      const defined = text.replaceAll(/(TZID[:=])[^:\r]*/g, "$1Its own");
      expect(byTime(read(defined, from, until, now))).toEqual(inside);
    }),
    { numRuns: 150, seed: 2026 },
  );
}, 60_000);

test("a forecast that is saved as a calendar is read to the very moments, and takes nobody's time", () => {
  fc.assert(
    fc.property(now, (now) => {
      const settings = { ...defaultSettings, quietHours: null };
      const journal = journalOf([], now.at);
      const asked = { settings, journal, state: null, from: now.at, days: 4, zone: now.zone };
      const foreseen = forecast(asked);
      const text = forecastCalendar(foreseen, settings, now.at, say);
      expectValid(text);
      const until = after(now.at, hours(5 * 24));
      const found = read(text, now.at, until, now);
      expect(found.map(({ start }) => start)).toEqual(foreseen.map(({ at }) => at));
      expect(found.filter(({ busy, start, end }) => busy || start === end)).toEqual([]);
    }),
    { numRuns: 25, seed: 2026 },
  );
}, 60_000);
