import { after, before, hours, type Duration, type Instant, type Zone } from "../time/instant.ts";
import { offsetAt } from "../time/local.ts";
import { jcalTime, type Jcal, type JcalProperty } from "./jcal.ts";
import type { Wall } from "./wall.ts";
import { wholeCycle, yearlyRule } from "./yearly-rule.ts";
import { zoneChanges, type ZoneChange } from "./zone-changes.ts";

const year = hours(366 * 24);

/**
 * The VTIMEZONE of a zone from a moment on (RFC 5545, 3.6.5): the yearly rules by which its clocks change,
 * which programs know, or else each change of the next 28 years.
 */
export function zonePart(zone: Zone, from: Instant): Jcal {
  // The year before has the change that holds at the beginning.
  const start = before(from, year);
  const changes = zoneChanges(zone, start, after(start, (year * (wholeCycle + 1)) as Duration));
  const alike = [...new Set(changes.map(kindOf))].map((kind) =>
    changes.filter((change) => kindOf(change) === kind),
  );
  const ruled = alike.map(byRule);
  const parts = ruled.some((part) => part === null)
    ? [steady(offsetAt(start, zone), start), ...alike.map(byDates)]
    : ruled.filter((part) => part !== null);
  const whole = parts.length === 0 ? [steady(offsetAt(start, zone), start)] : parts;
  return ["vtimezone", [["tzid", {}, "text", zone]], whole];
}

const kindOf = ({ from, to }: ZoneChange): string => `${from}/${to}`;
const wallBefore = ({ at, from }: ZoneChange): Wall => at + from;

function byRule(changes: readonly ZoneChange[]): Jcal | null {
  const [first] = changes;
  const rule = yearlyRule(changes.map(wallBefore));
  if (first === undefined || rule === null) return null;
  return observance(first, wallBefore(first), [["rrule", {}, "recur", rule]]);
}

function byDates(changes: readonly ZoneChange[]): Jcal {
  const [first, ...others] = changes.map(wallBefore);
  const dates = others.map((wall): JcalProperty => [
    "rdate",
    {},
    "date-time",
    jcalTime(wall, false),
  ]);
  return observance(changes[0] as ZoneChange, first as Wall, dates);
}

const steady = (offset: Duration, since: Instant): Jcal =>
  observance({ from: offset, to: offset }, since + offset, []);

const observance = (
  { from, to }: Pick<ZoneChange, "from" | "to">,
  start: Wall,
  more: readonly JcalProperty[],
): Jcal => [
  to > from ? "daylight" : "standard",
  [
    ["dtstart", {}, "date-time", jcalTime(start, false)],
    ["tzoffsetfrom", {}, "utc-offset", jcalOffset(from)],
    ["tzoffsetto", {}, "utc-offset", jcalOffset(to)],
    ...more,
  ],
  [],
];

function jcalOffset(offset: Duration): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
