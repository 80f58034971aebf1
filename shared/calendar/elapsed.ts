import type ICAL from "ical.js";
import { Unreadable } from "./unreadable.ts";
import { day } from "./wall.ts";

/** Nothing in a calendar lasts longer. */
const longest = 100 * 366 * day;

/** Milliseconds of a DURATION whose days are of 24 hours; negative for one that runs back. Throws `Unreadable`. */
export function elapsed(duration: ICAL.Duration): number {
  const length = duration.toSeconds() * 1000;
  if (!(Math.abs(length) <= longest)) throw new Unreadable({ id: "calendar.event.too-long" });
  return length;
}
