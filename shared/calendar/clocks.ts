import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { dateOfDayNumber } from "../time/calendar.ts";
import { instant, zone, type Instant, type Zone } from "../time/instant.ts";
import { instantOf } from "../time/local.ts";
import { ownZone } from "./own-zone.ts";
import { Unreadable } from "./unreadable.ts";
import type { Wall } from "./wall.ts";
import type { WorkLimit } from "./work-limit.ts";

/** The moment at which a clock shows a wall time. */
export type Clock = (wall: Wall) => Instant;

const minute = 60_000;
const day = 86_400_000;
const inUtc: Clock = instant;

const clockIn =
  (zone: Zone): Clock =>
  (wall) => {
    const date = dateOfDayNumber(Math.floor(wall / day));
    const time = new Date(wall).toISOString().slice(11, 16);
    return instant(instantOf(date, time, zone) + (wall % minute));
  };

/** "Europe/Berlin", also at the end of a path such as "/mozilla.org/20050126_1/Europe/Berlin"; null for none that is known. */
function known(name: string): Zone | null {
  const parts = name.split("/").filter((part) => part !== "");
  for (const count of [parts.length, 3, 2, 1]) {
    const candidate = parts.slice(-count).join("/");
    // "CST" and the like name a zone here and another one elsewhere.
    if (count === 1 && candidate !== "UTC" && candidate !== "GMT") continue;
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(candidate);
      return zone(candidate);
    } catch {
      // Not a zone of that name.
    }
  }
  return null;
}

/**
 * The clocks of the times in a calendar with these VTIMEZONEs: UTC, a zone by its IANA name, else as the calendar defines it
 * (VTIMEZONE); a time without a zone is the person's own. Throws `Unreadable` for a zone that nobody knows.
 */
export function clocksOf(
  zones: readonly ICAL.Component[],
  own: Zone,
  until: Instant,
  limit: WorkLimit,
): (property: ICAL.Property) => Clock {
  const defined = new Map<string, ICAL.Component>();
  for (const part of zones) {
    const name: unknown = part.getFirstPropertyValue("tzid");
    if (typeof name === "string") defined.set(name, part);
  }
  const made = new Map<string, Clock>();
  const floating = clockIn(own);

  function named(name: string): Clock {
    const iana = known(name);
    if (iana !== null) return clockIn(iana);
    const definition = defined.get(name);
    if (definition !== undefined) return ownZone(definition, until, limit);
    throw new Unreadable({ id: "calendar.event.bad-zone", values: { zone: name.slice(0, 60) } });
  }

  return (property) => {
    const value: unknown = property.getFirstValue();
    const time = value instanceof ICAL.Period ? value.start : value;
    if (time instanceof ICAL.Time && time.zone === ICAL.Timezone.utcTimezone) return inUtc;
    const name: unknown = property.getParameter("tzid");
    if (typeof name !== "string" || (time instanceof ICAL.Time && time.isDate)) return floating;
    let clock = made.get(name);
    if (clock === undefined) {
      clock = named(name);
      made.set(name, clock);
    }
    return clock;
  };
}
