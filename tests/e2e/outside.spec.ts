import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { App } from "../support/app.ts";
import { soundServer } from "../support/desktop/sound-server.ts";
import { fullScreenWindow, otherWindow } from "../support/desktop/window.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look } from "../support/look.ts";
import type { Profile } from "../support/profile.ts";
import { words } from "../support/words.ts";

// A micro-break is due a quarter of an hour after nine: five seconds on the wall. A product minute is a third of one.
const rate = 180;
const lapse = { from: "2026-03-30T09:00", rate };
const soon = { reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } } };
const minute = 60_000;
const quarterPast = Date.parse("2026-03-30T09:15+02:00");

test.beforeEach(({ profile }) => profile.writeSettings(soon));

/** Waits until a signal says so, and nothing else holds. */
const says = (supple: App, signal: keyof Snapshot["outside"], what: string) =>
  expect
    .poll(async () => (await supple.snapshot()).outside[signal], { message: `${signal} ${what}` })
    .toBe(what);

/** With something outside holding: the prompt that is due does not come; once it ceases, it comes a minute later, once. */
async function holdsThenLetsThrough(
  supple: App,
  profile: Profile,
  signal: keyof Snapshot["outside"],
  cease: () => void,
): Promise<void> {
  await says(supple, signal, "on");
  await expect.poll(async () => (await supple.snapshot()).at).toBeGreaterThan(quarterPast + minute);
  expect((await supple.snapshot()).prompt).toBeNull();
  expect(supple.isOpen("prompt")).toBe(false);

  const before = await supple.snapshot();
  cease();
  await supple.window("prompt");
  const { prompt, at: shown } = await supple.snapshot();
  expect(prompt?.kind).toBe("micro");
  expect(shown).toBeGreaterThanOrEqual(before.at + minute);

  await supple.send("prompt.skip", { prompt: prompt?.id ?? "" });
  await expect
    .poll(() => profile.journal())
    .toMatchObject([{ kind: "prompt", reminder: "micro", outcome: "skipped" }]);
  const { next, at } = await supple.snapshot();
  expect((next?.at ?? 0) - at).toBeGreaterThan(10 * minute);
}

test("do not disturb holds a prompt and lets it through once", async ({
  start,
  profile,
  notifications,
}) => {
  const supple = await start(lapse);
  notifications.pause(true);
  await holdsThenLetsThrough(supple, profile, "doNotDisturb", () => notifications.pause(false));
  expect(notifications.arrived).toHaveLength(1);
});

test("do not disturb closes an open prompt and brings it back", async ({
  start,
  notifications,
}) => {
  const supple = await start(lapse);
  await supple.window("prompt");
  notifications.pause(true);
  await expect.poll(() => supple.isOpen("prompt")).toBe(false);
  expect((await supple.snapshot()).prompt).toBeNull();
  notifications.pause(false);
  await supple.window("prompt");
});

test("dunst itself, paused, holds a prompt, though it took the place of another daemon", async ({
  start,
  profile,
  notifications,
  bus,
}) => {
  const supple = await start(lapse);
  await says(supple, "doNotDisturb", "off");
  await notifications.stop();
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus };
  const dunst = spawn("dunst", [], { env, stdio: "ignore" });
  const pause = (on: boolean) => spawnSync("dunstctl", ["set-paused", String(on)], { env });
  await expect.poll(() => pause(true).status).toBe(0);
  await holdsThenLetsThrough(supple, profile, "doNotDisturb", () => pause(false));
  dunst.kill();
  await once(dunst, "exit");
  await says(supple, "doNotDisturb", "cannot-tell");
  await notifications.start();
  await says(supple, "doNotDisturb", "off");
});

test("a window that fills the screen holds a prompt; our own does not", async ({
  start,
  profile,
}) => {
  const supple = await start(lapse);
  await says(supple, "fullScreen", "off");
  const film = await fullScreenWindow();
  await holdsThenLetsThrough(supple, profile, "fullScreen", () => film.close());

  await supple.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes("/main.html"))
      ?.setFullScreen(true),
  );
  await expect
    .poll(() => spawnSync("xdotool", ["getactivewindow", "getwindowgeometry"]).stdout.toString())
    .toContain("1600x1000");
  expect((await supple.snapshot()).outside.fullScreen).toBe("off");
});

test("an application that the person named holds while it is in front, and its name is in the settings and nowhere else", async ({
  start,
  profile,
}) => {
  profile.writeSettings({ ...soon, holds: { applications: ["Test Player"] } });
  const supple = await start(lapse);
  await says(supple, "applications", "off");
  const film = await otherWindow("test player");
  await holdsThenLetsThrough(supple, profile, "applications", () => film.close());
  const kept = [profile.read("state.json"), profile.read("logs/supple.log")];
  expect(kept.join("\n")).not.toMatch(/test player/i);

  // What is open now is there to choose.
  const talk = await otherWindow("Talk");
  const main = await supple.window("main");
  await main.getByRole("button", { name: words("shell.settings") }).click();
  await main.getByRole("button", { name: words("settings.applications.open") }).click();
  await main.getByRole("menuitem", { name: "Talk", exact: true }).click();
  await expect.poll(() => profile.settings().holds.applications).toEqual(["Test Player", "Talk"]);
  await says(supple, "applications", "on");
  await main.getByText(words("settings.applications.text")).scrollIntoViewIfNeeded();
  await look(main, "settings-applications");
  talk.close();
  await says(supple, "applications", "off");
  const field = main.getByRole("textbox", { name: words("settings.applications.field") });
  await field.fill("vlc");
  await field.press("Enter");
  await main.getByRole("button", { name: /^Remove ?Talk$/ }).click();
  await expect.poll(() => profile.settings().holds.applications).toEqual(["Test Player", "vlc"]);
});

test("what the settings leave out is not watched and holds nothing", async ({
  start,
  profile,
  notifications,
}) => {
  const off = { doNotDisturb: false, fullScreen: false, recording: false };
  profile.writeSettings({ ...soon, holds: off });
  const supple = await start(lapse);
  notifications.pause(true);
  await supple.window("prompt");
  const { outside, settings } = await supple.snapshot();
  expect(outside).toEqual({
    doNotDisturb: "ignored",
    fullScreen: "ignored",
    microphone: "ignored",
    camera: "ignored",
    applications: "ignored",
  });

  // Switched on, it holds at once.
  const holds = { ...settings.holds, doNotDisturb: true };
  await supple.send("settings.save", { settings: { ...settings, holds } });
  await says(supple, "doNotDisturb", "on");
  await expect.poll(() => supple.isOpen("prompt")).toBe(false);
});

test("a program that records from the microphone holds a prompt; one that records the loudspeaker does not", async ({
  start,
  profile,
}) => {
  const sound = await soundServer();
  const endEcho = sound.record("loudspeaker");
  const supple = await start({ ...lapse, env: sound.env });
  await says(supple, "microphone", "off");
  const hangUp = sound.record("microphone");
  await holdsThenLetsThrough(supple, profile, "microphone", hangUp);
  endEcho();
  await sound.stop();
  await says(supple, "microphone", "cannot-tell");
});
