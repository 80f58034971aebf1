import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { scheduledAlarm } from "../../electron/adapters/alarm.ts";
import type { Alarm, Clock } from "../../electron/ports.ts";
import { after, hours, instant, milliseconds, minutes, zone } from "../../shared/time/instant.ts";

const place = zone("Europe/Berlin");
const wall: Clock = {
  rate: 1,
  now: () => ({ at: instant(Date.now()), zone: place }),
  jumped: () => milliseconds(0),
};
const ahead = (by: Parameters<typeof after>[1]) => after(wall.now().at, by);

// node-schedule keeps one list of jobs for the process: none may stay behind for the next test.
const alarms: Alarm[] = [];
const armed = (clock: Clock, onRing: () => void): Alarm => {
  const alarm = scheduledAlarm(clock, onRing);
  alarms.push(alarm);
  return alarm;
};
afterEach(() => {
  for (const alarm of alarms.splice(0)) alarm.set(null);
});

describe("under a clock that the test turns", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse("2026-03-30T09:00:00+02:00") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("rings once, at its moment", () => {
    const ring = vi.fn();
    armed(wall, ring).set(ahead(minutes(30)));
    vi.advanceTimersByTime(minutes(30) - 1);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(hours(48));
    expect(ring).toHaveBeenCalledTimes(1);
  });

  test("set again, only the newest rings; null disarms", () => {
    const ring = vi.fn();
    const alarm = armed(wall, ring);
    alarm.set(ahead(minutes(10)));
    alarm.set(ahead(minutes(20)));
    vi.advanceTimersByTime(minutes(15));
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(minutes(5));
    expect(ring).toHaveBeenCalledTimes(1);
    alarm.set(ahead(minutes(5)));
    alarm.set(null);
    vi.advanceTimersByTime(hours(1));
    expect(ring).toHaveBeenCalledTimes(1);
  });

  test("set from within its ring, it rings again", () => {
    let rings = 0;
    const alarm = armed(wall, () => {
      rings += 1;
      alarm.set(ahead(minutes(30)));
    });
    alarm.set(ahead(minutes(30)));
    vi.advanceTimersByTime(hours(8));
    expect(rings).toBe(16);
  });

  test("a moment that has passed, or is now, rings at once but never from within set", () => {
    const ring = vi.fn();
    const alarm = armed(wall, ring);
    for (const at of [ahead(minutes(-60)), ahead(minutes(0))]) {
      ring.mockClear();
      alarm.set(at);
      expect(ring).not.toHaveBeenCalled();
      vi.advanceTimersByTime(5);
      expect(ring).toHaveBeenCalledTimes(1);
    }
  });

  test("more than 24.8 days ahead is not at once", () => {
    const ring = vi.fn();
    armed(wall, ring).set(ahead(hours(40 * 24)));
    vi.advanceTimersByTime(hours(40 * 24) - 1000);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  test("a job that was replaced after the clock was set back is a ghost that nobody hears", () => {
    const rings: number[] = [];
    const alarm = armed(wall, () => rings.push(Date.now()));
    alarm.set(ahead(minutes(10)));
    vi.advanceTimersByTime(minutes(5));
    vi.setSystemTime(Date.now() - hours(1));
    // The timer of the first job runs out now, and node-schedule arms it anew out of reach of cancel().
    vi.advanceTimersByTime(minutes(6));
    const due = ahead(minutes(20));
    alarm.set(due);
    vi.advanceTimersByTime(hours(3));
    expect(rings).toEqual([due]);
  });

  test("a ghost that fires before the alarm that replaced it takes nothing from it, nor from those after", () => {
    const rings: number[] = [];
    const alarm = armed(wall, () => rings.push(Date.now()));
    alarm.set(ahead(minutes(10)));
    vi.advanceTimersByTime(minutes(5));
    vi.setSystemTime(Date.now() - hours(1));
    vi.advanceTimersByTime(minutes(6));
    const due = ahead(hours(2));
    alarm.set(due);
    vi.advanceTimersByTime(hours(1));
    expect(rings).toEqual([]);
    vi.advanceTimersByTime(hours(1));
    expect(rings).toEqual([due]);

    alarm.set(ahead(minutes(30)));
    const sooner = ahead(minutes(20));
    alarm.set(sooner);
    vi.advanceTimersByTime(hours(3));
    expect(rings).toEqual([due, sooner]);
  });

  test("the same, when it is set anew after the ghost has fired", () => {
    const rings: number[] = [];
    const alarm = armed(wall, () => rings.push(Date.now()));
    alarm.set(ahead(minutes(10)));
    vi.advanceTimersByTime(minutes(5));
    vi.setSystemTime(Date.now() - hours(1));
    vi.advanceTimersByTime(minutes(6));
    alarm.set(ahead(hours(2)));
    vi.advanceTimersByTime(minutes(70));
    const later = ahead(hours(4));
    alarm.set(later);
    vi.advanceTimersByTime(hours(4));
    const last = ahead(minutes(30));
    alarm.set(last);
    vi.advanceTimersByTime(hours(1));
    expect(rings).toEqual([later, last]);
  });

  test("in a time-lapse an hour of the product is a minute of the wall", () => {
    const start = Date.now();
    const lapse: Clock = {
      ...wall,
      rate: 60,
      now: () => ({ at: instant(start + (Date.now() - start) * 60), zone: place }),
    };
    const ring = vi.fn();
    armed(lapse, ring).set(after(instant(start), hours(1)));
    vi.advanceTimersByTime(59_999);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
  });
});

test("on the real clock it rings when it should, to within a tenth of a second", async () => {
  const due = ahead(milliseconds(150));
  const rang = await new Promise<number>((resolve) => {
    armed(wall, () => resolve(Date.now())).set(due);
  });
  expect(rang - due).toBeGreaterThanOrEqual(-1);
  expect(rang - due).toBeLessThan(100);
});
