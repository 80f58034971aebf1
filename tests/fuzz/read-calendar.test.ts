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

const nastyLines = [
  "BEGIN:VEVENT",
  "END:VEVENT",
  "BEGIN:VTIMEZONE",
  "RRULE:FREQ=SECONDLY",
  "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
  "RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=-1MO",
  "RRULE:FREQ=WEEKLY;INTERVAL=0",
  "RRULE:FREQ=MONTHLY;BYDAY=6MO,-6SU;BYSETPOS=-400",
  "RRULE:COUNT=-1",
  "RRULE:",
  "RDATE;VALUE=PERIOD:20260330T100000Z/P9999999999D",
  "EXDATE:",
  "DTSTART:99991231T235959Z",
  "DTSTART;VALUE=DATE:00000000",
  "DTSTART;TZID=:20260330T100000",
  "DTEND:20260330",
  "DURATION:-P99999W",
  "DURATION:PT",
  "RECURRENCE-ID;RANGE=THISANDFUTURE:20260330T073000Z",
  "__proto__:x",
  "CONSTRUCTOR;TOSTRING=1:x",
  "SUMMARY;=:",
  'X;Y="',
  "TZOFFSETFROM:+9999",
  "STATUS",
  "\u0000",
  "🗓️:🗓️",
];
const nastyPieces = ["0", "-", "9999999999", ";", ":", ",", '"', "T", "Z", "\r\n", "\\", "=", "é"];

type Change = (text: string) => string;
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** One way in which a file goes wrong: torn, patched, shuffled, or written by somebody who means harm. */
const change: fc.Arbitrary<Change> = fc.oneof(
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
  fc.tuple(place, fc.constantFrom(...nastyLines)).map(([at, line]): Change => (text) => {
    const lines = text.split("\r\n");
    lines.splice(Math.floor(at * lines.length), 0, line);
    return lines.join("\r\n");
  }),
  fc.tuple(place, fc.constantFrom(...nastyLines)).map(([at, line]): Change => (text) => {
    const lines = text.split("\r\n");
    lines[Math.floor(at * (lines.length - 1))] = line;
    return lines.join("\r\n");
  }),
  fc.tuple(place, place).map(([one, other]): Change => (text) => {
    const lines = text.split("\r\n");
    const [moved = ""] = lines.splice(Math.floor(one * lines.length), 1);
    lines.splice(Math.floor(other * lines.length), 0, moved);
    return lines.join("\r\n");
  }),
);

const spoilt = fc
  .tuple(fc.constantFrom(...calendarPrograms), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([program, changes]) => changes.reduce((text, by) => by(text), calendarFile(program)));

test(
  `whatever a file says, it is read within bounds or refused with a reason (${trials.numRuns} files)`,
  () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const answer = read(text);
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

test("a file that is spoilt between two others takes nothing from either", () => {
  const good = read(calendarFile("google"));
  read(`${calendarFile("google")}BEGIN:VCALENDAR`);
  expect(read(calendarFile("google"))).toEqual(good);
});
