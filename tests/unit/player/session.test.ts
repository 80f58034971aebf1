import { expect, test } from "vitest";
import { findRoutine } from "../../../shared/content/catalogue.ts";
import { secondsOf, segmentsOf, type Segment } from "../../../shared/player/segments.ts";
import { begin, play, type Session, type SessionEvent } from "../../../shared/player/session.ts";

const routine = findRoutine("stretch-3");
const segments: readonly Segment[] = routine === undefined ? [] : segmentsOf(routine);
const total = secondsOf(segments);

/** What happened, each at its reading of the clock in seconds. */
const played = (...events: readonly (readonly [number, SessionEvent["kind"]])[]): Session =>
  events.reduce<Session>(
    (session, [seconds, kind]) =>
      play(session, kind === "step" ? { kind, step: 0 } : { kind }, seconds * 1000),
    begin(segments, 0),
  );

test("time passes while it runs", () => {
  expect(played([7, "tick"])).toMatchObject({ state: "running", elapsed: 7, done: 7 });
});

test("nothing passes while it is paused", () => {
  const session = played([5, "pause"], [65, "tick"], [65, "resume"], [67, "tick"]);
  expect(session).toMatchObject({ state: "running", elapsed: 7, done: 7 });
});

test("skipping moves on without counting what was skipped", () => {
  expect(played([5, "next"])).toMatchObject({ elapsed: 18, done: 5 });
});

test("going back counts what is played again, never more than the whole routine", () => {
  const again = played([30, "previous"], [40, "tick"]);
  expect(again).toMatchObject({ elapsed: 28, done: 40 });
  const whole = played([total - 1, "step"], [total + 99, "tick"]);
  expect(whole.done).toBe(total);
});

test("it finishes at its end, and stays finished", () => {
  const session = played([total + 5, "tick"], [total + 9, "previous"]);
  expect(session).toMatchObject({ state: "finished", elapsed: total, done: total });
});

test("skipping the last step finishes it with the seconds that were done", () => {
  const skips = segments.filter(({ kind }) => kind === "work").map(() => [2, "next"] as const);
  expect(played(...skips)).toMatchObject({ state: "finished", done: 2 });
});

test("a step can be left while paused, and it stays paused there", () => {
  expect(played([5, "pause"], [9, "next"])).toMatchObject({
    state: "paused",
    elapsed: 18,
    done: 5,
  });
});

test("a clock that stands still or is read late never takes time back", () => {
  expect(played([7, "tick"], [6, "tick"], [7, "tick"])).toMatchObject({ elapsed: 7, done: 7 });
});
