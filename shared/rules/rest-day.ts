import type { Settings } from "../settings/settings.ts";
import { plusDays, weekdayOf, type LocalDate } from "../time/calendar.ts";

/**
 * Why a day is a rest day by R13: so many training days in a row, so many in the six days before, or a
 * weekday that the person keeps free whatever was before (0 days).
 */
export interface RestDay {
  readonly cause: "consecutive" | "weekly" | "fixed";
  readonly days: number;
}

/**
 * R13. Whether a date must be a rest day, from whether each date before it was a training day (R12).
 * Only the six days before are asked about.
 */
export function restDay(
  date: LocalDate,
  training: Pick<Settings["training"], "maxConsecutiveDays" | "minRestDaysPer7" | "fixedRestDays">,
  wasTrainingDay: (date: LocalDate) => boolean,
): RestDay | null {
  let inSix = 0;
  let inARow = 0;
  let unbroken = true;
  for (let back = 1; back <= 6; back += 1) {
    const trained = wasTrainingDay(plusDays(date, -back));
    if (trained) inSix += 1;
    unbroken &&= trained;
    if (unbroken) inARow += 1;
  }
  if (inARow >= training.maxConsecutiveDays) return { cause: "consecutive", days: inARow };
  if (inSix > 6 - training.minRestDaysPer7) return { cause: "weekly", days: inSix };
  if (training.fixedRestDays.includes(weekdayOf(date))) return { cause: "fixed", days: 0 };
  return null;
}
