import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { App } from "./app.ts";
import { expect } from "./end-to-end.ts";

const screens = join(import.meta.dirname, "../.output/screens");
mkdirSync(screens, { recursive: true });

interface PageGlobal {
  readonly document: { readonly fonts: { readonly ready: Promise<unknown> } };
  readonly innerWidth: number;
  readonly innerHeight: number;
}

/** Takes the picture of a window that has come to rest, and finds what shuts people out of it. */
export async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as PageGlobal).document.fonts.ready);
  await page.screenshot({ path: join(screens, `${name}.png`), animations: "disabled" });
  // The newer way of axe opens a page of its own, which Electron does not.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
  );
  expect.soft(found, name).toEqual([]);
}

/** Gives a window's page this size. */
export async function resize(
  supple: App,
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const window = await supple.electron.browserWindow(page);
  await window.evaluate((it, { width, height }) => {
    it.setMinimumSize(1, 1);
    it.setContentSize(width, height);
  }, size);
  const inner = () =>
    page.evaluate(() => {
      const { innerWidth: width, innerHeight: height } = globalThis as unknown as PageGlobal;
      return { width, height };
    });
  await expect.poll(inner).toEqual(size);
}

/** The scrolling parts of a page that would have to be moved sideways to be read. */
export const widerThanItsPlace = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    interface Part {
      readonly scrollWidth: number;
      readonly clientWidth: number;
      readonly className: string;
      readonly tagName: string;
    }
    const { document, getComputedStyle } = globalThis as unknown as {
      readonly document: { querySelectorAll(selector: string): Iterable<Part> };
      readonly getComputedStyle: (part: Part) => { readonly overflowX: string };
    };
    const scrolls = (part: Part) =>
      part.tagName === "HTML" ||
      part.tagName === "BODY" ||
      getComputedStyle(part).overflowX === "auto";
    return [...document.querySelectorAll("*")]
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && scrolls(part))
      .map(({ tagName, className }) => `${tagName}.${className}`);
  });
