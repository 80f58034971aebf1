import type { Page } from "@playwright/test";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { expect, test } from "../support/end-to-end.ts";
import { livedJournal } from "../support/lived-journal.ts";
import { words } from "../support/words.ts";

const today = "2026-03-30" as LocalDate;
const monday = { from: `${today}T09:00`, rate: 1 };

interface Focused {
  readonly name: string;
  /** Where the focus is drawn: an outline, or an edge that changed. */
  readonly seen: boolean;
  readonly inView: boolean;
  readonly nth: number;
}

/** What has the focus: its name, whether one sees that it has it, and its place in the document. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    interface Part {
      readonly tagName: string;
      readonly innerText: string;
      getAttribute(name: string): string | null;
      getBoundingClientRect(): { top: number; bottom: number; left: number; right: number };
      closest(selector: string): Part | null;
      querySelectorAll(selector: string): Iterable<Part>;
      readonly parentElement: Part | null;
    }
    const view = globalThis as unknown as {
      readonly document: {
        readonly activeElement: Part;
        querySelectorAll(selector: string): Iterable<Part>;
      };
      readonly innerWidth: number;
      readonly innerHeight: number;
      getComputedStyle(part: Part): Record<string, string>;
    };
    const part = view.document.activeElement;
    const drawn = (one: Part) => {
      const { outlineStyle, outlineWidth } = view.getComputedStyle(one);
      return outlineStyle !== "none" && outlineWidth !== "0px";
    };
    const around = part.closest("label, [role=group], [data-rac]");
    const seen =
      drawn(part) ||
      (around !== null && (drawn(around) || [...around.querySelectorAll("*")].some(drawn))) ||
      part.getAttribute("data-focused") === "true" ||
      part.tagName === "INPUT";
    const { top, bottom, left, right } = (around ?? part).getBoundingClientRect();
    return {
      name: part.getAttribute("aria-label") ?? part.innerText ?? part.tagName,
      seen,
      inView: bottom > 0 && right > 0 && top < view.innerHeight && left < view.innerWidth,
      nth: [...view.document.querySelectorAll("*")].indexOf(part),
    };
  });

/** Tabs through a page until the focus comes round, and answers with what had it, in order. */
async function walk(page: Page): Promise<readonly Focused[]> {
  const seen: Focused[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const next = await focused(page);
    if (next.name === "BODY" || seen.some(({ nth }) => nth === next.nth)) return seen;
    seen.push(next);
  }
}

for (const [name, from] of [
  ["today", "today"],
  ["routines", "routines"],
  ["guide", "guide"],
  ["check", "check"],
  ["schedule", "schedule"],
  ["journal", "journal"],
  ["settings", "settings"],
  ["body", "settings"],
] as const) {
  test(`${name}: Tab reaches everything in order, and the focus is always seen`, async ({
    start,
    profile,
  }) => {
    if (name === "journal") profile.writeJournal(livedJournal(today, 60));
    const supple = await start(monday);
    const main = await supple.window("main");
    await main.getByRole("navigation").waitFor();
    // The navigation comes first in the document, and by Tab.
    await main.keyboard.press("Tab");
    expect((await focused(main)).name).toContain(words("shell.today"));
    const entry = main
      .getByRole("navigation")
      .getByRole("button", { name: words(`shell.${from}`) });
    await entry.focus();
    await main.keyboard.press("Enter");
    await expect(entry).toHaveAttribute("aria-current", "page");
    if (name === "body") {
      await main.getByRole("button", { name: words("settings.body.open") }).press("Enter");
      await main.getByRole("checkbox", { name: words("guide.tag.sciatica") }).press("Space");
      await main.getByText(words("body.agreed")).waitFor();
    }
    if (name === "journal") {
      await main.getByRole("listbox").press("ArrowLeft");
      await main.getByText(words("journal.delete")).first().waitFor();
    }
    await main.evaluate(() =>
      (
        globalThis as unknown as { document: { activeElement: { blur(): void } } }
      ).document.activeElement.blur(),
    );

    const stops = await walk(main);
    const first = stops.findIndex(({ name: said }) => said.includes(words("shell.today")));
    const round = [...stops.slice(first), ...stops.slice(0, first)];
    expect(round.length).toBeGreaterThan(5);
    expect(round.filter(({ seen }) => !seen)).toEqual([]);
    expect(round.filter(({ inView }) => !inView)).toEqual([]);
    const places = round.map(({ nth }) => nth);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
}

test("a routine's page by the keyboard: in by its name, back by Escape to where one was", async ({
  start,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await main
    .getByRole("navigation")
    .getByRole("button", { name: words("shell.routines") })
    .click();
  await main.keyboard.press("/");
  await main.keyboard.type("core");
  const row = main.getByRole("button", { name: "Core foundations", exact: true });
  await row.focus();
  await main.keyboard.press("Enter");
  await expect(main.getByRole("heading", { level: 1, name: "Core foundations" })).toBeFocused();
  await main.keyboard.press("Tab");
  await expect(main.locator(":focus")).toHaveText(words("action.start"));
  await main.keyboard.press("Escape");
  await expect(row).toBeFocused();
  await expect(main.getByRole("searchbox")).toHaveValue("core");

  await row.press("Enter");
  await main.getByRole("button", { name: words("action.start"), exact: true }).press("Enter");
  await supple.window("player");
  expect((await supple.snapshot()).session?.routine).toBe("core-foundations-10");
});

test("the list of routines is found again where it was left", async ({ start }) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  const routines = main
    .getByRole("navigation")
    .getByRole("button", { name: words("shell.routines") });
  await routines.click();
  const last = main.getByRole("button", { name: "Two-minute breathing", exact: true });
  await last.scrollIntoViewIfNeeded();
  const place = () => last.boundingBox().then((box) => box?.y);
  const before = await place();
  await last.click();
  await main.getByRole("heading", { level: 1, name: "Two-minute breathing" }).waitFor();
  // The navigation leads to the list too.
  await routines.click();
  await expect.poll(place).toBe(before);
});
