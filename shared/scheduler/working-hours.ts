import type { Settings } from "../settings/settings.ts";
import { plusDays, weekdayOf, type LocalDate } from "../time/calendar.ts";
import type { Instant, Now, Zone } from "../time/instant.ts";
import { dateExists, instantOf, localDateOf } from "../time/local.ts";

/** A stretch of working time, [open, close). */
export interface OpenHours {
  readonly open: Instant;
  readonly close: Instant;
}

interface KnownHours {
  readonly zone: Zone;
  readonly dates: Map<LocalDate, readonly OpenHours[]>;
}

const memory = new WeakMap<Settings, KnownHours>();
const mostDates = 64;

function hoursOpeningOn(settings: Settings, date: LocalDate, zone: Zone): OpenHours[] {
  if (!dateExists(date, zone)) return [];
  const ranges = settings.dates[date] ?? settings.workingHours[weekdayOf(date)];
  return ranges.map(([open, close]) => ({
    open: instantOf(date, open, zone),
    close: instantOf(close <= open ? plusDays(date, 1) : date, close, zone),
  }));
}

/** W1. Overlapping or touching ranges become one; empty ones go. */
function merged(ranges: readonly OpenHours[]): readonly OpenHours[] {
  const result: OpenHours[] = [];
  const lasting = ranges.filter((range) => range.close > range.open);
  for (const range of lasting.toSorted((a, b) => a.open - b.open)) {
    const last = result.at(-1);
    if (last && range.open <= last.close) {
      if (range.close > last.close)
        result[result.length - 1] = { open: last.open, close: range.close };
    } else {
      result.push(range);
    }
  }
  return result;
}

/** W1. The working hours of a local date and of the dates beside it, in order, merged. */
function hoursAround(settings: Settings, date: LocalDate, zone: Zone): readonly OpenHours[] {
  let known = memory.get(settings);
  if (known?.zone !== zone) memory.set(settings, (known = { zone, dates: new Map() }));
  const { dates } = known;
  let hours = dates.get(date);
  if (!hours) {
    if (dates.size >= mostDates) dates.clear();
    hours = merged([-1, 0, 1].flatMap((by) => hoursOpeningOn(settings, plusDays(date, by), zone)));
    dates.set(date, hours);
  }
  return hours;
}

/** W1. The working hours that a moment lies in, or null. */
export function hoursAt(settings: Settings, { at, zone }: Now): OpenHours | null {
  for (const hours of hoursAround(settings, localDateOf(at, zone), zone)) {
    if (hours.open <= at && at < hours.close) return hours;
  }
  return null;
}

/** W1. The first working hours that open after a moment, within so many days (400 unless told), or null. */
export function nextHours(settings: Settings, { at, zone }: Now, within = 400): OpenHours | null {
  let date = localDateOf(at, zone);
  for (let day = 0; day < within; day += 1) {
    for (const hours of hoursAround(settings, date, zone)) {
      if (hours.open > at) return hours;
    }
    date = plusDays(date, 1);
  }
  return null;
}

/** W1. The working hours that open on a local date, in order. */
export const hoursOfDate = (
  settings: Settings,
  date: LocalDate,
  zone: Zone,
): readonly OpenHours[] =>
  hoursAround(settings, date, zone).filter((hours) => localDateOf(hours.open, zone) === date);

const dayBegins = "06:00";

/** H3. When a local date begins to be worked on: its first opening, or six in the morning where it has none. */
export const beginningOf = (settings: Settings, date: LocalDate, zone: Zone): Instant =>
  hoursOfDate(settings, date, zone)[0]?.open ?? instantOf(date, dayBegins, zone);
