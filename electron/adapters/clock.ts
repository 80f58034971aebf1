import { performance } from "node:perf_hooks";
import {
  type Duration,
  instant,
  type Instant,
  milliseconds,
  type Zone,
  zone,
} from "../../shared/time/instant.ts";
import type { Clock } from "../ports.ts";

export const systemZone = (): Zone => zone(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The wall clock of the machine, in its zone. */
export const systemClock = (): Clock => ({
  rate: 1,
  now: () => ({ at: instant(Date.now()), zone: systemZone() }),
});

/** A clock that starts at `from` and runs `rate` times as fast as the machine's monotonic one. */
export function timeLapseClock(rate: number, from: Instant): Clock {
  const start = performance.now();
  const place = systemZone();
  return {
    rate,
    now: () => ({ at: instant(from + (performance.now() - start) * rate), zone: place }),
  };
}

export interface ClockListener {
  /** The wall moved by this much against elapsed time: the clock was set, or the machine slept. */
  readonly onJump: (by: Duration) => void;
  readonly onZone: () => void;
}

const every = 15_000;
const slack = 2_000;

/** Every 15 s compares the wall with elapsed time and the zone with the last one (T4). */
export function watchClock(listener: ClockListener): void {
  let wall = Date.now();
  let elapsed = performance.now();
  let place = systemZone();

  setInterval(() => {
    const drift = Date.now() - wall - (performance.now() - elapsed);
    wall = Date.now();
    elapsed = performance.now();
    if (Math.abs(drift) > slack) listener.onJump(milliseconds(drift));

    if (systemZone() !== place) {
      place = systemZone();
      listener.onZone();
    }
  }, every).unref();
}
