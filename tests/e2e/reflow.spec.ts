import type { Page } from "@playwright/test";
import { findExercise, routines } from "../../shared/content/catalogue.ts";
import type { MessageId } from "../../shared/messages/english.ts";
import { redFlags } from "../../shared/content/red-flags.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { expect, test } from "../support/end-to-end.ts";
import { livedJournal } from "../support/lived-journal.ts";
import { resize } from "../support/look.ts";
import { pressAway } from "../support/press-away.ts";
import { words } from "../support/words.ts";

const today = "2026-03-30" as LocalDate;
const monday = { from: `${today}T09:00`, rate: 1 };
/** The routine with the longest film, and its first exercise. */
const longest = routines.reduce((a, b) => (b.steps.length > a.steps.length ? b : a));
const first = { name: findExercise(longest.steps[0]?.exercise ?? "")?.name ?? "" };
const pages = ["today", "routines", "guide", "schedule", "journal", "settings"] as const;

/** What stands outside the width of the page, or is cut by a part that cannot scroll. */
const lost = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    interface Part {
      readonly tagName: string;
      readonly className: unknown;
      readonly textContent: string;
      readonly scrollWidth: number;
      readonly clientWidth: number;
      readonly children: { readonly length: number };
      getBoundingClientRect(): { left: number; right: number; width: number; height: number };
      closest(selector: string): unknown;
    }
    const view = globalThis as unknown as {
      readonly innerWidth: number;
      readonly document: {
        readonly scrollingElement: { readonly scrollWidth: number };
        querySelectorAll(selector: string): Iterable<Part>;
      };
    };
    const wide = view.document.scrollingElement.scrollWidth - view.innerWidth;
    const out = [...view.document.querySelectorAll("body *")].filter((part) => {
      const { left, right, width, height } = part.getBoundingClientRect();
      // Text for screen readers only is one pixel large.
      const seen = width > 1 && height > 1 && part.closest("svg") === null;
      return seen && part.children.length === 0 && (left < -1 || right > view.innerWidth + 1);
    });
    return [
      ...(wide > 0 ? [`the page scrolls sideways by ${wide} px`] : []),
      ...out.map((part) => `${part.tagName} ${String(part.className)} "${part.textContent}"`),
    ];
  });

/** At 200 % of its text's size. */
const enlarge = (page: Page) =>
  page.evaluate(() => {
    const { document } = globalThis as unknown as {
      readonly document: { readonly documentElement: { readonly style: { fontSize: string } } };
    };
    document.documentElement.style.fontSize = "200%";
  });

