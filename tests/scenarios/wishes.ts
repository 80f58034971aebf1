import type { Weekday } from "../../shared/time/weekday.ts";
import { weekdays } from "../../shared/time/weekday.ts";

const off = { on: false };
const silent = {
  micro: off,
  stretch: off,
  posture: off,
  eyes: off,
  warmUp: off,
  coolDown: off,
  unwind: off,
  restDay: off,
  checkIn: off,
};

type Wish = Readonly<Record<string, unknown>>;

/** Reminders of which only those named are on, each with what is said of it. */
export const only = (
  wishes: Partial<Record<keyof typeof silent | "headsUpSeconds", Wish | number>>,
) => ({
  ...silent,
  ...Object.fromEntries(
    Object.entries(wishes).map(([name, wish]) => [
      name,
      typeof wish === "number" ? wish : { on: true, ...wish },
    ]),
  ),
});

/** The same working hours on every day of the week. */
export const daily = (...ranges: readonly (readonly [string, string])[]) =>
  Object.fromEntries(weekdays.map((day) => [day, ranges]));

/** A planned workout. */
export const plan = (
  day: Weekday,
  start: string,
  minutes = 60,
  type = "lift",
  id = `${type}-${day}`,
) => ({
  id,
  title: id,
  type,
  day,
  start,
  minutes,
});
