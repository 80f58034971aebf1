import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mostAppointments, readCalendar } from "../../shared/calendar/read-calendar.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { zone } from "../../shared/time/instant.ts";
import { instantOf } from "../../shared/time/local.ts";
import { calendarFile, calendarPrograms } from "../support/calendar-files.ts";
import { longest, trials } from "./trials.ts";

const berlin = zone("Europe/Berlin");
const from = instantOf("2026-03-23" as LocalDate, "00:00", berlin);
const until = instantOf("2026-05-01" as LocalDate, "00:00", berlin);
const read = (text: string) => readCalendar({ text, from, until, zone: berlin });

/** What no program means, each within an event or a zone. */
const nastyLines = [
  "RRULE:FREQ=SECONDLY",
  "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
  "RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=-1MO",
  "RRULE:FREQ=WEEKLY;INTERVAL=0",
  "RRULE:FREQ=WEEKLY;BYMONTHDAY=3",
  "RRULE:FREQ=MONTHLY;BYDAY=6MO,-6SU;BYSETPOS=-400",
  "RRULE:COUNT=-1",
  "RRULE:FREQ=DAILY;COUNT=99999999",
  "RRULE:",
  "RDATE;VALUE=PERIOD:20260330T100000Z/P9999999999D",
  "RDATE:20260330T100000Z,20260230T100000Z",
  "EXDATE:",
  "EXDATE;VALUE=DATE:20260324,99999999",
  "DTSTART:99991231T235959Z",
  "DTSTART;VALUE=DATE:00000000",
  "DTSTART;TZID=:20260330T100000",
  "DTEND:20260330",
  "DURATION:-P99999W",
  "DURATION:PT",
  "RECURRENCE-ID;RANGE=THISANDFUTURE:20260330T073000Z",
  "CONSTRUCTOR;TOSTRING=1:x",
  "SUMMARY;=:",
  "TZOFFSETFROM:+9999",
  "STATUS:",
];
/** What breaks the lines themselves. */
const nastyBreaks = [
  "BEGIN:VEVENT",
  "END:VEVENT",
  "BEGIN:VTIMEZONE",
  "__proto__:x",
  'X;Y="',
  "STATUS",
  "\u0000",
  "🗓️:🗓️",
];
const nastyValues = [
  "",
  "0",
  "-1",
  "99999999999999999999",
  "99999999T999999Z",
  "20260329T023000",
  "20261025T023000",
  "20240229",
  "20260230T100000Z",
  "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "FREQ=HOURLY;INTERVAL=5",
  "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20991231",
  "PT36H",
  "-P1W",
  "+0530",
  "CANCELLED",
  "__proto__",
  "Europe/Berlin",
  "\\n\\,\\;",
];
const nastyPieces = ["0", "-", "9999999999", ";", ":", ",", '"', "T", "Z", "\r\n", "\\", "=", "é"];

type Change = (text: string) => string;
// Without a leaning to the ends, where every file is the same.
const place = fc.noBias(fc.nat(9999)).map((at) => at / 10_000);
const lines = (by: (lines: string[]) => void): Change => {
  return (text) => {
    const all = text.split("\r\n");
    by(all);
    return all.join("\r\n");
  };
};
const withValue = (line: string, by: (value: string) => string): string => {
  const colon = line.indexOf(":");
  // What begins and ends stays, so that the file is still read.
  return colon < 0 || /^(BEGIN|END):/.test(line)
    ? line
    : line.slice(0, colon + 1) + by(line.slice(colon + 1));
};
const nthOf = (all: readonly string[], at: number, pattern: RegExp): number => {
  const found = all.flatMap((line, index) => (pattern.test(line) ? [index] : []));
  return found[Math.floor(at * found.length)] ?? 0;
};

