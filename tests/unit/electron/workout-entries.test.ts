import { expect, test } from "vitest";
import { workoutEntries } from "../../../electron/workout-entries.ts";
import type { Payload } from "../../../shared/ipc/commands.ts";
import { hours, instant, after } from "../../../shared/time/instant.ts";

const start = instant(Date.parse("2026-03-02T18:00Z"));
const told: Payload<"workout.log"> = {
  planned: "legs",
  title: "Lower body",
  type: "lift",
  started: start,
  minutes: 60,
  outcome: "done",
  painBefore: null,
  painAfter: null,
  exercises: null,
  replaces: null,
};
const scene = { at: after(start, hours(2)), workouts: [] };
const kindsOf = (more: Partial<typeof told>, at = scene.at) =>
  workoutEntries({ ...told, ...more }, { ...scene, at }).map(({ kind }) => kind);

test("what was not told is not in the entry", () => {
  expect(workoutEntries(told, scene)).toEqual([
    {
      kind: "workout",
      planned: "legs",
      title: "Lower body",
      type: "lift",
      started: start,
      minutes: 60,
      outcome: "done",
    },
  ]);
});

test("R23 pain after a workout is an answer, and says nothing of where or of a note", () => {
  const [, answer] = workoutEntries({ ...told, painAfter: 5 }, scene);
  expect(answer).toEqual({ kind: "check-in", pain: 5 });
  expect(kindsOf({ painBefore: 5 })).toEqual(["workout"]);
});

test("R23 pain of long ago is none of now, and what was said once is not said again", () => {
  expect(kindsOf({ painAfter: 5 }, after(start, hours(13)))).toEqual(["workout", "check-in"]);
  expect(kindsOf({ painAfter: 5 }, after(start, hours(14)))).toEqual(["workout"]);
  const log = { entry: "e1", outcome: "done", painBefore: null, painAfter: 5 } as const;
  const before = { ...told, start, end: after(start, hours(1)), exercises: [], log };
  const again = (painAfter: number) =>
    workoutEntries({ ...told, painAfter, replaces: "e1" }, { ...scene, workouts: [before] }).map(
      ({ kind }) => kind,
    );
  expect([again(5), again(6)]).toEqual([["workout"], ["workout", "check-in"]]);
});
