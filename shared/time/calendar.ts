import type { Weekday } from "./weekday.ts";

declare const dateBrand: unique symbol;

/** A date on the wall calendar, "YYYY-MM-DD", in whatever zone the person is. */
export type LocalDate = string & { readonly [dateBrand]: true };

const dayLength = 86_400_000;
const byDayNumber: readonly Weekday[] = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"];

// Reading and writing dates is slow, and the same few are asked for over and over.
const read = new Map<LocalDate, number>();
const written = new Map<number, LocalDate>();
const mostRemembered = 4096;

/** Days since 1970-01-01 of a date. */
export function dayNumber(date: LocalDate): number {
  let days = read.get(date);
  if (days === undefined) {
    if (read.size >= mostRemembered) read.clear();
    days = Date.parse(date) / dayLength;
    read.set(date, days);
  }
  return days;
}

/** The date that is so many days after 1970-01-01. */
export function dateOfDayNumber(days: number): LocalDate {
  let date = written.get(days);
  if (date === undefined) {
    if (written.size >= mostRemembered) written.clear();
    date = new Date(days * dayLength).toISOString().slice(0, 10) as LocalDate;
    written.set(days, date);
  }
  return date;
}

export const plusDays = (date: LocalDate, days: number): LocalDate =>
  dateOfDayNumber(dayNumber(date) + days);

export const weekdayOf = (date: LocalDate): Weekday => {
  const index = ((dayNumber(date) % 7) + 7) % 7;
  return byDayNumber[index] as Weekday;
};

/** Minutes after midnight of "HH:MM". */
export const minuteOfDay = (clockTime: string): number =>
  Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5));
