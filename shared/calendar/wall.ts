import ICAL from "ical.js";
import { Unreadable } from "./unreadable.ts";

/** A time as a wall clock shows it, in milliseconds as if it were UTC. */
export type Wall = number;

export const day = 86_400_000;
/** How far a wall time can be from its moment, and more. */
export const slack = 2 * day;
/** Whatever a calendar means lies in these years. */
const firstYear = 1600;
const lastYear = 2999;

export const wallOf = (time: ICAL.Time): Wall =>
  Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);

/** A time without a zone, for counting on: rules repeat wall times. */
export function timeAt(wall: Wall, isDate: boolean): ICAL.Time {
  const shown = new Date(wall);
  return new ICAL.Time(
    {
      year: shown.getUTCFullYear(),
      month: shown.getUTCMonth() + 1,
      day: shown.getUTCDate(),
      hour: shown.getUTCHours(),
      minute: shown.getUTCMinutes(),
      second: shown.getUTCSeconds(),
      isDate,
    },
    ICAL.Timezone.localTimezone,
  );
}

/** A time without its zone. Throws `Unreadable` for what no calendar has. */
export function unzoned(time: ICAL.Time): ICAL.Time {
  const found = timeAt(wallOf(time), time.isDate);
  const exists =
    time.year >= firstYear &&
    time.year <= lastYear &&
    found.month === time.month &&
    found.day === time.day &&
    time.hour < 24;
  if (!exists) throw new Unreadable({ id: "calendar.event.bad-date" });
  return found;
}
