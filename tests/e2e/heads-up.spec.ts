import { person } from "../support/desktop/person.ts";
import { expect, test } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

// A micro-break is due a quarter of an hour after nine: a heads-up comes two minutes before, two seconds on the wall.
const lapse = { from: "2026-03-30T09:00", rate: 60, arguments: ["--watch-presence", "--hidden"] };
const settings = {
  reminders: { micro: { everyMinutes: 15 }, stretch: { on: false }, headsUpSeconds: 120 },
};

const somebody = person();
test.beforeEach(({ profile }) => {
  profile.writeSettings(settings);
  somebody.come();
});
test.afterEach(() => somebody.leave());

/** What is announced comes in two minutes, less the half second on the wall that the announcing may take. */
const inTwoMinutes = Array.from({ length: 30 }, (_, late) =>
  words("reason.heads-up", { seconds: 120 - late }),
);

test("a heads-up comes before the prompt, and its click starts the routine at once", async ({
  start,
  notifications,
  profile,
}) => {
  const supple = await start(lapse);
  const announced = await notifications.next();
  expect(announced.summary).toBe(words("title.micro"));
  expect(inTwoMinutes).toContain(announced.body);
  expect(supple.isOpen("prompt")).toBe(false);
  notifications.press(announced);

  await supple.window("player");
  const started = { kind: "routine-started", routine: "desk-micro-60", by: "notification" };
  expect(profile.journal()).toContainEqual(expect.objectContaining(started));
});

test("its buttons start, snooze and skip what is coming", async ({
  start,
  notifications,
  profile,
}) => {
  const supple = await start(lapse);
  const announced = await notifications.next();
  const buttons = Object.entries(announced.actions).filter(([key]) => key !== "default");
  expect(buttons.map(([, label]) => label)).toEqual([
    words("action.start"),
    words("heads-up.snooze", { minutes: 10 }),
    words("action.skip"),
  ]);
  notifications.press(announced, buttons[2]?.[0]);

  const skipped = { kind: "prompt", reminder: "micro", outcome: "skipped" };
  await expect.poll(() => profile.journal()).toContainEqual(expect.objectContaining(skipped));
  expect(supple.isOpen("prompt")).toBe(false);
});

test("unanswered, it gives way to the prompt", async ({ start, notifications }) => {
  const supple = await start(lapse);
  await notifications.next();
  await supple.window("prompt");
  expect(notifications.arrived.map(({ body }) => inTwoMinutes.includes(body))).toEqual([
    true,
    false,
  ]);
});
