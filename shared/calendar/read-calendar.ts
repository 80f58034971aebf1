import type ICAL from "ical.js";
import { causeOf } from "../messages/cause-of.ts";
import type { Message } from "../messages/message.ts";
import type { Instant, Zone } from "../time/instant.ts";
import type { Appointment } from "./appointment.ts";
import { clocksOf } from "./clocks.ts";
import { parseCalendar, type CalendarParts } from "./parse-calendar.ts";
import { timesOf } from "./times-of.ts";
import { Unreadable } from "./unreadable.ts";
import { slack, wallOf } from "./wall.ts";
import { workLimit } from "./work-limit.ts";
import { eventOf, textOf, timeOf, titleOf } from "./written-event.ts";

/** Most appointments that are kept of one calendar; the earliest count. */
export const mostAppointments = 1000;

/** What is read of a calendar's text: from [from, until), as a person in `zone` has it. */
export interface Reading {
  readonly text: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly zone: Zone;
}

export type CalendarRead =
  | {
      readonly ok: true;
      /** In order of time, at most `mostAppointments`. */
      readonly appointments: readonly Appointment[];
      /** Of each event that had to be left out: its title, and why. */
      readonly left: readonly Left[];
    }
  | { readonly ok: false; readonly why: Message };

interface Left {
  readonly title: string;
  readonly why: Message;
}

/**
 * The appointments of an iCalendar text (RFC 5545) that touch a stretch of time. An event that cannot
 * be understood is left out and told; a text that is no calendar, or cut off, is refused as a whole.
 * Work is bounded whatever the text says.
 */
export function readCalendar(reading: Reading): CalendarRead {
  try {
    return { ok: true, ...appointmentsOf(parseCalendar(reading.text), reading) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, why: error.why };
    throw error;
  }
}

function appointmentsOf({ events, zones }: CalendarParts, reading: Reading) {
  const limit = workLimit();
  const clocks = clocksOf(zones, reading.zone, (reading.until + slack) as Instant, limit);
  const left: Left[] = [];
  const contain = (part: ICAL.Component, read: () => void): void => {
    try {
      read();
    } catch (error) {
      const why = error instanceof Unreadable ? error.why : strange(error);
      left.push({ title: titleOf(part), why });
    }
  };

  // RECURRENCE-ID: one time of an event, told anew; it takes that time's place.
  const moved = new Map<string, Set<Instant>>();
  for (const part of events) {
    const id = part.getFirstProperty("recurrence-id");
    if (id === null) continue;
    const uid = textOf(part, "uid") || titleOf(part);
    contain(part, () => {
      const replaced = moved.get(uid) ?? new Set();
      replaced.add(clocks(id)(wallOf(timeOf(id))));
      moved.set(uid, replaced);
    });
  }

  // Files repeat events that were changed; the last word counts.
  const found = new Map<string, Appointment>();
  for (const part of events) {
    contain(part, () => {
      if (textOf(part, "status").toUpperCase() === "CANCELLED") return;
      const event = eventOf(part, clocks);
      const elsewhere = event.one ? undefined : moved.get(event.uid);
      for (const time of timesOf(event, elsewhere, clocks, reading, limit)) {
        if (found.size > 10 * mostAppointments) throw new Unreadable(tooMany);
        found.set(time.key, time);
      }
    });
  }
  const appointments = [...found.values()].toSorted(
    (a, b) => a.start - b.start || (a.key < b.key ? -1 : 1),
  );
  for (const { title } of appointments.splice(mostAppointments)) left.push({ title, why: tooMany });
  return { appointments, left };
}

const tooMany: Message = { id: "calendar.event.too-many", values: { most: mostAppointments } };

const strange = (error: unknown): Message => ({
  id: "calendar.not-parsed",
  values: { cause: causeOf(error).slice(0, 120) },
});
