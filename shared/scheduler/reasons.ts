import type { Kind } from "../domain/kind.ts";
import type { Message } from "../messages/message.ts";
import { hours, after, type Duration } from "../time/instant.ts";
import { todayOf } from "./days.ts";
import { workoutOf } from "./offers.ts";
import { remindersOf } from "./reminders.ts";
import type { Item } from "./state.ts";
import type { Scene } from "./turn.ts";

const inMinutes = (length: Duration): number => Math.round(length / 60_000);

const postureCues = [
  "reason.posture.0",
  "reason.posture.1",
  "reason.posture.2",
  "reason.posture.3",
] as const;

type Wording = (scene: Scene, item: Item, turn: number) => Message;

const interval = (scene: Scene, item: Item): number => {
  const reminder = remindersOf(scene.settings).desk.get(item.counter ?? "");
  return reminder ? inMinutes(reminder.every) : 0;
};

const workoutTitle = (scene: Scene, item: Item): string =>
  workoutOf(scene, item.subject)?.title ?? "";

// Why each kind comes, in one sentence.
const reasons: Readonly<Record<Kind, Wording>> = {
  "warm-up": (scene, item) => ({
    id: "reason.warm-up",
    values: {
      title: workoutTitle(scene, item),
      minutes: Math.max(0, inMinutes((item.useUntil - scene.now.at) as Duration)),
    },
  }),
  "cool-down": (scene, item) => ({
    id: "reason.cool-down",
    values: { title: workoutTitle(scene, item) },
  }),
  "rest-day": (scene) => {
    const { rest } = todayOf(scene);
    if (rest === null) return { id: "reason.rest-day.after-training" };
    return { id: `reason.rest-day.${rest.cause}`, values: { days: rest.days } };
  },
  "check-in": (scene, item) => {
    const before = todayOf(scene).workoutsBefore.at(-1);
    return before && after(before.start, hours(24)) === item.due
      ? { id: "reason.check-in.after-workout", values: { title: before.title } }
      : { id: "reason.check-in.daily" };
  },
  unwind: () => ({ id: "reason.unwind" }),
  custom: (scene, item) =>
    item.counter === null
      ? { id: "reason.custom.clock" }
      : { id: "reason.custom.active", values: { minutes: interval(scene, item) } },
  stretch: (scene, item) => ({
    id: "reason.stretch",
    values: { minutes: interval(scene, item) },
  }),
  micro: (scene, item) => ({ id: "reason.micro", values: { minutes: interval(scene, item) } }),
  posture: (_, __, turn) => ({ id: postureCues[turn % postureCues.length] ?? postureCues[0] }),
  eyes: () => ({ id: "reason.eyes" }),
};

/** P1. Why an item comes, in one sentence. */
export const reasonOf = (scene: Scene, item: Item, turn: number): Message =>
  reasons[item.kind](scene, item, turn);

/** What a prompt for an item is headed with. */
export function titleOf(scene: Scene, item: Item): Message {
  if (item.kind !== "custom") return { id: `title.${item.kind}` };
  const own = scene.settings.custom.find(({ id }) => id === item.subject);
  return { id: "title.custom", values: { title: own?.title ?? "" } };
}
