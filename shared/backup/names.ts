import type { LocalDate } from "../time/calendar.ts";

export const backupEnding = ".supple-backup";

/** The name of the backup that is made by itself on a local date. */
export const dailyName = (date: LocalDate): string => `daily-${date}${backupEnding}`;

const daily = /^daily-\d{4}-\d{2}-\d{2}\.supple-backup$/;
const keptDays = 7;

/** Of the names in the folder of backups those of daily ones that are older than the last seven. */
export const outdated = (names: readonly string[]): readonly string[] =>
  names
    .filter((name) => daily.test(name))
    .toSorted()
    .slice(0, -keptDays);
