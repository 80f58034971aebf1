import type { Page } from "@playwright/test";
import { expect, test } from "../support/end-to-end.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };

interface Painted {
  readonly text: string;
  readonly live: string;
  readonly theme: string | undefined;
  readonly hidden: boolean;
}

/** The main window's page as it would come now, before its script, and as it is; null without a painting. */
const painted = (page: Page): Promise<Painted | null> =>
  page.evaluate(async () => {
    interface Part {
      readonly textContent: string;
      readonly dataset: { readonly theme?: string };
      matches(selector: string): boolean;
      querySelector(selector: string): Part | null;
      remove(): void;
    }
    interface Doc {
      readonly documentElement: Part;
      querySelector(selector: string): Part | null;
    }
    const view = globalThis as unknown as {
      readonly document: Doc;
      readonly DOMParser: new () => { parseFromString(text: string, type: "text/html"): Doc };
    };
    const html = await (await fetch("/main.html")).text();
    const document = new view.DOMParser().parseFromString(html, "text/html");
    const painting = document.querySelector("#painting");
    painting?.querySelector("style")?.remove();
    return (
      painting && {
        text: painting.textContent,
        live: view.document.querySelector("#root")?.textContent ?? "",
        theme: document.documentElement.dataset.theme,
        hidden: painting.matches("[inert][aria-hidden=true]"),
      }
    );
  });

test("the main window comes with today's page as its script paints it, to be looked at only", async ({
  start,
  profile,
}) => {
  const title = `<img src="x"> & </div><script>`;
  profile.writeSettings({
    appearance: "dark",
    training: {
      plan: [
        { id: "w", title, type: "run", day: "mon", start: "18:00", minutes: 60, exercises: [] },
      ],
    },
  });
  const page = await (await start(monday)).window("main");
  await expect(page.locator("#painting")).toHaveCount(0);
  await expect(page.locator("#root")).toContainText(title);
  await expect(async () => {
    const { text, live, ...rest } = (await painted(page)) ?? { text: null, live: "" };
    expect(text).toBe(live);
    expect(rest).toEqual({ theme: "dark", hidden: true });
  }).toPass();
});

test("the first run, which few windows open with, comes without a painting", async ({
  start,
  profile,
}) => {
  profile.writeSettings({ consent: { disclaimer: null } });
  const page = await (await start(monday)).window("main");
  expect(await painted(page)).toBeNull();
});
