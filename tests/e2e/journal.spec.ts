import type { App } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import { livedJournal } from "../support/lived-journal.ts";
import { look, resize, widerThanItsPlace } from "../support/look.ts";
import { words } from "../support/words.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";

const today = "2026-05-14" as LocalDate;
const thursday = { from: `${today}T10:12`, rate: 1 };

async function journalPage(supple: App) {
  const main = await supple.window("main");
  await main
    .getByRole("navigation")
    .getByRole("button", { name: words("shell.journal") })
    .click();
  return main;
}

test("the journal in pictures", async ({ start, profile }) => {
  profile.writeJournal(livedJournal(today, 380));
  const supple = await start(thursday);
  const main = await journalPage(supple);
  const picture = main.getByRole("listbox", { name: words("journal.picture") });
  await expect(picture.getByRole("option")).toHaveCount(26);
  for (const colorScheme of ["light", "dark"] as const) {
    await main.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const size of [
      { width: 1040, height: 720 },
      { width: 720, height: 560 },
    ]) {
      await resize(supple, main, size);
      await look(main, `journal-${size.width}x${size.height}-${colorScheme}`);
    }
  }
  await resize(supple, main, { width: 320, height: 1400 });
  await look(main, "journal-320");
  expect.soft(await widerThanItsPlace(main)).toEqual([]);
  await resize(supple, main, { width: 1920, height: 1080 });
  await look(main, "journal-full");
  await resize(supple, main, { width: 1040, height: 1500 });
  await look(main, "journal-tall");
  await main.getByRole("radio", { name: words("journal.range.year") }).check({ force: true });
  await main.screenshot({ path: "tests/.output/screens/journal-year.png" });
  await main.getByRole("radio", { name: words("journal.range.six-weeks") }).check({ force: true });
  await main.getByRole("button", { name: words("journal.table.show") }).click();
  await look(main, "journal-six-weeks");
  await main.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await main.screenshot({ path: "tests/.output/screens/journal-forced.png" });
});
