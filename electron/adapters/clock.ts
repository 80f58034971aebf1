import { watch } from "node:fs";
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

let found: Zone | null = null;

/** The machine's zone, as `watchClock` last found it: asking takes longer than a decision, and each text asks. */
const systemZone = (): Zone => {
  found ??= zone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return found;
};

/** Drift that is less is the clock being kept right, not set. In milliseconds. */
const slack = 2_000;

/** The wall clock of the machine, in its zone. Asleep, elapsed time stands still: waking up is a jump too. */
export function systemClock(): Clock {
  const jumped = drift();
  return {
    rate: 1,
    now: () => ({ at: instant(Date.now()), zone: systemZone() }),
    jumped,
  };
}

function drift(): () => Duration {
  let wall = Date.now();
  let elapsed = performance.now();
  return () => {
    const by = Date.now() - wall - (performance.now() - elapsed);
    wall = Date.now();
    elapsed = performance.now();
    return milliseconds(Math.abs(by) < slack ? 0 : by);
  };
}

/** A clock that starts at `from` and runs `rate` times as fast as the machine's monotonic one. */
export function timeLapseClock(rate: number, from: Instant): Clock {
  const start = performance.now();
  const place = systemZone();
  return {
    rate,
    now: () => ({ at: instant(from + (performance.now() - start) * rate), zone: place }),
    jumped: () => milliseconds(0),
  };
}

const every = 15_000;

/** Looks every 15 s whether the clock was set, which nothing announces, and hears of another zone (T4). */
export function watchClock(onChange: () => void): void {
  const jumped = drift();
  let place = systemZone();
  const compare = () => {
    const moved = jumped() !== 0 || systemZone() !== place;
    place = systemZone();
    if (moved) onChange();
  };
  const announced = watchZoneFile(() => {
    findZoneAnew();
    compare();
  });
  setInterval(() => {
    if (!announced) findZoneAnew();
    compare();
  }, every).unref();
}

/** Calls back when the file that names the zone of a Unix machine is replaced; false where there is none. */
function watchZoneFile(onReplaced: () => void): boolean {
  try {
    watch("/etc", (_event, file) => {
      if (file === "localtime") onReplaced();
    })
      .on("error", () => undefined)
      .unref();
    return process.platform === "linux";
  } catch {
    return false;
  }
}

/** Node keeps the zone that it found first. Taking TZ away, even where it is not set, makes it look again. */
function findZoneAnew(): void {
  found = null;
  if (process.env["TZ"] === undefined) delete process.env["TZ"];
}
