import { describe, expect, test } from "vitest";
import { readCalendar } from "../../../shared/calendar/read-calendar.ts";
import { writeCalendar, type NewEvent } from "../../../shared/calendar/write-calendar.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { zone } from "../../../shared/time/instant.ts";
import { instantOf } from "../../../shared/time/local.ts";

const berlin = zone("Europe/Berlin");
const made = instantOf("2026-03-24" as LocalDate, "09:00", berlin);
const legs: NewEvent = {
  uid: "legs",
  title: "Legs",
  text: "",
  category: null,
  busy: true,
  start: {
    date: "2026-03-24" as LocalDate,
    time: "18:00",
    weekly: true,
    except: ["2026-04-07" as LocalDate],
  },
  minutes: 60,
};
const text = (...events: readonly NewEvent[]) =>
  writeCalendar({ name: "Supple", events, zone: berlin, made });
const zoneIn = (name: string) => {
  const written = writeCalendar({ name: "Supple", events: [legs], zone: zone(name), made });
  return written
    .slice(written.indexOf("TZID:"), written.indexOf("END:VTIMEZONE"))
    .trimEnd()
    .split("\r\n");
};

describe("a calendar as text", () => {
  test("a workout of every week, to the letter", () => {
    expect(text(legs)).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Supple//Supple//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME;VALUE=TEXT:Supple",
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        "BEGIN:DAYLIGHT",
        "DTSTART:20250330T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20251026T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:legs",
        "DTSTAMP:20260324T080000Z",
        "SEQUENCE:29572320",
        "DTSTART;TZID=Europe/Berlin:20260324T180000",
        "RRULE:FREQ=WEEKLY;BYDAY=TU",
        "EXDATE;TZID=Europe/Berlin:20260407T180000",
        "DURATION:PT60M",
        "SUMMARY:Legs",
        "TRANSP:OPAQUE",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  test("one without events is still a calendar that can be read", () => {
    expect(text()).toContain("TZID:Europe/Berlin");
    expect(readCalendar({ text: text(), from: made, until: made, zone: berlin })).toEqual({
      ok: true,
      appointments: [],
      left: [],
    });
  });

  test("a moment is told in UTC and needs no zone; time that is not taken is transparent", () => {
    const written = text({ ...legs, busy: false, start: { at: made } });
    expect(written).toContain("\r\nDTSTART:20260324T080000Z\r\n");
    expect(written).toContain("\r\nTRANSP:TRANSPARENT\r\n");
    expect(written).not.toContain("VTIMEZONE");
  });

  test("what a text cannot hold is escaped or left out, and nothing of it becomes a line of its own", () => {
    const title = "One; two, three\\\r\nBEGIN:VALARM\rfour\u0000\u0007\uD800";
    const written = text({ ...legs, title, text: "🏋️".repeat(40) });
    expect(written).toContain(
      "\r\nSUMMARY:One\\; two\\, three\\\\\\nBEGIN:VALARM\\nfour\uFFFD\r\n",
    );
    const long = written.slice(written.indexOf("DESCRIPTION:")).split("\r\n").slice(0, 6);
    expect(long.map((line) => Buffer.byteLength(line)).every((length) => length <= 75)).toBe(true);
    expect(long.join("").replaceAll(" ", "")).toContain("🏋️".repeat(40));
  });
});

describe("a zone is told by the rule that its clocks follow", () => {
  test.each([
    ["America/New_York", ["BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"]],
    [
      "Asia/Jerusalem",
      ["BYMONTH=10;BYDAY=-1SU", "BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29"],
    ],
    [
      "America/Santiago",
      [
        "BYMONTH=4;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8",
        "BYMONTH=9;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8",
      ],
    ],
    ["Asia/Tokyo", []],
  ])("%s", (name, rules) => {
    const said = zoneIn(name).filter((line) => line.startsWith("RRULE:"));
    expect(said.toSorted()).toEqual(rules.map((rule) => `RRULE:FREQ=YEARLY;${rule}`).toSorted());
  });

  test("or by each change where it follows none: the clocks of Morocco go by the moon", () => {
    const lines = zoneIn("Africa/Casablanca");
    expect(lines.filter((line) => line.startsWith("RRULE:"))).toEqual([]);
    expect(lines.filter((line) => line.startsWith("RDATE:")).length).toBeGreaterThan(50);
    expect(lines).toContain("RDATE:20260322T020000");
  });
});
