import { expect, test } from "vitest";
import type { Loop } from "../../../electron/loop.ts";
import { perform } from "../../../electron/perform.ts";
import type { Notifier } from "../../../electron/ports.ts";
import type { SchedulerEvent } from "../../../shared/scheduler/event.ts";
import { aDay } from "../../scenarios/day.ts";
import { daily, only } from "../../scenarios/wishes.ts";

type Notification = Parameters<Notifier["show"]>[0];

/** The heads-up of a real day, performed on a desktop that only remembers. */
function headsUp() {
  const day = aDay({
    workingHours: daily(["09:00", "17:00"]),
    reminders: only({ micro: {}, headsUpSeconds: 30 }),
  });
  day.from("08:00").until("09:29").works("40s");
  const about = day.saved().prompt;
  if (about === null) throw new Error("Nothing was announced");
  const shown: Notification[] = [];
  const events: SchedulerEvent[] = [];
  perform(
    {
      notifier: { show: (notification) => shown.push(notification), close: () => undefined },
      windows: {} as never,
      say: ({ id }) => id,
      loop: { dispatch: (event: SchedulerEvent) => events.push(event) } as unknown as Loop,
    },
    {
      kind: "heads-up",
      prompt: about.id,
      title: { id: "title.micro" },
      body: { id: "reason.heads-up" },
      about,
    },
  );
  return { shown, events, prompt: about.id };
}

test("P6 a heads-up is a notification that starts by a click, and can snooze or skip", () => {
  const { shown, events, prompt } = headsUp();
  expect(shown).toMatchObject([{ title: "title.micro", body: "reason.heads-up" }]);
  expect(shown[0]?.actions?.map(({ label }) => label)).toEqual(["heads-up.snooze", "action.skip"]);
  shown[0]?.onClick();
  for (const action of shown[0]?.actions ?? []) action.onClick();
  expect(events).toEqual([
    {
      kind: "answered",
      prompt,
      answer: { kind: "start", routine: "desk-micro-60", by: "notification" },
    },
    { kind: "answered", prompt, answer: { kind: "snooze", minutes: 10 } },
    { kind: "answered", prompt, answer: { kind: "skip" } },
  ]);
});