for (const [how, size, large] of [
  ["320 CSS px wide", { width: 320, height: 640 }, false],
  ["with text at 200 %", { width: 1040, height: 720 }, true],
] as const) {
  test(`no page loses anything ${how}`, async ({ start, profile }) => {
    profile.writeJournal(livedJournal(today, 300));
    const supple = await start(monday);
    const main = await supple.window("main");
    await main.getByRole("navigation").waitFor();
    await resize(supple, main, size);
    if (large) await enlarge(main);
    for (const name of pages) {
      const entry = main
        .getByRole("navigation")
        .getByRole("button", { name: words(`shell.${name}`) });
      await entry.click();
      await expect(main.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await main.screenshot({ path: `tests/.output/screens/reflow-${size.width}-${name}.png` });
      expect.soft(await lost(main), name).toEqual([]);
    }
    const check = async (name: string) => {
      await main.screenshot({ path: `tests/.output/screens/reflow-${size.width}-${name}.png` });
      expect.soft(await lost(main), name).toEqual([]);
    };
    await main
      .getByRole("navigation")
      .getByRole("button", { name: words("shell.routines") })
      .click();
    await main.getByRole("button", { name: longest.name, exact: true }).click();
    await check("routine");
    await main.getByRole("button", { name: first.name, exact: true }).click();
    await expect(main.getByRole("heading", { level: 1, name: first.name })).toBeVisible();
    await check("exercise");
    await main
      .getByRole("navigation")
      .getByRole("button", { name: words("shell.settings") })
      .click();
    await main.getByRole("button", { name: words("settings.body.open") }).click();
    await main.getByRole("checkbox", { name: words("guide.tag.pregnancy") }).press("Space");
    await expect(main.getByText(words("body.agreed"))).toBeVisible();
    await check("body");
  });

  test(`the first run and the prompt lose nothing ${how}`, async ({ start, profile }) => {
    profile.writeSettings({
      consent: { disclaimer: null },
      reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } },
    });
    const supple = await start({ ...monday, rate: 60 });
    const main = await supple.window("main");
    await main.getByRole("heading", { level: 1 }).waitFor();
    await resize(supple, main, size);
    if (large) await enlarge(main);
    const step = async (nth: number, next: MessageId) => {
      await main.screenshot({
        path: `tests/.output/screens/reflow-${size.width}-first-${nth}.png`,
      });
      expect.soft(await lost(main), `step ${nth}`).toEqual([]);
      await main.getByRole("button", { name: words(next) }).click();
    };
    await step(1, "onboarding.continue");
    await main.getByText(words("onboarding.consent.tick")).click();
    await step(2, "onboarding.consent.accept");
    await step(3, "onboarding.continue");
    await step(4, "onboarding.done");

    const prompt = await supple.window("prompt");
    await prompt.getByRole("heading", { level: 1 }).waitFor();
    // Its window has one size; only its text grows.
    if (large) await enlarge(prompt);
    expect.soft(await lost(prompt), "prompt").toEqual([]);
    const skip = prompt.getByRole("button", { name: words("action.skip") });
    await skip.scrollIntoViewIfNeeded();
    await prompt.screenshot({ path: `tests/.output/screens/reflow-${size.width}-prompt.png` });
    await expect.soft(skip).toBeInViewport({ ratio: 1 });
    await expect.soft(prompt.getByText(/Desk micro-break/)).toBeVisible();
  });

  test(`the player loses nothing at rest ${how}`, async ({ start }) => {
    const supple = await start({ ...monday, rate: 5, arguments: ["--routine=stretch-3"] });
    const player = await supple.window("player");
    await player.getByRole("heading", { level: 1 }).waitFor();
    await resize(supple, player, size);
    if (large) await enlarge(player);
    // The third step is done sitting, and so is the fourth.
    for (let step = 0; step < 2; step += 1) await player.keyboard.press("ArrowRight");
    const rest = player.getByText(words("player.rest", { step: 4, steps: 8 }), { exact: true });
    await rest.waitFor();
    await player.keyboard.press("Space");
    await expect(player.getByRole("button", { name: words("player.resume") })).toBeVisible();
    await expect(rest).toBeVisible();
    await player.screenshot({ path: `tests/.output/screens/reflow-${size.width}-rest.png` });
    expect.soft(await lost(player)).toEqual([]);
    await rest.scrollIntoViewIfNeeded();
    await expect.soft(rest).toBeInViewport({ ratio: 1 });
  });

  test(`the player loses nothing ${how}`, async ({ start }) => {
    const supple = await start({ ...monday, arguments: ["--routine=stretch-3"] });
    const player = await supple.window("player");
    await player.getByRole("heading", { level: 1 }).waitFor();
    await resize(supple, player, size);
    if (large) await enlarge(player);
    await player.screenshot({ path: `tests/.output/screens/reflow-${size.width}-player.png` });
    expect.soft(await lost(player)).toEqual([]);
    // One below the other, none over another.
    const parts = ["header", "h1", "[role=timer]", "main [role=img][class*=figure]", "footer"];
    const boxes = await Promise.all(
      parts.map((part) => player.locator(part).first().boundingBox()),
    );
    const edges = boxes.flatMap((box) => (box ? [box.y, box.y + box.height] : []));
    expect.soft(edges).toHaveLength(2 * parts.length);
    expect.soft(edges).toEqual(edges.toSorted((a, b) => a - b));
    await player.getByRole("button", { name: words("player.skip") }).click();
    await expect(player.getByRole("button", { name: words("player.skip") })).toBeInViewport();
    await player.screenshot({ path: `tests/.output/screens/reflow-${size.width}-footer.png` });

    const check = async (state: string) => {
      await player.screenshot({ path: `tests/.output/screens/reflow-${size.width}-${state}.png` });
      expect.soft(await lost(player), state).toEqual([]);
    };
    await player.getByRole("button", { name: words("player.too-much") }).click();
    await check("too-much");
    const leg = player.getByRole("button", { name: words("player.too-much.leg") });
    await leg.scrollIntoViewIfNeeded();
    await expect.soft(leg).toBeInViewport({ ratio: 1 });
    for (const [when, pain] of [
      ["now", 4],
      ["before", 2],
    ] as const) {
      const scale = player.getByRole("radiogroup", { name: words(`player.too-much.${when}`) });
      await scale.getByRole("radio").nth(pain).click();
    }
    await player.getByRole("button", { name: words("player.too-much.decide") }).click();
    await check("stopped");
    const close = player.getByRole("button", { name: words("player.close") }).first();
    await expect.soft(close).toBeVisible();

    await supple.send("routine.start", { routine: "stretch-3" });
    await expect(player.getByRole("button", { name: words("player.pause") })).toBeVisible();
    for (let step = 0; step < 8; step += 1) await player.keyboard.press("ArrowRight");
    const done = player.getByRole("button", { name: words("player.done"), exact: true });
    await done.scrollIntoViewIfNeeded();
    await expect.soft(done).toBeInViewport({ ratio: 1 });
    await check("finished");

    // A stop sign leads to the card in the main window.
    await supple.send("routine.start", { routine: "stretch-3" });
    await player.getByRole("button", { name: words("player.too-much") }).click();
    const [chest = ""] = redFlags.duringExercise.items;
    await pressAway(player.getByRole("button", { name: chest }));
    const main = await supple.window("main");
    const read = main.getByRole("button", { name: words("lock.read") });
    await read.waitFor();
    await resize(supple, main, size);
    if (large) await enlarge(main);
    await main.screenshot({ path: `tests/.output/screens/reflow-${size.width}-stop-sign.png` });
    expect.soft(await lost(main), "stop sign").toEqual([]);
    await read.scrollIntoViewIfNeeded();
    await expect.soft(read).toBeInViewport({ ratio: 1 });
  });
}

