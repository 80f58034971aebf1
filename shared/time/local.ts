import { Temporal } from "temporal-polyfill";
import { dateOfDayNumber, dayNumber, minuteOfDay, type LocalDate } from "./calendar.ts";
import { instant, type Duration, type Instant, type Zone } from "./instant.ts";

const dayLength = 86_400_000;

// Zone look-ups are slow; a day whose offset is the same at both ends needs only arithmetic.
const offsetsByZone = new Map<Zone, Map<number, number>>();

const wallClocks = new Map<Zone, Intl.DateTimeFormat>();
const wallTime = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;

/** What a clock on the wall shows: it is read fifteen times as fast as Temporal answers. */
function wallClockOf(zone: Zone): Intl.DateTimeFormat {
  let clock = wallClocks.get(zone);
  if (!clock) {
    const numeric = "numeric";
    const date = { year: numeric, month: numeric, day: numeric } as const;
    const time = { hour: numeric, minute: numeric, second: numeric, hourCycle: "h23" } as const;
    clock = new Intl.DateTimeFormat("en-US", { timeZone: zone, ...date, ...time });
    wallClocks.set(zone, clock);
  }
  return clock;
}

// Before 1900 some zones are off by parts of a second, and a year of our era is not told from one before it.
const clocksFrom = Date.UTC(1900, 0, 2);
const clocksUntil = Date.UTC(3000, 0, 1);

function exactOffset(at: number, zone: Zone): number {
  if (at >= clocksFrom && at < clocksUntil) {
    const [, month, day, year, hour, minute, second] =
      wallTime.exec(wallClockOf(zone).format(at))?.map(Number) ?? [];
    const wall = Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day, hour, minute, second);
    if (!Number.isNaN(wall)) return wall - Math.floor(at / 1000) * 1000;
  }
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return there.offsetNanoseconds / 1_000_000;
}

function offsetAtDayStart(day: number, zone: Zone): number {
  let offsets = offsetsByZone.get(zone);
  if (!offsets) {
    offsets = new Map();
    offsetsByZone.set(zone, offsets);
  }
  let offset = offsets.get(day);
  if (offset === undefined) {
    if (offsets.size > 4096) offsets.clear();
    offset = exactOffset(day * dayLength, zone);
    offsets.set(day, offset);
  }
  return offset;
}

/** The day that was last asked about, which most often is asked about again; its offset where it has but one. */
let last: { readonly day: number; readonly zone: Zone; readonly offset: number | null } | null =
  null;

/** Milliseconds that local time is ahead of UTC at a moment. */
export function offsetAt(at: Instant, zone: Zone): Duration {
  const day = Math.floor(at / dayLength);
  if (last?.day !== day || last.zone !== zone) {
    const start = offsetAtDayStart(day, zone);
    last = { day, zone, offset: start === offsetAtDayStart(day + 1, zone) ? start : null };
  }
  return (last.offset ?? exactOffset(at, zone)) as Duration;
}

/** When the offset first changes within (from, until], or null where it is the same at both ends. */
export function offsetChange(from: Instant, until: Instant, zone: Zone): Instant | null {
  if (offsetAt(from, zone) === offsetAt(until, zone)) return null;
  const there = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const change = there.getTimeZoneTransition("next");
  return change === null ? null : instant(change.epochMilliseconds);
}

/** The offset that holds for the whole of a local date and a day on either side, or null when it changes. */
function steadyOffset(day: number, zone: Zone): number | null {
  const offset = offsetAtDayStart(day - 1, zone);
  const steady =
    offset === offsetAtDayStart(day, zone) &&
    offset === offsetAtDayStart(day + 1, zone) &&
    offset === offsetAtDayStart(day + 2, zone);
  return steady ? offset : null;
}

/** The local date of a moment. */
export const localDateOf = (at: Instant, zone: Zone): LocalDate =>
  dateOfDayNumber(Math.floor((at + offsetAt(at, zone)) / dayLength));

/** Minutes since local midnight by the wall clock, 0 to 1439, with seconds as a fraction. */
export const localMinuteOf = (at: Instant, zone: Zone): number => {
  const wall = at + offsetAt(at, zone);
  return (wall - Math.floor(wall / dayLength) * dayLength) / 60_000;
};

/**
 * T2. The moment of a wall time "HH:MM" on a local date: after a gap by the offset before the gap,
 * in a fold the first of the two (RFC 5545, 3.3.5).
 */
export function instantOf(date: LocalDate, clockTime: string, zone: Zone): Instant {
  const day = dayNumber(date);
  const offset = steadyOffset(day, zone);
  if (offset !== null) {
    return instant(day * dayLength + minuteOfDay(clockTime) * 60_000 - offset);
  }
  const wall = Temporal.PlainDateTime.from(`${date}T${clockTime}`);
  return instant(wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
}

/** T2. Whether the zone has that date at all: Apia skipped 2011-12-30. */
export function dateExists(date: LocalDate, zone: Zone): boolean {
  if (steadyOffset(dayNumber(date), zone) !== null) return true;
  return localDateOf(instantOf(date, "12:00", zone), zone) === date;
}

/** The first moment of a local date; of a date that the zone skips, the first moment after it. */
export function startOfDate(date: LocalDate, zone: Zone): Instant {
  const day = dayNumber(date);
  const offset = steadyOffset(day, zone);
  if (offset !== null) return instant(day * dayLength - offset);
  return instant(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

/** "YYYY-MM-DDTHH:MM:SS+HH:MM": a moment as its zone writes it, with the offset. */
export function withOffset(at: Instant, zone: Zone): string {
  const offset = offsetAt(at, zone);
  const wall = new Date(at + offset).toISOString().slice(0, 19);
  const ahead = Math.round(Math.abs(offset) / 60_000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${wall}${offset < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** The same wall time so many calendar days later (T2 where that day lacks it). */
export function daysLater(from: Instant, days: number, zone: Zone): Instant {
  const there = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  return instant(there.add({ days }).epochMilliseconds);
}
