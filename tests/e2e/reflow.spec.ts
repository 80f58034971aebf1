import type { Page } from "@playwright/test";
import { expect, test } from "../support/end-to-end.ts";
import { resize } from "../support/look.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };
const pages = ["today", "routines", "schedule", "settings"] as const;

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
  test(`no page loses anything ${how}`, async ({ start }) => {
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
  });
}

test("forced colours: what is chosen and what has the focus can be told", async ({ start }) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await main.getByRole("navigation").waitFor();
  await main.emulateMedia({ forcedColors: "active" });
  for (const name of pages) {
    await main
      .getByRole("navigation")
      .getByRole("button", { name: words(`shell.${name}`) })
      .click();
    await main.keyboard.press("Tab");
    const outline = await main.locator(":focus").evaluate((part) => {
      const view = globalThis as unknown as {
        getComputedStyle(one: unknown): { outlineStyle: string; outlineWidth: string };
      };
      const { outlineStyle, outlineWidth } = view.getComputedStyle(part);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    expect.soft(outline, name).toBe(true);
    await main.screenshot({ path: `tests/.output/screens/forced-${name}.png` });
  }
});
