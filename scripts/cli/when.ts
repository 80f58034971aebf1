import { calendarDate, clockTime } from "../../shared/settings/settings.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { type Instant, type Zone, zone } from "../../shared/time/instant.ts";
import { instantOf } from "../../shared/time/local.ts";
import { BadInput } from "./bad-input.ts";

const mostDays = 3660;

/** The zone in which the machine is. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What `--zone` names; throws `BadInput`. */
export function zoneOf(given: string): Zone {
  try {
    // Offsets such as "+02:00" are no zones: they know no clock changes.
    if (/^[+-]/.test(given)) throw new RangeError(given);
    return zone(new Intl.DateTimeFormat("en", { timeZone: given }).resolvedOptions().timeZone);
  } catch {
    throw new BadInput({ id: "command.zone", values: { given } });
  }
}

/** What `--from` names in a zone; throws `BadInput`. */
export function momentOf(given: string, there: Zone): Instant {
  const [date = "", time = "", ...rest] = given.split("T");
  if (!calendarDate.safeParse(date).success || !clockTime.safeParse(time).success || rest.length) {
    throw new BadInput({ id: "command.from", values: { given } });
  }
  return instantOf(date as LocalDate, time, there);
}

/** What `--days` counts; throws `BadInput`. */
export function daysOf(given: string): number {
  const days = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (days < 1 || days > mostDays) {
    throw new BadInput({ id: "command.days", values: { given, low: 1, high: mostDays } });
  }
  return days;
}
