import type { Page } from "@playwright/test";
import type { App } from "../support/app.ts";
import { severalDisplays } from "../support/desktop/displays.ts";
import { otherWindow } from "../support/desktop/window.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize, widerThanItsPlace } from "../support/look.ts";
import { pressAway } from "../support/press-away.ts";
import { words } from "../support/words.ts";

// A walk is due at nine, two seconds on the wall; put off for five minutes it is back in two and a half.
const lapse = { from: "2026-03-30T08:56", rate: 120 };
const title = "Walk round the block";
const rhythm = { times: ["09:00"], days: [...weekdays] };
const soon = {
  custom: [{ id: "walk", title, rhythm, routine: "desk-reset-5" }],
  // Until the main window is up, which takes the focus from a break that was there before it.
  delivery: { as: "window" as const },
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

const often = { timeout: 15_000, intervals: [100] };

/** Waits until breaks stand so. Asked of the main process in between, the inspector now and then loses an answer. */
const standAt = (supple: App, wanted: Awaited<ReturnType<typeof seen>>) =>
  expect(async () => expect(await seen(supple)).toEqual(wanted)).toPass(often);

/** The first break of a Supple whose window has come up. */
async function firstBreak(supple: App): Promise<Page> {
  const { settings } = await supple.snapshot();
  const delivery = { ...settings.delivery, as: "full-screen" as const };
  await supple.send("settings.save", { settings: { ...settings, delivery } });
  return theBreak(supple);
}

/** The break that has the focus, once the prompt is open; its fuse rests at once, since time runs fast. */
async function theBreak(supple: App): Promise<Page> {
  const attend = async () => {
    const { prompt } = await supple.snapshot();
    if (prompt === null) throw new Error("no prompt is open");
    await supple.send("prompt.attend", { prompt: prompt.id, attending: true });
  };
  await expect(attend).toPass(often);
  const found: Page[] = [];
  // Playwright hears of a window a little later than it is there.
  await expect(async () => {
    for (const page of breaksOf(supple)) {
      // A page under test always thinks that it has the focus.
      const window = await supple.electron.browserWindow(page);
      if (await window.evaluate((it) => it.isFocused())) found.push(page);
    }
    expect(found).not.toEqual([]);
  }).toPass(often);
  const [page] = found;
  if (page === undefined) throw new Error("no break has the focus");
  // A page that comes says that nobody is at an answer yet, and takes the focus to what it says after that.
  await expect(page.getByRole("dialog")).toBeFocused();
  await attend();
  return page;
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
  const page = await firstBreak(supple);
  expect(await seen(supple)).toEqual({ places: [[0, 0, 1600, 1000]], focused: 1 });
  const told = notifications.arrived.length;
  const dialog = page.getByRole("dialog", { name: title });
  await expect(dialog).toBeFocused();
  await expect(dialog).toHaveAccessibleDescription(/Five-minute desk reset/);
  for (const key of ["Enter", "Space", "a"]) await page.keyboard.press(key);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: words("action.start") })).toBeFocused();

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
  expect(notifications.arrived).toHaveLength(told);
});

test("the look of a full-screen break, and of the settings that ask for it", async ({ start }) => {
  const supple = await start(lapse);
  const page = await firstBreak(supple);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await look(page, `break-1600x1000-${colorScheme}`);
  }
  const window = await supple.electron.browserWindow(page);
  await window.evaluate((it) => it.setFullScreen(false));
  await resize(supple, page, { width: 720, height: 560 });
  await look(page, "break-720x560");
  expect.soft(await widerThanItsPlace(page)).toEqual([]);
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
  for (const [colorScheme, size] of [
    ["light", { width: 1040, height: 720 }],
    ["dark", { width: 720, height: 560 }],
  ] as const) {
    await main.emulateMedia({ colorScheme });
    await resize(supple, main, size);
    await row.scrollIntoViewIfNeeded();
    await look(main, `settings-delivery-${size.width}x${size.height}-${colorScheme}`);
  }
  await main.getByRole("button", { name: words("settings.delivery") }).click();
  await main.getByRole("option", { name: words("settings.delivery.window") }).click();
  await standAt(supple, { places: [], focused: 0 });
  await smallWindow(supple);
});

test("breaks follow the displays: one on each, none on one that has gone, and the player goes on where Start was pressed", async ({
  start,
  profile,
}) => {
  const displays = await severalDisplays();
  try {
    displays.plugIn(1, "1280x720", 1600, 0);
    // Slower, so that the routine that starts in the end is not over before it has been looked at.
    const supple = await start({ from: "2026-03-30T08:59", rate: 30, env: displays.env });
    const page = await firstBreak(supple);
    const [left, right] = [
      [0, 0, 1600, 900],
      [1600, 0, 1280, 720],
    ];
    await standAt(supple, { places: [left, right], focused: 1 });

    // The desktop turns to another window as a display goes: that is nobody's leaving.
    const turned = await supple.electron.evaluateHandle(({ BrowserWindow, screen }) => {
      const main = BrowserWindow.getAllWindows().find((it) =>
        it.webContents.getURL().endsWith("/main.html"),
      );
      const times = { focused: 0 };
      main?.on("focus", () => (times.focused += 1));
      screen.once("display-removed", () => main?.focus());
      return times;
    });
    displays.plugOut(1);
    await expect(async () => expect(await turned.evaluate((it) => it.focused)).toBe(1)).toPass(
      often,
    );
    await standAt(supple, { places: [left], focused: 1 });
    const large = [1600, 0, 1920, 1080];
    displays.plugIn(2, "1920x1080", 1600, 0);
    await standAt(supple, { places: [left, large], focused: 1 });

    // So do the settings, whose other places go and come.
    const main = await supple.window("main");
    await main.getByRole("button", { name: words("shell.settings") }).click();
    const choose = async (name: string | RegExp) => {
      await main.getByRole("button", { name: words("settings.display") }).click();
      await main.getByRole("option", { name }).click();
    };
    await choose(/1920 × 1080/);
    await standAt(supple, { places: [large], focused: 1 });
    const { program, settings } = await supple.snapshot();
    const { id, label } = program.displays.find(({ bounds }) => bounds.width === 1920) ?? {};
    expect(settings.delivery.display).toEqual({ id, label });
    await expect.poll(() => profile.settings().delivery.display).toEqual({ id, label });
    // One that has to go before its page is there takes no other with it.
    for (const display of ["all", settings.delivery.display] as const) {
      const delivery = { ...settings.delivery, display };
      await supple.send("settings.save", { settings: { ...settings, delivery } });
    }
    await choose(words("settings.display.all"));
    await standAt(supple, { places: [left, large], focused: 1 });

    displays.plugIn(0, "1280x720", 0, 0);
    await standAt(supple, { places: [[0, 0, 1280, 720], large], focused: 1 });
    await expect.poll(() => page.isClosed()).toBe(true);
    await expect.poll(() => breaksOf(supple).length).toBe(2);

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
    await expect.poll(() => breaksOf(supple).length).toBe(0);
    // It knows that it fills the screen: Escape leaves that first, and not the routine.
    await player.keyboard.press("Escape");
    await expect.poll(() => window.evaluate((it) => it.isFullScreen())).toBe(false);
    expect((await supple.snapshot()).session).not.toBeNull();
  } finally {
    await displays.close();
  }
});
