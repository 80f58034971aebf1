import { findRoutine } from "../../shared/content/catalogue.ts";
import { expect, test } from "../support/end-to-end.ts";
import { pressAway } from "../support/press-away.ts";
import { words } from "../support/words.ts";

// A micro-break is due a quarter of an hour after nine: five seconds on the wall.
const soon = { reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } } };
const lapse = { from: "2026-03-30T09:00", rate: 180 };
const offered = findRoutine("desk-micro-60");

test.beforeEach(({ profile }) => profile.writeSettings(soon));

test("the notification arrives, and its click starts the routine", async ({
  start,
  notifications,
  tray,
  profile,
}) => {
  const supple = await start({ ...lapse, arguments: ["--hidden"] });
  const item = await tray.item();
  const active = await item.picture();
  expect(supple.output.stdout).toContain(
    words("startup.in-tray", { what: words("startup.kind.micro"), time: "09:15" }),
  );

  const notification = await notifications.next();
  const labels = [
    "",
    words("action.start"),
    words("heads-up.snooze", { minutes: 10 }),
    words("action.skip"),
  ];
  expect(notification.app).toBe("Supple");
  expect(Object.values(notification.actions).toSorted()).toEqual(labels.toSorted());
  expect(notification.summary).not.toBe("");
  expect(notification.body).not.toBe("");
  expect(supple.isOpen("player")).toBe(false);
  await expect.poll(() => item.picture()).not.toBe(active);
  notifications.press(notification);

  await expect((await supple.window("player")).locator("body")).toContainText(offered?.name ?? "");
  expect(profile.journal()).toContainEqual(
    expect.objectContaining({
      kind: "routine-started",
      routine: offered?.id,
      by: "notification",
    }),
  );
  await expect.poll(() => supple.isOpen("prompt")).toBe(false);
  await expect.poll(() => item.picture()).toBe(active);
});

test("a desktop with neither notifications nor a tray still gets its prompt", async ({
  start,
  run,
  notifications,
  tray,
}) => {
  await notifications.stop();
  await tray.stop();
  const supple = await start({ ...lapse, arguments: ["--hidden"] });

  const prompt = await supple.window("prompt");
  await expect(prompt.getByRole("button", { name: words("action.start") })).toBeVisible();
  expect(await run()).toMatchObject({ code: 0 });
  await supple.window("main");
  expect(supple.output.stderr.join("\n")).not.toContain("libnotify");
});

test("the prompt window appears without taking the focus", async ({ start }) => {
  const supple = await start(lapse);
  await supple.window("main");
  const focus = () =>
    supple.electron.evaluate(({ BrowserWindow }) => {
      const visible = BrowserWindow.getAllWindows().filter((window) => window.isVisible());
      const name = (address: string) => /(\w+)\.html/.exec(address)?.[1] ?? address;
      return Object.fromEntries(
        visible.map((window) => [name(window.webContents.getURL()), window.isFocused()]),
      );
    });
  await expect.poll(focus).toEqual({ main: true });

  await supple.window("prompt");
  await expect.poll(focus, { timeout: 5000 }).toEqual({ main: true, prompt: false });
});

test("Start in the prompt starts the routine that it offers", async ({ start, profile }) => {
  const supple = await start(lapse);
  const prompt = await supple.window("prompt");
  const { prompt: shown } = await supple.snapshot();
  await pressAway(prompt.getByRole("button", { name: words("action.start"), exact: true }));

  await supple.window("player");
  await expect
    .poll(() => profile.journal())
    .toMatchObject([
      { kind: "routine-started", routine: shown?.routines[0], by: "prompt" },
      { kind: "routine", outcome: "finished", seconds: offered?.totalSec },
      { kind: "prompt", reminder: "micro", outcome: "finished" },
    ]);
  expect((await supple.snapshot()).prompt).toBeNull();
  expect(supple.isOpen("prompt")).toBe(false);
});

test("Snooze puts the prompt away and brings it back", async ({ start, profile }) => {
  const supple = await start(lapse);
  const prompt = await supple.window("prompt");
  const before = await supple.snapshot();
  await prompt.getByRole("button", { name: words("action.snooze"), exact: true }).click();
  const minutes = words("snooze.minutes", { minutes: 5 });
  await pressAway(prompt.getByRole("menuitem", { name: minutes, exact: true }));

  await expect.poll(() => supple.isOpen("prompt")).toBe(false);
  await supple.window("prompt");
  const after = await supple.snapshot();
  expect(after.prompt?.kind).toBe("micro");
  expect((after.at - before.at) / 60_000).toBeGreaterThanOrEqual(5);
  expect(profile.journal()).toEqual([]);
});

test("Skip ends the prompt, and the next is a whole interval later", async ({ start, profile }) => {
  const supple = await start(lapse);
  const prompt = await supple.window("prompt");
  await pressAway(prompt.getByRole("button", { name: words("action.skip"), exact: true }));

  await expect
    .poll(() => profile.journal())
    .toMatchObject([{ kind: "prompt", reminder: "micro", outcome: "skipped" }]);
  const { next, at } = await supple.snapshot();
  expect(next?.kind).toBe("micro");
  expect(((next?.at ?? 0) - at) / 60_000).toBeGreaterThan(10);
  expect(supple.isOpen("player")).toBe(false);
  await expect.poll(() => supple.isOpen("prompt")).toBe(false);
});
