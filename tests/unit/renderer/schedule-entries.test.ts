import { describe, expect, it } from "vitest";
import { idOf } from "../../../renderer/schedule/id-of.ts";
import { draftOf, withReminderOfOwn } from "../../../renderer/schedule/own-reminder.ts";
import { withWorkout, workoutDraftOf } from "../../../renderer/schedule/planned-workout.ts";
import {
  puttingDateBack,
  puttingReminderBack,
  puttingWorkoutBack,
} from "../../../renderer/schedule/put-back.ts";
import { withInterval } from "../../../renderer/today/easier-settings.ts";
import {
  defaultSettings,
  settingsSchema,
  type Settings,
} from "../../../shared/settings/settings.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";

describe("an id made from a title", () => {
  it.each([
    ["Walk round the block", "walk-round-the-block"],
    ["  Großer Gang, 2× am Tag!  ", "grosser-gang-2-am-tag"],
    ["Étirement", "etirement"],
    ["散歩", "reminder"],
    ["---", "reminder"],
  ])("%j becomes %j", (title, id) => {
    expect(idOf(title, [], "reminder")).toBe(id);
  });

  it("is used only once, and always fits the settings", () => {
    expect(idOf("Walk", ["walk", "walk-2"], "reminder")).toBe("walk-3");
    const long = idOf("very long title ".repeat(20), [], "reminder");
    const taken = idOf("very long title ".repeat(20), [long], "reminder");
    for (const id of [long, taken]) {
      const custom = [{ id, title: "x", rhythm: { everyMinutes: 60 } }];
      expect(settingsSchema.safeParse({ version: 1, custom }).success, id).toBe(true);
    }
  });
});

describe("reminders of the person's own", () => {
  const draft = {
    ...draftOf(null),
    title: " Walk ",
    rhythm: "clock" as const,
    times: ["15:00", "11:00"],
    days: ["fri", "mon"] as const,
  };

  it("are added with an id of their own, times and days in order", () => {
    const once = withReminderOfOwn(defaultSettings, null, draft);
    const twice = withReminderOfOwn(once, null, draft);
    expect(twice.custom.map(({ id }) => id)).toEqual(["walk", "walk-2"]);
    expect(once.custom[0]).toEqual({
      id: "walk",
      title: "Walk",
      on: true,
      rhythm: { times: ["11:00", "15:00"], days: ["mon", "fri"] },
      routine: null,
    });
    expect(settingsSchema.safeParse(twice).success).toBe(true);
  });

  it("are changed in their place, keep their id and whether they are on", () => {
    const [first, second] = ["one", "two"].map((id) => ({
      id,
      title: id,
      on: false,
      rhythm: { everyMinutes: 45 },
      routine: null,
    }));
    if (!first || !second) throw new Error("two reminders");
    const settings = { ...defaultSettings, custom: [first, second] };
    expect(withReminderOfOwn(settings, "one", draftOf(first))).toEqual(settings);
    const changed = withReminderOfOwn(settings, "one", { ...draftOf(first), title: "New" });
    expect(changed.custom).toEqual([{ ...first, title: "New" }, second]);
  });
});

describe("planned workouts", () => {
  it("are added, and changed without losing their exercises", () => {
    const added = withWorkout(defaultSettings, null, { ...workoutDraftOf(null), title: "Legs" });
    const [legs] = added.training.plan;
    if (!legs) throw new Error("a workout");
    expect(legs).toMatchObject({ id: "legs", title: "Legs", exercises: [] });
    const exercises = ["romanian-deadlift"];
    const settings = { ...added, training: { ...added.training, plan: [{ ...legs, exercises }] } };
    const changed = withWorkout(settings, "legs", {
      ...workoutDraftOf({ ...legs, exercises: ["romanian-deadlift"] }),
      minutes: 45,
    });
    expect(changed.training.plan).toEqual([{ ...legs, minutes: 45, exercises }]);
  });
});

it("a workout of one date stands beside those of every week, and turns into one of them", () => {
  const draft = { ...workoutDraftOf(null), title: "Legs", lines: " Squat 3x8 \n\nPlank 30 s" };
  const once = withWorkout(defaultSettings, null, { ...draft, date: "2026-03-05" });
  const [session] = once.training.sessions;
  expect(session).toMatchObject({
    id: "legs",
    date: "2026-03-05",
    exercises: ["Squat 3x8", "Plank 30 s"],
    instead: null,
  });
  expect(settingsSchema.parse(once)).toEqual(once);
  if (session === undefined) throw new Error("it was added");
  const weekly = withWorkout(once, "legs", { ...workoutDraftOf(session), date: null });
  expect(weekly.training).toMatchObject({ plan: [{ id: "legs", day: "mon" }], sessions: [] });
});

it("an easier rhythm changes the interval of a desk reminder, and of nothing else (P2)", () => {
  expect(withInterval(defaultSettings, "micro", 45).reminders.micro.everyMinutes).toBe(45);
  expect(withInterval(defaultSettings, "unwind", 45)).toBe(defaultSettings);
});

describe("what was taken away and is put back", () => {
  const own = ["one", "two", "three"].map((id) => ({
    id,
    title: id,
    on: id !== "two",
    rhythm: { everyMinutes: 45 },
    routine: null,
  }));
  const all = settingsSchema.parse({
    version: 1,
    custom: own,
    dates: { "2026-04-03": [], "2026-04-06": [["10:00", "12:00"]] },
    training: {
      plan: ["a", "b"].map((id) => ({
        id,
        title: id,
        type: "lift",
        day: "mon",
        start: "18:00",
        minutes: 60,
      })),
    },
  });

  it("stands in its old place as it was, beside what has changed since", () => {
    const [, two] = all.custom;
    const [first] = all.training.plan;
    if (two === undefined || first === undefined) throw new Error("the settings hold both");
    const date = "2026-04-06" as LocalDate;
    const back = [
      puttingReminderBack(all, two),
      puttingWorkoutBack(all, first),
      puttingDateBack(all, date),
    ];
    const without: Settings = {
      ...all,
      quietHours: null,
      custom: all.custom.filter(({ id }) => id !== "two"),
      dates: { "2026-04-03": [] },
      training: { ...all.training, plan: all.training.plan.slice(1) },
    };
    const whole = back.reduce((settings, putBack) => putBack(settings), without);
    expect(whole).toEqual({ ...all, quietHours: null });
  });

  it("takes another id where its own was given to a new one meanwhile", () => {
    const [one] = all.custom;
    if (one === undefined) throw new Error("the settings hold it");
    const again = { ...all, custom: [{ ...one, title: "Other" }] };
    const { custom } = puttingReminderBack(all, one)(again);
    expect(custom.map(({ id }) => id)).toEqual(["one-2", "one"]);
  });
});
