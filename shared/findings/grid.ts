import { dateOfDayNumber, dayNumber, type LocalDate } from "../time/calendar.ts";

/** Blocks that are looked at: a year, and so many looks in one, since a look waits for the end of a block. */
export const blocks = 13;
export const weeksOfBlock = 4;
export const daysOfWeek = 7;
const daysOfBlock = weeksOfBlock * daysOfWeek;

/** A Monday on which a block began: 1970-01-05. Blocks lie where they lie, whenever the page is opened. */
const firstMonday = 4;

/** The number of the week, from Monday to Sunday, of a day number. */
export const weekOf = (day: number): number => Math.floor((day - firstMonday) / daysOfWeek);

/** The first of the dates that are looked at on a day: the last thirteen blocks that were over before it. */
export function lookFrom(today: LocalDate): LocalDate {
  const block = Math.floor((dayNumber(today) - firstMonday) / daysOfBlock);
  return dateOfDayNumber(firstMonday + (block - blocks) * daysOfBlock);
}

/** The day numbers of the weeks of the blocks from a date on. */
export const mondaysFrom = (from: LocalDate): readonly (readonly number[])[] =>
  Array.from({ length: blocks }, (_, block) =>
    Array.from(
      { length: weeksOfBlock },
      (_, week) => dayNumber(from) + (block * weeksOfBlock + week) * daysOfWeek,
    ),
  );
