import type { Page } from "@playwright/test";
import { join } from "node:path";
import type { LocalDate } from "../../shared/time/calendar.ts";
import type { App } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import { livedJournal } from "../support/lived-journal.ts";
import { look, resize, widerThanItsPlace } from "../support/look.ts";
import { words } from "../support/words.ts";

/** A Thursday. */
const today = "2026-05-14" as LocalDate;
const thursday = { from: `${today}T10:12`, rate: 1 };

async function journalPage(supple: App): Promise<Page> {
  const main = await supple.window("main");
  await main
    .getByRole("navigation")
    .getByRole("button", { name: words("shell.journal") })
    .click();
  return main;
}

const pictureOf = (main: Page) => main.getByRole("listbox", { name: words("journal.picture") });

test("the keys reach every week of the picture; what is said of it stands in a table too", async ({
  start,
  profile,
}) => {
  profile.writeJournal(livedJournal(today, 380));
  const main = await journalPage(await start(thursday));
  const picture = pictureOf(main);
  const weeks = picture.getByRole("option");
  const chosen = picture.getByRole("option", { selected: true });
  await expect(weeks).toHaveCount(26);
  await expect(chosen).toHaveAccessibleName(/^11.17 May\. Pain \d\.\d\. Load \d+\. /);

  await picture.focus();
  await main.keyboard.press("ArrowLeft");
  await expect(chosen).toHaveAccessibleName(/^4.10 May\. /);
  const active = await picture.getAttribute("aria-activedescendant");
  await expect(chosen).toHaveAttribute("id", active ?? "");
  await expect(main.getByRole("heading", { name: /^Entries of 4.10 May$/ })).toBeVisible();
  await main.keyboard.press("PageUp");
  await expect(chosen).toHaveAccessibleName(/^6.12 April\. /);
  const heard = new Set<string | null>();
  await main.keyboard.press("Home");
  for (let nth = 0; nth < 26; nth += 1) {
    heard.add(await chosen.getAttribute("aria-label"));
    await main.keyboard.press("ArrowRight");
  }
  expect(heard.size).toBe(26);
  const all = [...heard].join("\n");
  expect(all).toContain(words("journal.mark.warm-ups"));
  expect(all).toContain(words("journal.no-rest-day"));

  await main.getByRole("radio", { name: words("journal.range.year") }).press("Space");
  await expect(weeks).toHaveCount(52);
  await main.getByRole("button", { name: words("journal.table.show") }).click();
  await expect(main.getByRole("table").getByRole("row")).toHaveCount(53);
  await main.getByRole("radio", { name: words("journal.range.six-weeks") }).press("Space");
  await expect(weeks).toHaveCount(6);
  await expect(main.getByRole("row", { name: /^4.10 May / })).toBeVisible();
  // What was planted in this journal stands among the numbers above and is told in full below.
  await expect(main.getByText(/^of your \d+ sorest days followed two training days/)).toBeVisible();
  const told = main.getByText(/^\d+ of your \d+ sorest days .*, and \d+ of \d+ other days\.$/);
  await expect(told).toHaveCount(1);
});

test("an entry is put right, taken away and put back, and nothing that was written is lost", async ({
  start,
  profile,
}) => {
  profile.writeJournal(livedJournal(today, 40));
  const written = profile.read("journal/before-2026.jsonl");
  const supple = await start(thursday);
  const main = await journalPage(supple);
  const entries = main.getByRole("listitem").filter({ hasText: words("journal.entry.check-in") });
  const first = entries.first();
  await expect(first).toBeVisible();
  const count = await entries.count();

  await first.getByRole("button", { name: words("journal.edit") }).click();
  await first.getByRole("radio", { name: "9", exact: true }).click();
  await first.getByLabel(words("journal.field.note")).fill("After the garden");
  await main.keyboard.press("Enter");
  await expect(first).toContainText("Pain 9 of 10");
  await expect(first).toContainText("After the garden");
  await expect(first).toContainText(words("journal.entry.amended"));
  await expect(first).toBeFocused();

  await first.getByRole("button", { name: words("journal.delete") }).click();
  await expect(entries).toHaveCount(count - 1);
  const undo = main.getByRole("button", { name: words("action.undo") });
  await expect(undo).toBeFocused();
  await main.keyboard.press("Enter");
  await expect(entries).toHaveCount(count);
  await expect(first).toContainText("After the garden");

  expect(profile.read("journal/before-2026.jsonl")).toBe(written);
  const corrections = profile
    .journal()
    .filter(({ kind }) => kind === "amended" || kind === "deleted");
  expect(corrections.map(({ kind }) => kind)).toEqual(["amended", "deleted", "deleted"]);

  const file = join(profile.folder, "journal.csv");
  await supple.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, file);
  await main.getByRole("button", { name: words("journal.export") }).click();
  await main.getByRole("menuitem", { name: words("journal.export.csv") }).click();
  await expect(main.getByText(words("journal.export.done", { file }))).toBeVisible();
  expect(profile.read("journal.csv")).toContain("After the garden");

  const { settings } = await supple.snapshot();
  const body = { ...settings.body, conditions: ["sciatica" as const] };
  await supple.send("settings.save", { settings: { ...settings, body } });
  await expect(
    pictureOf(main).getByRole("option", { name: words("journal.mark.conditions-changed") }),
  ).toHaveCount(1);
});

test("a journal of nothing says what gathers in it, and offers to begin", async ({ start }) => {
  const supple = await start(thursday);
  const main = await journalPage(supple);
  await expect(main.getByRole("heading", { name: words("journal.nothing") })).toBeVisible();
  await expect(main.getByText(/^The first break is at 10:\d\d\./)).toBeVisible();
  await expect(pictureOf(main)).toHaveCount(0);
  await look(main, "journal-nothing");
  await supple.send("check-in.record", { pain: 2, where: [], note: "" });
  await expect(pictureOf(main).getByRole("option", { selected: true })).toHaveAccessibleName(
    /Pain 2\.0/,
  );
  await look(main, "journal-one-day");
});

test("the journal at every size, in both schemes and in forced colours", async ({
  start,
  profile,
}) => {
  profile.writeJournal(livedJournal(today, 380));
  const supple = await start(thursday);
  const main = await journalPage(supple);
  await expect(pictureOf(main).getByRole("option")).toHaveCount(26);
  for (const colorScheme of ["light", "dark"] as const) {
    await main.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const [width, height] of [
      [1040, 720],
      [720, 560],
    ] as const) {
      await resize(supple, main, { width, height });
      await look(main, `journal-lived-${width}x${height}-${colorScheme}`);
    }
  }
  await main.getByRole("button", { name: words("journal.table.show") }).click();
  await resize(supple, main, { width: 320, height: 1400 });
  await look(main, "journal-320");
  expect.soft(await widerThanItsPlace(main)).toEqual([]);
  await resize(supple, main, { width: 1920, height: 1080 });
  await main.getByRole("radio", { name: words("journal.range.year") }).press("Space");
  await look(main, "journal-year-1920x1080");
  await main.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await main.screenshot({ path: "tests/.output/screens/journal-forced.png" });
});
