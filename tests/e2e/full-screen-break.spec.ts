import type { Page } from "@playwright/test";
import type { App } from "../support/app.ts";
import { severalDisplays } from "../support/desktop/displays.ts";
import { otherWindow } from "../support/desktop/window.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize, widerThanItsPlace } from "../support/look.ts";
import { pressAway } from "../support/press-away.ts";
import { words } from "../support/words.ts";

// A walk is due a minute after nine: two seconds on the wall.
const lapse = { from: "2026-03-30T09:00", rate: 30 };
const title = "Walk round the block";
const rhythm = { times: ["09:01"], days: [...weekdays] };
const soon = {
  custom: [{ id: "walk", title, rhythm, routine: "desk-micro-60" }],
  delivery: { as: "full-screen" as const },
};

test.beforeEach(({ profile }) => profile.writeSettings(soon));

const breaksOf = (supple: App): readonly Page[] =>
  supple.electron.windows().filter((page) => page.url().endsWith("/prompt.html?full"));

/** Where breaks can be seen, from left to right, and whether one of them has the focus. */
const seen = (supple: App) =>
  supple.electron.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows().filter(
      (it) => it.webContents.getURL().endsWith("?full") && it.isVisible(),
    );
    const places = windows.map((it) => {
      const { x, y, width, height } = it.getBounds();
      return [x, y, width, height];
    });
    return {
      places: places.toSorted(([a = 0], [b = 0]) => a - b),
      focused: windows.filter((it) => it.isFocused()).length,
    };
  });

/** The small window of the prompt, once it has painted. */
async function smallWindow(supple: App): Promise<Page> {
  const find = () => supple.electron.windows().find((page) => page.url().endsWith("/prompt.html"));
  await expect.poll(() => find() !== undefined).toBe(true);
  const page = find();
  if (page === undefined) throw new Error("the small window closed at once");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

/** Waits until breaks stand so. Asked of the main process in between, the inspector now and then loses an answer. */
const standAt = (supple: App, wanted: Awaited<ReturnType<typeof seen>>) =>
  expect(async () => expect(await seen(supple)).toEqual(wanted)).toPass({ timeout: 15_000 });

/** The break that has the focus, its fuse at rest, since time runs fast. */
async function theBreak(supple: App): Promise<Page> {
  await expect.poll(() => breaksOf(supple).length).toBeGreaterThan(0);
  await expect(async () => expect((await seen(supple)).focused).toBe(1)).toPass({
    timeout: 15_000,
  });
  const { prompt } = await supple.snapshot();
  await supple.send("prompt.attend", { prompt: prompt?.id ?? "", attending: true });
  for (const page of breaksOf(supple)) {
    // A page under test always thinks that it has the focus.
    const window = await supple.electron.browserWindow(page);
    const focused = await window.evaluate((it) => it.isFocused());
    if (focused) return page;
  }
  throw new Error("no break has the focus");
}

/** Snoozes the open prompt. */
async function putOff(supple: App): Promise<void> {
  const { prompt } = await supple.snapshot();
  await supple.send("prompt.snooze", { prompt: prompt?.id ?? "", minutes: 5 });
}

/** Presses a key that takes the page's own window away. */
const pressKeyAway = (page: Page, key: string): Promise<void> =>
  page.keyboard.press(key).catch((error: unknown) => {
    if (!page.isClosed()) throw error;
  });

test("a full-screen break is heard once, answers no key that was meant for something else, and holds nobody", async ({
  start,
  notifications,
}) => {
  const supple = await start(lapse);
  const page = await theBreak(supple);
  expect(await seen(supple)).toEqual({ places: [[0, 0, 1600, 1000]], focused: 1 });
  const dialog = page.getByRole("dialog", { name: title });
  await expect(dialog).toBeFocused();
  await expect(dialog).toHaveAccessibleDescription(/Desk micro-break/);
  for (const key of ["Enter", "Space", "a"]) await page.keyboard.press(key);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: words("action.start") })).toBeFocused();
  expect(notifications.arrived).toEqual([]);

  // Escape closes the menu that is open, and with none the break: it is small then, and waits for an answer.
  await page.getByRole("button", { name: words("action.snooze") }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await pressKeyAway(page, "Escape");
  const nothing = { places: [], focused: 0 };
  await standAt(supple, nothing);
  await smallWindow(supple);
  expect((await supple.snapshot()).prompt).toMatchObject({ kind: "custom", small: true });

  // Put off, it comes anew over the screen. Who turns to another window has left it, too.
  await putOff(supple);
  await theBreak(supple);
  const other = await otherWindow("vlc");
  await standAt(supple, nothing);
  other.close();

  // A page that hears nothing any more goes by two presses of Escape.
  await putOff(supple);
  await theBreak(supple);
  await supple.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()
      .map((it) => it.webContents)
      .find((it) => it.getURL().endsWith("?full"));
    void contents?.executeJavaScript("for (;;) {}");
    for (const type of ["keyDown", "keyUp", "keyDown"] as const) {
      contents?.sendInputEvent({ type, keyCode: "Escape" });
    }
  });
  await standAt(supple, nothing);
  await smallWindow(supple);
});

