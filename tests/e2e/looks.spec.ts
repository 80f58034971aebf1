import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { App } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

const screens = join(import.meta.dirname, "../.output/screens");
mkdirSync(screens, { recursive: true });

const schemes = ["light", "dark"] as const;
const sizes = [
  { width: 1040, height: 720 },
  { width: 720, height: 560 },
] as const;

/** Takes the picture of a window that has come to rest, and finds what shuts people out of it. */
async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as WithFonts).document.fonts.ready);
  await page.screenshot({ path: join(screens, `${name}.png`), animations: "disabled" });
  // The newer way of axe opens a page of its own, which Electron does not.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
  );
  expect.soft(found, name).toEqual([]);
}

interface WithFonts {
  readonly document: { readonly fonts: { readonly ready: Promise<unknown> } };
}

async function resize(supple: App, page: Page, size: { width: number; height: number }) {
  const window = await supple.electron.browserWindow(page);
  await window.evaluate((it, { width, height }) => it.setContentSize(width, height), size);
  const inner = () =>
    page.evaluate(() => {
      const { innerWidth: width, innerHeight: height } = globalThis as unknown as Record<
        string,
        number
      >;
      return { width, height };
    });
  await expect.poll(inner).toEqual(size);
}

for (const colorScheme of schemes) {
  test(`the pages of the main window, ${colorScheme}`, async ({ start }) => {
    const supple = await start({ from: "2026-03-30T10:12", rate: 1 });
    const main = await supple.window("main");
    await main.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const size of sizes) {
      await resize(supple, main, size);
      for (const name of ["today", "routines", "schedule"] as const) {
        await main
          .getByRole("navigation")
          .getByRole("button", { name: words(`shell.${name}`) })
          .click();
        await look(main, `${name}-${size.width}x${size.height}-${colorScheme}`);
      }
    }
  });

  test(`the prompt, ${colorScheme}`, async ({ start, profile }) => {
    profile.writeSettings({
      reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } },
      appearance: colorScheme,
    });
    const supple = await start({ from: "2026-03-30T09:00", rate: 90 });
    const prompt = await supple.window("prompt");
    await prompt.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { prompt: shown } = await supple.snapshot();
    // Its fuse rests while the person is at it.
    await supple.send("prompt.attend", { prompt: shown?.id ?? "", attending: true });
    await look(prompt, `prompt-${colorScheme}`);
    await look(await supple.window("main"), `today-due-${colorScheme}`);
  });

  test(`the player, ${colorScheme}`, async ({ start }) => {
    const supple = await start({
      from: "2026-03-30T09:00",
      rate: 1,
      arguments: ["--routine=desk-reset-5"],
    });
    const player = await supple.window("player");
    await player.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await player.keyboard.press("Space");
    await look(player, `player-${colorScheme}`);
  });
}
