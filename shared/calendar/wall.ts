import ICAL from "ical.js";
import { Unreadable } from "./unreadable.ts";

/** A time as a wall clock shows it, in milliseconds as if it were UTC. */
export type Wall = number;

/** Whatever a calendar means lies in these years. */
const firstYear = 1600;
const lastYear = 2999;

export const wallOf = (time: ICAL.Time): Wall =>
  Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);

/** A time without its zone, for counting on: rules repeat wall times. Throws `Unreadable` for what no calendar has. */
export function unzoned(time: ICAL.Time): ICAL.Time {
  const { year, month, day, hour, minute, second, isDate } = time;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const known = new Date(wall);
  const exists =
    year >= firstYear &&
    year <= lastYear &&
    known.getUTCMonth() === month - 1 &&
    known.getUTCDate() === day &&
    hour < 24;
  if (!exists) throw new Unreadable({ id: "calendar.event.bad-date" });
  return new ICAL.Time(
    { year, month, day, hour, minute, second, isDate },
    ICAL.Timezone.localTimezone,
  );
}