test("the look of a full-screen break, and of the settings that ask for it", async ({
  start,
  profile,
}) => {
  const supple = await start(lapse);
  const page = await theBreak(supple);
  await look(page, "break-1600x1000");
  const window = await supple.electron.browserWindow(page);
  await window.evaluate((it) => it.setFullScreen(false));
  for (const size of [
    { width: 1040, height: 720 },
    { width: 720, height: 560 },
  ]) {
    await resize(supple, page, size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await look(page, `break-${size.width}x${size.height}-${colorScheme}`);
    }
    expect.soft(await widerThanItsPlace(page)).toEqual([]);
  }
  await page.emulateMedia({ forcedColors: "active" });
  await page.screenshot({ path: "tests/.output/screens/break-forced.png" });
  await page.emulateMedia({ forcedColors: "none" });
  await page.evaluate(() => {
    const { document } = globalThis as unknown as {
      readonly document: { readonly documentElement: { readonly style: { fontSize: string } } };
    };
    document.documentElement.style.fontSize = "200%";
  });
  await look(page, "break-large");
  expect.soft(await widerThanItsPlace(page)).toEqual([]);
  const skip = page.getByRole("button", { name: words("action.skip") });
  await skip.scrollIntoViewIfNeeded();
  await expect.soft(skip).toBeInViewport({ ratio: 1 });

  // Where the settings say all that.
  const main = await supple.window("main");
  await main.getByRole("button", { name: words("shell.settings") }).click();
  const row = main.getByText(words("settings.sharing"));
  for (const colorScheme of ["light", "dark"] as const) {
    await main.emulateMedia({ colorScheme });
    for (const size of [
      { width: 1040, height: 720 },
      { width: 720, height: 560 },
    ]) {
      await resize(supple, main, size);
      await row.scrollIntoViewIfNeeded();
      await look(main, `settings-delivery-${size.width}x${size.height}-${colorScheme}`);
    }
  }
  await main.getByRole("button", { name: words("settings.display") }).click();
  const first = { nth: 1, width: 1600, height: 1000 };
  await main.getByRole("option", { name: words("settings.display.nth", first) }).click();
  const [display] = (await supple.snapshot()).program.displays;
  await expect
    .poll(() => profile.settings().delivery.display)
    .toEqual({ id: display?.id, label: "" });
  await main.getByRole("button", { name: words("settings.delivery") }).click();
  await main.getByRole("option", { name: words("settings.delivery.window") }).click();
  await standAt(supple, { places: [], focused: 0 });
  await smallWindow(supple);
});

test("breaks follow the displays: one on each, none on one that has gone, and the player goes on where Start was pressed", async ({
  start,
}) => {
  const displays = await severalDisplays();
  try {
    displays.plugIn(1, "1280x720", 1600, 0);
    const supple = await start({ ...lapse, env: displays.env });
    const page = await theBreak(supple);
    const [left, right] = [
      [0, 0, 1600, 900],
      [1600, 0, 1280, 720],
    ];
    await standAt(supple, { places: [left, right], focused: 1 });

    displays.plugOut(1);
    await standAt(supple, { places: [left], focused: 1 });
    displays.plugIn(2, "1920x1080", 1600, 0);
    await standAt(supple, { places: [left, [1600, 0, 1920, 1080]], focused: 1 });
    displays.plugIn(0, "1280x720", 0, 0);
    await standAt(supple, {
      places: [
        [0, 0, 1280, 720],
        [1600, 0, 1920, 1080],
      ],
      focused: 1,
    });
    expect(page.isClosed()).toBe(true);
    expect(breaksOf(supple)).toHaveLength(2);

    const front = await theBreak(supple);
    const bounds = await (
      await supple.electron.browserWindow(front)
    ).evaluate((it) => it.getBounds());
    await pressAway(front.getByRole("button", { name: words("action.start") }));
    const player = await supple.window("player");
    const window = await supple.electron.browserWindow(player);
    await expect
      .poll(() => window.evaluate((it) => ({ ...it.getBounds(), full: it.isFullScreen() })))
      .toEqual({ ...bounds, full: true });
    expect(breaksOf(supple)).toEqual([]);
    // It knows that it fills the screen: Escape leaves that first, and not the routine.
    await player.keyboard.press("Escape");
    await expect.poll(() => window.evaluate((it) => it.isFullScreen())).toBe(false);
    expect((await supple.snapshot()).session).not.toBeNull();
  } finally {
    await displays.close();
  }
});