/** Whether what has the focus says so with an outline of 2 px and more. */
const focusShows = (page: Page): Promise<boolean> =>
  page.locator(":focus").evaluate((part) => {
    const view = globalThis as unknown as {
      getComputedStyle(one: unknown): { outlineStyle: string; outlineWidth: string };
    };
    const { outlineStyle, outlineWidth } = view.getComputedStyle(part);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });

test("forced colours: what is chosen and what has the focus can be told", async ({
  start,
  profile,
}) => {
  profile.writeJournal(livedJournal(today, 300));
  const supple = await start({ ...monday, arguments: ["--routine=stretch-3"] });
  const main = await supple.window("main");
  await main.getByRole("navigation").waitFor();
  await main.emulateMedia({ forcedColors: "active" });
  for (const name of pages) {
    await main
      .getByRole("navigation")
      .getByRole("button", { name: words(`shell.${name}`) })
      .click();
    await main.keyboard.press("Tab");
    expect.soft(await focusShows(main), name).toBe(true);
    await main.screenshot({ path: `tests/.output/screens/forced-${name}.png` });
  }

  const player = await supple.window("player");
  await player.emulateMedia({ forcedColors: "active" });
  const check = async (state: string) => {
    await player.keyboard.press("Tab");
    expect.soft(await focusShows(player), state).toBe(true);
    await player.screenshot({ path: `tests/.output/screens/forced-player-${state}.png` });
  };
  for (let step = 0; step < 4; step += 1) await player.keyboard.press("ArrowRight");
  await check("step");
  await player.keyboard.press("t");
  await check("too-much");
  await player.keyboard.press("Escape");
  for (let step = 0; step < 8; step += 1) await player.keyboard.press("ArrowRight");
  await expect(player.getByText(words("player.finished.ask"))).toBeVisible();
  await check("finished");
});

test("forced colours: the first run and the prompt", async ({ start, profile }) => {
  profile.writeSettings({
    consent: { disclaimer: null },
    reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } },
  });
  const supple = await start({ ...monday, rate: 60 });
  const main = await supple.window("main");
  await main.emulateMedia({ forcedColors: "active" });
  const step = async (nth: number, next: MessageId) => {
    const button = main.getByRole("button", { name: words(next) });
    await button.waitFor();
    await main.keyboard.press("Tab");
    expect.soft(await focusShows(main), `step ${nth}`).toBe(true);
    await main.screenshot({ path: `tests/.output/screens/forced-first-${nth}.png` });
    await button.click();
  };
  await step(1, "onboarding.continue");
  await main.getByText(words("onboarding.consent.tick")).click();
  await step(2, "onboarding.consent.accept");
  await step(3, "onboarding.continue");
  await step(4, "onboarding.done");

  const prompt = await supple.window("prompt");
  await prompt.emulateMedia({ forcedColors: "active" });
  await prompt.getByRole("heading", { level: 1 }).waitFor();
  await prompt.keyboard.press("Tab");
  expect.soft(await focusShows(prompt), "prompt").toBe(true);
  await prompt.screenshot({ path: "tests/.output/screens/forced-prompt.png" });
});