/** Lines that are well-formed and say what they should not. */
const meaning: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...nastyLines)).map(([at, line]) =>
    lines((all) => {
      all.splice(nthOf(all, at, /^BEGIN:(VEVENT|STANDARD|DAYLIGHT)$/) + 1, 0, line);
    }),
  ),
  fc.tuple(place, fc.constantFrom(...nastyValues)).map(([at, value]) =>
    lines((all) => {
      const index = Math.floor(at * all.length);
      all[index] = withValue(all[index] ?? "", () => value);
    }),
  ),
  fc.tuple(place, place, fc.integer({ min: 0, max: 9 })).map(([at, within, digit]) =>
    lines((all) => {
      const index = nthOf(all, at, /^(DT|RRULE|EXDATE|RDATE|RECURRENCE|DURATION|TZOFFSET)/);
      all[index] = withValue(all[index] ?? "", (value) => {
        const begin = Math.floor(within * value.length);
        return value.slice(0, begin) + String(digit) + value.slice(begin + 1);
      });
    }),
  ),
  fc.tuple(place, place).map(([one, other]) =>
    lines((all) => {
      const [from, to] = [Math.floor(one * all.length), Math.floor(other * all.length)];
      const [, value = ""] = (all[from] ?? "").split(":");
      all[to] = withValue(all[to] ?? "", () => value);
    }),
  ),
  place.map((at) =>
    lines((all) => {
      all.splice(nthOf(all, at, /^(?!BEGIN|END)[A-Z]/), 1);
    }),
  ),
  fc.tuple(place, place).map(([one, other]) =>
    lines((all) => {
      const begin = nthOf(all, one, /^BEGIN:VEVENT$/);
      const event = all.slice(begin, all.indexOf("END:VEVENT", begin) + 1);
      all.splice(nthOf(all, other, /^BEGIN:VEVENT$/), 0, ...event);
    }),
  ),
);

/** Bytes that are lost, put in or put elsewhere. */
const damage: fc.Arbitrary<Change> = fc.oneof(
  place.map(
    (at): Change =>
      (text) =>
        text.slice(0, at * text.length),
  ),
  fc.tuple(place, fc.nat(40)).map(([at, length]): Change => (text) => {
    const begin = Math.floor(at * text.length);
    return text.slice(0, begin) + text.slice(begin + length);
  }),
  fc
    .tuple(place, fc.oneof(fc.constantFrom(...nastyPieces), fc.string({ maxLength: 8 })))
    .map(([at, piece]): Change => (text) => {
      const begin = Math.floor(at * text.length);
      return text.slice(0, begin) + piece + text.slice(begin + piece.length);
    }),
  fc.tuple(place, fc.constantFrom(...nastyLines, ...nastyBreaks)).map(([at, line]) =>
    lines((all) => {
      all.splice(Math.floor(at * all.length), 0, line);
    }),
  ),
  fc.tuple(place, place).map(([one, other]) =>
    lines((all) => {
      const [moved = ""] = all.splice(Math.floor(one * all.length), 1);
      all.splice(Math.floor(other * all.length), 0, moved);
    }),
  ),
);

const spoilt = fc
  .tuple(
    fc.constantFrom(...calendarPrograms),
    fc.array(meaning, { minLength: 1, maxLength: 6 }),
    fc.array(damage, { maxLength: 1 }),
  )
  .map(([program, meant, done]) =>
    [...meant, ...done].reduce((text, by) => by(text), calendarFile(program)),
  );

const outcomes = new Map<string, number>();
const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);

test(
  `whatever a file says, it is read within bounds or refused with a reason (${trials.numRuns} files)`,
  () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const answer = read(text);
        count(answer.ok ? (answer.left.length > 0 ? "in part" : "whole") : "refused");
        const appointments = answer.ok ? answer.appointments : [];
        const told = answer.ok ? answer.left.map(({ why }) => why.id) : [answer.why.id];
        expect(told.filter((id) => !id.startsWith("calendar."))).toEqual([]);
        expect(appointments.length).toBeLessThanOrEqual(mostAppointments);
        const unsound = appointments.filter(
          ({ start, end, key }, index) =>
            !Number.isSafeInteger(start) ||
            !Number.isSafeInteger(end) ||
            start > end ||
            start >= until ||
            end < from ||
            key === "" ||
            start < (appointments[index - 1]?.start ?? start),
        );
        expect(unsound).toEqual([]);
      }),
      trials,
    );
  },
  longest,
);

test("what is tried is refused, read in part and read whole, each often enough to tell something", () => {
  const share = (outcome: string) => (outcomes.get(outcome) ?? 0) / trials.numRuns;
  expect(Math.min(share("refused"), share("in part"), share("whole"))).toBeGreaterThan(0.1);
});

test("a file that is spoilt between two others takes nothing from either", () => {
  const good = read(calendarFile("google"));
  read(`${calendarFile("google")}BEGIN:VCALENDAR`);
  expect(read(calendarFile("google"))).toEqual(good);
});
