import { setTimeout as wait } from "node:timers/promises";
import type { App, WindowKind } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import { playFor } from "../support/playing.ts";
import { chanceOf } from "./chance.ts";
import { extent, isFull } from "./extent.ts";

const crashes = extent(1, 8);
const soon = { reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } } };
const lapse = { from: "2026-03-30T09:00", rate: 180 };

/** The process of a page. */
const processOf = (supple: App, kind: WindowKind): Promise<number> =>
  supple.electron.evaluate(({ webContents }, page) => {
    const found = webContents.getAllWebContents().find((one) => one.getURL().includes(page));
    return found?.getOSProcessId() ?? 0;
  }, `/${kind}.html`);

/** Ends the process of a page, from outside or from within. */
async function crash(supple: App, kind: WindowKind, how: "killed" | "crashed"): Promise<void> {
  const page = await supple.window(kind);
  const gone = Promise.race([page.waitForEvent("crash"), page.waitForEvent("close")]);
  const pid = await processOf(supple, kind);
  expect(pid).toBeGreaterThan(0);
  if (how === "killed") process.kill(pid, "SIGKILL");
  else {
    await supple.electron.evaluate(({ webContents }, page) => {
      const found = webContents.getAllWebContents().find((one) => one.getURL().includes(page));
      found?.forcefullyCrashRenderer();
    }, `/${kind}.html`);
  }
  await gone;
  await expect.poll(() => processOf(supple, kind)).not.toBe(pid);
}

/** The page never gets out of a loop again; waits until its process was ended. */
async function hang(supple: App, kind: WindowKind): Promise<void> {
  const page = await supple.window(kind);
  const gone = Promise.race([
    page.waitForEvent("crash", { timeout: 60_000 }),
    page.waitForEvent("close", { timeout: 60_000 }),
  ]);
  page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await gone;
}

/** What the scheduler has open, asked without any window. */
const kept = (profile: { state(): unknown }) =>
  profile.state() as {
    readonly prompt: { readonly id: string } | null;
    readonly session: object | null;
  };

/** Waits until it is told; the page that is asked may be dying. */
const tells = (supple: App, notice: string): Promise<void> =>
  expect(async () => {
    const { notices } = await supple.snapshot();
    expect(notices.map(({ message }) => message.id)).toContain(notice);
  }).toPass({ timeout: 60_000 });

test.beforeEach(({ profile }) => profile.writeSettings(soon));

test(`pages that crash ${crashes} times: the prompt comes back, a routine is journalled, the window says so`, async ({
  start,
  profile,
  tray,
}) => {
  test.setTimeout(crashes * 40_000 + 60_000);
  const chance = chanceOf("crashes");
  const supple = await start(lapse);
  for (let turn = 1; turn <= crashes; turn += 1) {
    const how = chance.pick(["killed", "crashed"] as const);
    await test.step(`the prompt is ${how}`, async () => {
      await supple.window("prompt");
      const { prompt } = kept(profile);
      await crash(supple, "prompt", how);
      const again = await supple.window("prompt");
      await expect(again.getByRole("button").first()).toBeVisible();
      expect(kept(profile).prompt?.id).toBe(prompt?.id);
      expect(await supple.send("prompt.skip", { prompt: prompt?.id ?? "" })).toEqual({ ok: true });
      await expect.poll(() => supple.isOpen("prompt")).toBe(false);
    });

    await test.step(`the player is ${how}`, async () => {
      await supple.send("routine.start", { routine: "desk-reset-5" });
      await playFor(20, supple);
      await crash(supple, "player", how);
      await expect.poll(() => kept(profile).session).toBeNull();
      expect(supple.isOpen("player")).toBe(false);
      const last = profile.journal().findLast(({ kind }) => kind === "routine");
      expect(last).toMatchObject({ routine: "desk-reset-5", outcome: "partial" });
      await tells(supple, "window.died.player");
    });

    await test.step(`the main window is ${how}`, async () => {
      await crash(supple, "main", how);
      await tells(supple, "window.died.main");
      expect(await supple.send("break.taken", {})).toEqual({ ok: true });
    });
    expect((await tray.item()).service).not.toBe("");
    // Three in a minute are opened again, not more: a minute of the product passes.
    await wait(400);
  }
});

test("a page that dies each time it is opened is left alone after the third, and Supple stays in the tray", async ({
  start,
  tray,
}) => {
  const supple = await start({ from: "2026-03-30T09:00", rate: 1 });
  for (const _ of [1, 2, 3]) {
    await supple.window("main");
    await crash(supple, "main", "killed");
    await supple.window("main");
  }
  await crash(supple, "main", "killed");
  await wait(1_500);
  expect(await processOf(supple, "main")).toBe(0);
  const menu = await (await tray.item()).menu();
  await menu.items.find(({ label }) => label.includes("Supple"))?.click();
  await supple.window("main");
});

test("pages that hang are ended: the routine is journalled, and the prompt comes back", async ({
  start,
  profile,
}) => {
  test.skip(!isFull, "a page counts as hanging after half a minute");
  const supple = await start({ ...lapse, rate: 20 });
  await hang(supple, "main");
  await tells(supple, "window.died.main");

  await supple.send("routine.start", { routine: "desk-reset-5" });
  await playFor(20, supple);
  await hang(supple, "player");
  await expect.poll(() => kept(profile).session).toBeNull();
  expect(profile.journal().at(-1)).toMatchObject({ kind: "routine", outcome: "partial" });

  await supple.window("prompt");
  const { prompt } = kept(profile);
  await hang(supple, "prompt");
  await supple.window("prompt");
  expect(kept(profile).prompt?.id).toBe(prompt?.id);
});
