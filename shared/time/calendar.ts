import type { Weekday } from "./weekday.ts";

declare const dateBrand: unique symbol;

/** A date on the wall calendar, "YYYY-MM-DD", in whatever zone the person is. */
export type LocalDate = string & { readonly [dateBrand]: true };

const dayLength = 86_400_000;
const byDayNumber: readonly Weekday[] = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"];

/** Days since 1970-01-01 of a date. */
export const dayNumber = (date: LocalDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
  dayLength;

/** The date that is so many days after 1970-01-01. */
export const dateOfDayNumber = (days: number): LocalDate =>
  new Date(days * dayLength).toISOString().slice(0, 10) as LocalDate;

export const plusDays = (date: LocalDate, days: number): LocalDate =>
  dateOfDayNumber(dayNumber(date) + days);

export const weekdayOf = (date: LocalDate): Weekday => {
  const index = ((dayNumber(date) % 7) + 7) % 7;
  return byDayNumber[index] as Weekday;
};

/** Minutes after midnight of "HH:MM". */
export const minuteOfDay = (clockTime: string): number =>
  Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5));
