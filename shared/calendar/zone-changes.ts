import { Temporal } from "temporal-polyfill";
import { instant, milliseconds, type Duration, type Instant, type Zone } from "../time/instant.ts";
import { offsetAt } from "../time/local.ts";

/** A change of a zone's offset, and how far local time was and is ahead of UTC. */
export interface ZoneChange {
  readonly at: Instant;
  readonly from: Duration;
  readonly to: Duration;
}

/** The changes of a zone's offset within (from, until], in order. */
export function zoneChanges(zone: Zone, from: Instant, until: Instant): readonly ZoneChange[] {
  const changes: ZoneChange[] = [];
  let there = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (;;) {
    const next = there.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds > until) return changes;
    const at = instant(next.epochMilliseconds);
    const before = offsetAt(instant(at - 1), zone);
    const to = milliseconds(next.offsetNanoseconds / 1_000_000);
    // A zone may change its name, or what it calls summer, without its offset.
    if (before !== to) changes.push({ at, from: before, to });
    there = next;
  }
}
