import { pressKeys, takeKeys } from "../support/desktop/keys.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize } from "../support/look.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };

test("shortcuts are off until they are set, and work in every program then", async ({
  start,
  tray,
  profile,
}) => {
  // The key of O on the keyboard of a virtual display.
  const other = await takeKeys(["ctrl", "alt"], 32);
  const supple = await start(monday);
  const main = await supple.window("main");
  await main.getByRole("button", { name: words("shell.settings"), exact: true }).click();
  const field = (name: "start" | "pause" | "open") =>
    main.getByRole("button", { name: `${words(`settings.shortcut.${name}`)}: ` });

  // Keys that may not be one are refused with what is allowed, and heard on.
  await field("start").click();
  await main.keyboard.press("Control+C");
  const refused = words("settings.shortcut.refused", { keys: "Ctrl+C" });
  await expect(main.getByText(refused)).toBeVisible();
  await main.keyboard.press("Control+Alt+B");
  await expect(field("start")).toHaveText("Ctrl+Alt+B");
  await expect(main.getByText(refused)).toHaveCount(0);
  await field("pause").click();
  await main.keyboard.press("Control+Alt+B");
  const title = words("settings.shortcut.start");
  const twice = words("settings.shortcut.twice", { keys: "Ctrl+Alt+B", other: title });
  await expect(main.getByText(twice)).toBeVisible();
  await field("pause").click();
  await main.keyboard.press("Control+Alt+P");
  await expect(field("pause")).toHaveText("Ctrl+Alt+P");

  // Keys that another program has are shown to be so until it lets them go, and others are chosen.
  await field("open").click();
  await main.keyboard.press("Control+Alt+O");
  await expect(main.getByText(words("settings.shortcut.taken"))).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await main.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const size of [
      { width: 1040, height: 720 },
      { width: 720, height: 560 },
    ]) {
      await resize(supple, main, size);
      await field("open").scrollIntoViewIfNeeded();
      await look(main, `shortcuts-${size.width}x${size.height}-${colorScheme}`);
    }
  }
  other.close();
  await field("open").click();
  await main.keyboard.press("Control+Shift+O");
  await expect(main.getByText(words("settings.shortcut.taken"))).toHaveCount(0);

  // While keys are asked for none of them does anything but be heard.
  await field("open").click();
  pressKeys("ctrl+alt+p");
  await expect(
    main.getByText(
      words("settings.shortcut.twice", {
        keys: "Ctrl+Alt+P",
        other: words("settings.shortcut.pause"),
      }),
    ),
  ).toBeVisible();
  expect((await supple.snapshot()).pause).toBeNull();
  expect(profile.settings()).toMatchObject({
    shortcuts: { start: "Ctrl+Alt+B", pause: "Ctrl+Alt+P", open: "Ctrl+Shift+O" },
  });

  // With no window at all.
  await main.close();
  await expect.poll(() => supple.isOpen("main")).toBe(false);
  const item = await tray.item();
  const labels = async () => (await item.menu()).items.map(({ label }) => label);
  pressKeys("ctrl+alt+p");
  await expect.poll(labels).toContain(words("tray.resume"));
  pressKeys("ctrl+alt+p");
  await expect.poll(labels).not.toContain(words("tray.resume"));
  pressKeys("ctrl+shift+o");
  await (await supple.window("main")).close();
  pressKeys("ctrl+alt+b");
  await supple.window("player");
  await expect.poll(() => profile.journal().length).toBe(1);
  expect(profile.journal()).toMatchObject([
    { kind: "routine-started", routine: "desk-micro-60", by: "shortcut" },
  ]);
  pressKeys("ctrl+alt+b");
  await expect.poll(async () => (await labels()).length).toBeGreaterThan(0);
  expect(profile.journal()).toHaveLength(1);
});
