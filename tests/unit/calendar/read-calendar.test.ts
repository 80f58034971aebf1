import { describe, expect, test } from "vitest";
import { longestCalendar } from "../../../shared/calendar/parse-calendar.ts";
import { readCalendar } from "../../../shared/calendar/read-calendar.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { zone } from "../../../shared/time/instant.ts";
import { instantOf, withOffset } from "../../../shared/time/local.ts";
import { calendarFile } from "../../support/calendar-files.ts";

const berlin = zone("Europe/Berlin");

/** What a text has from one local date to another, as a person in Berlin reads it. */
const read = (text: string, from = "2026-03-23", until = "2026-04-06", where = berlin) =>
  readCalendar({
    text,
    from: instantOf(from as LocalDate, "00:00", where),
    until: instantOf(until as LocalDate, "00:00", where),
    zone: where,
  });

function times(text: string, from?: string, until?: string, where = berlin) {
  const answer = read(text, from, until, where);
  if (!answer.ok) throw new Error(JSON.stringify(answer.why));
  const local = (at: Parameters<typeof withOffset>[0]) =>
    withOffset(at, where).slice(5, 16).replace("T", " ");
  return answer.appointments.map(({ title, start, end }) => [local(start), local(end), title]);
}

const event = (...lines: readonly string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:one",
    "SUMMARY:One",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

const whyNot = (text: string) => {
  const answer = read(text);
  return answer.ok ? answer.left.map(({ why }) => why.id) : answer.why;
};

describe("files as calendar programs write them", () => {
  test("Google: a week that repeats over the change of clocks, one left out, one moved, one cancelled", () => {
    expect(times(calendarFile("google"))).toEqual([
      ["03-23 09:30", "03-23 10:00", "Stand-up"],
      ["03-25 09:30", "03-25 10:00", "Stand-up"],
      ["03-31 18:00", "03-31 19:00", "Gym with Tom"],
      ["04-01 11:30", "04-01 12:00", "Stand-up, later"],
      ["04-03 00:00", "04-04 00:00", "Good Friday"],
    ]);
  });

  test("Outlook: a zone by the name that Windows gives it, categories, and time marked as free", () => {
    expect(times(calendarFile("outlook"))).toEqual([
      ["03-24 18:00", "03-24 19:00", "Kraft"],
      ["03-30 13:00", "03-30 14:00", "Lunch"],
      ["03-31 18:00", "03-31 19:00", "Kraft"],
    ]);
    const answer = read(calendarFile("outlook"));
    expect(answer).toMatchObject({
      left: [],
      appointments: [
        { busy: true, categories: ["Training", "Blue Category"] },
        { busy: false, categories: [] },
        { busy: true },
      ],
    });
  });

  test("Apple: another zone without its definition, floating times, DURATION, UNTIL, RDATE, two whole days", () => {
    expect(times(calendarFile("apple"))).toEqual([
      ["03-30 16:00", "03-30 17:00", "Call with Boston"],
      ["03-30 17:00", "03-30 17:45", "Run"],
      ["04-01 00:00", "04-03 00:00", "Move house"],
      ["04-01 17:00", "04-01 17:45", "Run"],
      ["04-02 07:00", "04-02 07:45", "Run"],
      ["04-03 17:00", "04-03 17:45", "Run"],
    ]);
    const elsewhere = times(calendarFile("apple"), "2026-03-30", "2026-03-31", zone("Asia/Tokyo"));
    expect(elsewhere).toEqual([
      ["03-30 17:00", "03-30 17:45", "Run"],
      ["03-30 23:00", "03-31 00:00", "Call with Boston"],
    ]);
  });

  test("Thunderbird: a zone's name at the end of a path, a night that is an hour shorter, a time in the gap (T2)", () => {
    expect(times(calendarFile("thunderbird"))).toEqual([
      ["03-28 23:00", "03-29 07:00", "Night shift"],
      ["03-29 03:30", "03-29 03:30", "In the gap"],
    ]);
  });

  test("Exchange: a zone of its own making, lines folded with tabs, whole days told in times, work elsewhere", () => {
    expect(times(calendarFile("exchange"))).toEqual([
      ["03-30 15:00", "03-30 16:00", "Month's end"],
      ["03-31 08:00", "03-31 12:00", "At the other office"],
      ["04-01 00:00", "04-03 00:00", "Out"],
    ]);
    const october = times(calendarFile("exchange"), "2026-10-19", "2026-11-01");
    expect(october).toEqual([["10-26 15:00", "10-26 16:00", "Month's end"]]);
    expect(read(calendarFile("exchange"))).toMatchObject({
      left: [],
      appointments: [
        { busy: true, allDay: false },
        { busy: false, allDay: false },
        { busy: true, allDay: true },
      ],
    });
  });

  test("Nextcloud: commas and quotes within values, two times taken out, one moved to another day, the 31st", () => {
    expect(times(calendarFile("nextcloud"))).toEqual([
      ["03-27 18:00", "03-27 19:00", "Schwimmen am Abend 🏊"],
      ["03-31 00:00", "04-01 00:00", "Abrechnung"],
    ]);
    const before = read(calendarFile("nextcloud"), "2026-03-09", "2026-03-20");
    expect(before).toMatchObject({
      appointments: [
        { title: "Schwimmen; Bahn 3, Halle", categories: ["Sport", "Besuch, Familie"] },
      ],
    });
    expect(times(calendarFile("nextcloud"), "2026-04-06", "2026-04-20")).toEqual([
      ["04-09 07:30", "04-09 08:30", "Schwimmen; Bahn 3, Halle"],
    ]);
  });

  test("an event that began before the stretch and lasts into it counts", () => {
    expect(times(calendarFile("thunderbird"), "2026-03-30", "2026-03-31")).toEqual([]);
    expect(times(calendarFile("thunderbird"), "2026-03-29", "2026-03-30")[0]?.[2]).toBe(
      "Night shift",
    );
  });
});

describe("single statements of RFC 5545", () => {
  const start = "DTSTART;TZID=Europe/Berlin:20260324T100000";

  test("UNTIL is a moment in UTC, or a last date", () => {
    const last = (until: string) =>
      times(event(start, "DURATION:PT1H", `RRULE:FREQ=DAILY;UNTIL=${until}`)).at(-1)?.[0];
    expect(last("20260330T080000Z")).toBe("03-30 10:00");
    expect(last("20260330T075959Z")).toBe("03-29 10:00");
    expect(last("20260330")).toBe("03-30 10:00");
  });

  test("COUNT counts what EXDATE takes away", () => {
    const text = event(start, "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260325T090000Z");
    expect(times(text).map(([at]) => at)).toEqual(["03-24 10:00", "03-26 10:00"]);
    const byDate = event(start, "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20260324,20260326");
    expect(times(byDate).map(([at]) => at)).toEqual(["03-25 10:00"]);
  });

  test("RDATE may be a period of its own length", () => {
    const text = event(start, "DURATION:PT1H", "RDATE;VALUE=PERIOD:20260325T120000Z/PT30M");
    expect(times(text)).toEqual([
      ["03-24 10:00", "03-24 11:00", "One"],
      ["03-25 13:00", "03-25 13:30", "One"],
    ]);
  });

  test("a duration in days is of the wall clock, one in hours elapses", () => {
    const night = "DTSTART;TZID=Europe/Berlin:20260328T120000";
    expect(times(event(night, "DURATION:P1D"))[0]?.[1]).toBe("03-29 12:00");
    expect(times(event(night, "DURATION:PT24H"))[0]?.[1]).toBe("03-29 13:00");
  });

  test("an event without an end takes no time, one that ends before it begins neither", () => {
    expect(times(event(start))[0]?.slice(0, 2)).toEqual(["03-24 10:00", "03-24 10:00"]);
    expect(times(event(start, "DTEND:20260324T080000Z"))[0]?.[1]).toBe("03-24 10:00");
  });

  test("of one event told twice the last word counts", () => {
    const twice = event(start, "DURATION:PT1H").replace(
      "END:VCALENDAR",
      "BEGIN:VEVENT\r\nUID:one\r\nSUMMARY:Anew\r\nDTSTART:20260324T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR",
    );
    expect(times(twice)).toEqual([["03-24 10:00", "03-24 10:00", "Anew"]]);
  });

  test("a zone of the calendar's own: a fold is its first pass, a gap the offset before it", () => {
    const zoned = (wall: string) =>
      calendarFile("outlook").replaceAll("20260330T130000", wall).replaceAll("Lunch", "Here");
    const at = (wall: string) => {
      const answer = read(zoned(wall), "2026-01-01", "2026-12-31");
      const found = answer.ok && answer.appointments.find(({ title }) => title === "Here");
      return found ? new Date(found.start).toISOString().slice(0, 16) : null;
    };
    expect(at("20261025T023000")).toBe("2026-10-25T00:30");
    expect(at("20261025T030000")).toBe("2026-10-25T02:00");
    expect(at("20260329T023000")).toBe("2026-03-29T01:30");
    expect(at("20260329T030000")).toBe("2026-03-29T01:00");
  });
});

describe("a calendar of many years", () => {
  const birthdays = Array.from({ length: 400 }, (_, index) =>
    [
      "BEGIN:VEVENT",
      `UID:birthday-${index}`,
      "SUMMARY:Birthday",
      `DTSTART;VALUE=DATE:1970${String(1 + (index % 12)).padStart(2, "0")}11`,
      "RRULE:FREQ=YEARLY",
      "END:VEVENT",
    ].join("\r\n"),
  ).join("\r\n");

  test("takes nothing from this week, and its last event is read as its first", () => {
    const text = event("DTSTART:20100101T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY");
    const long = text.replace("BEGIN:VEVENT", `${birthdays}\r\nBEGIN:VEVENT`);
    expect(read(long)).toMatchObject({ left: [] });
    expect(times(long)).toEqual(times(text));
  });

  test("what is more than is kept around today is told", () => {
    const often = Array.from({ length: 4 }, (_, index) =>
      event("DTSTART:20260301T000000Z", "RRULE:FREQ=HOURLY").replace("UID:one", `UID:${index}`),
    ).join("");
    const answer = read(often);
    if (!answer.ok) throw new Error(answer.why.id);
    expect(answer.appointments).toHaveLength(1000);
    expect(answer.left.map(({ why }) => why.id)).toEqual(
      Array.from({ length: 4 * (14 * 24 - 1) - 1000 }, () => "calendar.event.too-many"),
    );
  });
});

describe("what cannot be read is told, with what and where", () => {
  test("a text that is no calendar, one that was cut off, one that is too long or too deep", () => {
    const google = calendarFile("google");
    expect(whyNot("")).toMatchObject({ id: "calendar.none" });
    expect(whyNot("<html>")).toMatchObject({ id: "calendar.bad-line", values: { number: 1 } });
    const torn = google.slice(0, google.indexOf("END:VEVENT"));
    expect(whyNot(torn)).toEqual({ id: "calendar.cut-off", values: { name: "VEVENT" } });
    expect(whyNot(" ".repeat(longestCalendar + 1))).toMatchObject({ id: "calendar.too-long" });
    const deep = "BEGIN:VEVENT\r\n".repeat(100_000);
    expect(whyNot(deep)).toMatchObject({ id: "calendar.too-deep", values: { number: 5 } });
    expect(whyNot("BEGIN:VCALENDAR\r\nEND:VEVENT")).toMatchObject({ id: "calendar.bad-end" });
  });

  test("one event that cannot be understood is left out, and the rest is read", () => {
    const google = calendarFile("google").replace("20260331T160000Z", "20260299T160000Z");
    const answer = read(google);
    expect(answer).toMatchObject({
      ok: true,
      left: [{ title: "Gym with Tom", why: { id: "calendar.event.bad-date" } }],
    });
    expect(times(google)).toHaveLength(4);
    expect(whyNot(event("DURATION:PT1H"))).toEqual(["calendar.event.no-start"]);
    const nowhere = event("DTSTART;TZID=Atlantis/Main Street:20260324T100000");
    expect(whyNot(nowhere)).toEqual(["calendar.event.bad-zone"]);
  });

  test.each([
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=SECONDLY",
    "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15;BYDAY=1MO",
    "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=DAILY;INTERVAL=999999999",
    "FREQ=SECONDLY;BYSECOND=0;BYMONTH=2;BYMONTHDAY=30",
  ])("a rule that asks for more work than a calendar can need: %s", (rule) => {
    const answer = read(event("DTSTART:20100101T000000Z", `RRULE:${rule}`));
    expect(answer).toMatchObject({ ok: true, appointments: [] });
  });
});
