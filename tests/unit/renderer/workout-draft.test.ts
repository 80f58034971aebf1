import { expect, test } from "vitest";
import { draftOf, payloadOf } from "../../../renderer/today/workout-draft.ts";
import type { WorkoutView } from "../../../shared/ipc/snapshot.ts";
import { hours, after, instant, zone } from "../../../shared/time/instant.ts";

const here = { at: instant(Date.parse("2026-03-30T08:00+02:00")), zone: zone("Europe/Berlin") };
const start = instant(Date.parse("2026-03-29T18:00+02:00"));
const evening: WorkoutView = {
  planned: "legs",
  title: "Lower body",
  type: "lift",
  start,
  end: after(start, hours(1)),
  exercises: ["Squat 5x5", "Plank 30 s"],
  log: { entry: "e1", outcome: "partial", painBefore: 1, painAfter: null },
};
const named = (type: string) => `a ${type}`;

test("what is known of a workout comes back as it was, in the place of what was told", () => {
  const payload = payloadOf(draftOf(evening, here), evening, here, named);
  expect(payload).toEqual({
    planned: "legs",
    title: "Lower body",
    type: "lift",
    started: start,
    minutes: 60,
    outcome: "partial",
    painBefore: 1,
    painAfter: null,
    exercises: ["Squat 5x5", "Plank 30 s"],
    replaces: "e1",
  });
});

test("a new one was the hour that is just over; without a title it goes by its type", () => {
  const draft = { ...draftOf(null, here), exercises: " Run 5 km \n\n" };
  expect(payloadOf(draft, null, here, named)).toMatchObject({
    planned: null,
    title: "a lift",
    started: Date.parse("2026-03-30T07:00+02:00"),
    exercises: ["Run 5 km"],
    replaces: null,
  });
});
