import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { viewOf } from "../../shared/scheduler/view.ts";
import { after, between, milliseconds, minutes, type Now } from "../../shared/time/instant.ts";
import { live, type Moment } from "./live.ts";
import { type Life, settledLife } from "./random-life.ts";

vi.setConfig({ testTimeout: 120_000 });

/** What the tray names at a moment, or would name at a later one at which nothing has happened. */
function named({ settings }: Life, { state, journal }: Moment, now: Now) {
  const { pause, prompt, next } = viewOf({ settings, journal, state, now });
  return { pause, prompt: prompt?.id ?? null, next };
}

/**
 * No desktop tells when somebody looks at the tray: what it says is painted after each turn, and has to hold to the
 * minute until the next. It names moments rather than what is left of them, so that no timer is needed for that.
 */
test("between two turns what the tray says stays true to the minute", () => {
  let compared = 0;
  fc.assert(
    fc.property(settledLife, fc.double({ min: 0, max: 0.999, noNaN: true }), (life, part) => {
      let last: Moment | null = null;
      live(life, (moment) => {
        const before = last;
        last = moment;
        if (before === null || moment.now.zone !== before.now.zone) return;
        const span = between(before.now.at, moment.now.at);
        if (span <= 0) return;
        const painted = named(life, before, before.now);
        const at = after(before.now.at, milliseconds(Math.floor(span * part)));
        const then = named(life, before, { ...before.now, at });
        compared += 1;
        expect(then).toMatchObject({ pause: painted.pause, prompt: painted.prompt });
        if (painted.next === null || painted.prompt !== null) return;
        const isDue = painted.next.at <= at;
        // What is due comes with the next look at who is there.
        const holds = isDue
          ? between(painted.next.at, at) < minutes(1)
          : then.next?.at === painted.next.at;
        expect(holds).toBe(true);
      });
    }),
    { numRuns: 3, seed: 2026, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(100);
});
