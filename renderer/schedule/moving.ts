import { plusDays, type LocalDate } from "../../shared/time/calendar.ts";
import type { DatedWorkout } from "../../shared/settings/dated-session.ts";

/** A workout on its way to another time: nothing is saved until it is put down. */
export interface Moving {
  readonly workout: DatedWorkout;
  readonly title: string;
  /** Minutes that it lasts. */
  readonly length: number;
  readonly date: LocalDate;
  /** Minute of the day at which it would start. */
  readonly minute: number;
}

/** By so many minutes a workout is moved. */
export const step = 15;
const lastMinute = 24 * 60 - step;

const onGrid = (minute: number): number =>
  Math.max(0, Math.min(lastMinute, Math.round(minute / step) * step));

/** Held to the dates that are shown, and to quarters of an hour of one day. */
export function placed(
  moving: Moving,
  { date, minute }: { readonly date: LocalDate; readonly minute: number },
  shown: readonly LocalDate[],
): Moving {
  const isShown = shown.includes(date);
  return { ...moving, date: isShown ? date : moving.date, minute: onGrid(minute) };
}

/** Where an arrow key leads; null for another key. */
export function stepped(moving: Moving, key: string, shown: readonly LocalDate[]): Moving | null {
  const { date, minute } = moving;
  switch (key) {
    case "ArrowLeft":
      return placed(moving, { date, minute: Math.ceil(minute / step) * step - step }, shown);
    case "ArrowRight":
      return placed(moving, { date, minute: Math.floor(minute / step) * step + step }, shown);
    case "ArrowUp":
      return placed(moving, { date: plusDays(date, -1), minute }, shown);
    case "ArrowDown":
      return placed(moving, { date: plusDays(date, 1), minute }, shown);
    default:
      return null;
  }
}

/** "HH:MM" of a minute of the day. */
export const clockTimeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
