import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Files as the usual calendar programs write them, by program. */
export const calendarPrograms = [
  "google",
  "outlook",
  "exchange",
  "apple",
  "thunderbird",
  "nextcloud",
] as const;
export type CalendarProgram = (typeof calendarPrograms)[number];

/** The text with the line ends that RFC 5545 asks for. */
export const calendarFile = (program: CalendarProgram): string =>
  readFileSync(join(import.meta.dirname, "calendars", `${program}.ics`), "utf8")
    .split(/\r?\n/)
    .join("\r\n");
