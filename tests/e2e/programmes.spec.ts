import { readFileSync, writeFileSync } from "node:fs";
import type { App } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize, widerThanItsPlace } from "../support/look.ts";
import { png, programme } from "../support/programme-files.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };
const sizes = [
  { width: 1040, height: 720 },
  { width: 720, height: 560 },
] as const;

/** The system's dialogs answer with that file. */
async function answering(supple: App, file: string): Promise<void> {
  await supple.window("main");
  await supple.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, file);
}

for (const appearance of ["light", "dark"] as const) {
  test(`a programme is looked at, brought in, played, given away and removed, ${appearance}`, async ({
    start,
    profile,
  }, info) => {
    profile.writeSettings({ appearance, body: { conditions: ["high-blood-pressure"] } });
    const file = info.outputPath("programme.json");
    const [first] = programme.exercises;
    const caution = { condition: "high-blood-pressure", action: "avoid", reason: "It strains." };
    const towel = { ...first, cautions: [caution] };
    const second = { ...towel, id: "wall-walk", name: "Wall walk", picture: null, cautions: [] };
    const [morning, evening] = programme.routines;
    const walk = { exercise: "wall-walk", reps: 5, secPerRep: 5 };
    const pictured = { ...towel, id: "towel-hold", name: "Towel hold", cautions: [] };
    const given = {
      ...programme,
      exercises: [towel, second, pictured],
      routines: [
        {
          ...morning,
          steps: [{ exercise: "towel-hold", holdSec: 30 }, walk, ...(morning?.steps ?? [])],
        },
        evening,
      ],
      pictures: [{ id: "towel", type: "image/png", data: png(64, 48).toString("base64") }],
    };
    const supple = await start(monday);
    await answering(supple, file);
    const main = await supple.window("main");
    await main.getByRole("button", { name: words("shell.routines") }).click();

    // Hostile files are refused in their place, and nothing comes of them.
    writeFileSync(file, JSON.stringify({ ...given, title: "<script>alert(1)</script>" }));
    const bringIn = main.getByRole("button", { name: words("programme.bring-in") });
    await bringIn.click();
    await expect(
      main.getByText(/^title: .* plain text on one line, without markup or paths$/),
    ).toBeVisible();
    writeFileSync(file, JSON.stringify(given));
    await bringIn.click();

    // What comes, and what of it speaks against the person.
    const offer = main.getByRole("article", { name: programme.title });
    await expect(offer.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(offer.getByText("It strains.")).toBeVisible();
    await expect(offer).toContainText(words("programme.conflicts", { count: 1 }));
    for (const size of sizes) {
      await resize(supple, main, size);
      await look(main, `programme-offer-${size.width}x${size.height}-${appearance}`);
      expect.soft(await widerThanItsPlace(main)).toEqual([]);
    }
    expect(await supple.send("routine.start", { routine: "own-offered-morning" })).toMatchObject({
      ok: false,
    });
    await offer.getByRole("button", { name: words("programme.accept") }).click();

    // It stands among the routines, and is played with its own pictures.
    await resize(supple, main, sizes[0]);
    await look(main, `routines-own-${appearance}`);
    await main.getByRole("button", { name: morning?.name ?? "", exact: true }).click();
    await look(main, `routine-own-${appearance}`);
    await main.getByRole("button", { name: words("action.start"), exact: true }).click();
    const player = await supple.window("player");
    const picture = player.getByRole("img", { name: "Towel hold" });
    await expect
      .poll(() => picture.evaluate((image) => Reflect.get(image, "naturalWidth") as number))
      .toBe(64);
    await look(player, `player-own-picture-${appearance}`);
    await player.keyboard.press("ArrowRight");
    await expect(player.getByRole("heading", { name: "Wall walk" })).toBeVisible();
    await look(player, `player-own-card-${appearance}`);
    await player.close();
    await expect.poll(() => profile.journal().at(-1)).toMatchObject({ kind: "routine" });

    // Given away, it is the file that came; removed, it can be put back.
    await main
      .getByRole("button", { name: words("routines.title") })
      .first()
      .click();
    await main.getByRole("button", { name: words("programme.save") }).click();
    await expect.poll(() => readFileSync(file, "utf8")).toContain('"title": "Back to lifting"');
    await main.getByRole("button", { name: words("programme.remove") }).click();
    const title = main.getByRole("heading", { name: programme.title });
    await expect(title).toHaveCount(0);
    await main.getByRole("button", { name: words("action.undo") }).click();
    await expect(title).toBeVisible();
  });
}

test("a routine is made from the catalogue by keyboard, changed, played and deleted", async ({
  start,
  profile,
}) => {
  profile.writeSettings({ appearance: "light" });
  const supple = await start(monday);
  const main = await supple.window("main");
  await main.getByRole("button", { name: words("shell.routines") }).click();
  await main.getByRole("button", { name: words("programme.make") }).click();
  await main.getByRole("textbox", { name: words("programme.name") }).fill("Before lunch");
  const search = main.getByRole("searchbox", { name: words("programme.search") });
  for (const name of ["Cat-cow", "Bird dog", "Child's pose"]) {
    await search.fill(name);
    await main.getByRole("button", { name }).first().press("Enter");
  }
  await search.fill("");
  const steps = main.getByRole("list", { name: words("routine.steps") }).getByRole("heading");
  const before = await steps.allTextContents();
  const last = before.at(-1) ?? "";
  await main.getByRole("button", { name: words("programme.up", { name: last }) }).press("Enter");
  await expect(steps.nth(before.length - 2)).toHaveText(last);
  await main
    .getByRole("button", { name: `${before[0]}: ${words("programme.step.reps")}` })
    .press("Enter");
  await main.getByRole("option", { name: words("programme.times", { reps: 12 }) }).press("Enter");
  for (const size of sizes) {
    await resize(supple, main, size);
    await main.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
    await look(main, `routine-editor-${size.width}x${size.height}-light`);
    expect.soft(await widerThanItsPlace(main)).toEqual([]);
  }
  await main.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await main.getByRole("button", { name: words("programme.keep") }).click();

  await main.getByRole("button", { name: "Before lunch", exact: true }).click();
  await main.getByRole("button", { name: words("programme.edit") }).click();
  await main.getByRole("textbox", { name: words("programme.name") }).fill("Before supper");
  await main.getByRole("button", { name: words("programme.keep") }).click();
  await main.getByRole("button", { name: "Before supper", exact: true }).click();
  await main.getByRole("button", { name: words("action.start"), exact: true }).click();
  await supple.window("player");
  await main.getByRole("button", { name: words("programme.delete") }).click();
  await expect(main.getByRole("alert")).toHaveText(words("programme.playing"));
  await look(main, "routine-not-deleted");
  const { session } = await supple.snapshot();
  await supple.send("session.leave", { session: session?.id ?? "", seconds: 1 });
  await main.getByRole("button", { name: words("programme.delete") }).click();
  await expect(main.getByText("Before supper", { exact: true })).toHaveCount(0);
  await main.getByRole("button", { name: words("action.undo") }).click();
  await expect(main.getByRole("button", { name: "Before supper", exact: true })).toBeVisible();
  const { kept } = (await supple.snapshot()).programmes;
  expect(kept).toMatchObject([
    { id: "mine", programme: { routines: [{ name: "Before supper" }] } },
  ]);
  expect(kept[0]?.programme.routines[0]?.steps[0]).toMatchObject({ reps: 12 });
});
