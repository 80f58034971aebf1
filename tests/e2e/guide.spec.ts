import type { Page } from "@playwright/test";
import { chapters } from "../../renderer/guide/chapters.ts";
import { exercises, findExercise, findRoutine } from "../../shared/content/catalogue.ts";
import coverage from "../../shared/content/data/coverage.json" with { type: "json" };
import { findSource, guide } from "../../shared/content/guide.ts";
import { redFlags } from "../../shared/content/red-flags.ts";
import type { Sentence } from "../../shared/content/schema.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize } from "../support/look.ts";
import { openEveryKind } from "../support/open-every-kind.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };

const name = (id: string): string => findExercise(id)?.name ?? id;
const plain = (text: string): string => text.replaceAll(/\s+/g, " ");
const shown = async (page: Page): Promise<string> =>
  plain(await page.getByRole("main").innerText());

const button = (page: Page, text: string) =>
  page.getByRole("main").getByRole("button", { name: text, exact: true });

const openGuide = (page: Page) =>
  page
    .getByRole("navigation")
    .getByRole("button", { name: words("shell.guide") })
    .click();

/** Every sentence of the guide, with the openings of chapters. */
const sentences: readonly Sentence[] = [
  ...chapters.flatMap((chapter) => chapter.sentences),
  guide.causes.intro,
  guide.risky.intro,
  guide.best.intro,
  guide.habits.intro,
];

test("every fact of the source, S1 to S82, is read in the guide", async ({ start }) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openGuide(main);
  const read = [await shown(main)];
  // From the first chapter, by the link at the foot of each, to the last.
  await button(main, guide.intro.title).click();
  for (const [place, { title }] of chapters.entries()) {
    const titled = typeof title === "string" ? title : words(title.id);
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(titled);
    read.push(await shown(main));
    const next = main.getByRole("button", { name: /^Next: / });
    if (place < chapters.length - 1) await next.click();
    else await expect(next).toHaveCount(0);
  }
  const everything = read.join(" ");
  expect(coverage.map(({ id }) => id)).toEqual(
    Array.from({ length: 82 }, (_, before) => `S${before + 1}`),
  );
  for (const { id } of coverage) {
    const saying = sentences.filter(({ factRefs }) => factRefs.includes(id));
    expect(saying.length, id).toBeGreaterThan(0);
    for (const { text } of saying) expect(everything, id).toContain(plain(text));
  }
  const { emergency, urgent, routine, duringExercise } = redFlags;
  for (const { action, items } of [emergency, urgent, routine]) {
    for (const text of [action, ...items.map((item) => item.text)]) {
      expect(everything).toContain(plain(text));
    }
  }
  for (const text of [duringExercise.action, ...duringExercise.items]) {
    expect(everything).toContain(plain(text));
  }
});

test("every exercise has a page with all that the catalogue says of it", async ({ start }) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openGuide(main);
  for (const exercise of exercises) {
    await openEveryKind(main);
    await button(main, exercise.name).last().click();
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(exercise.name);
    const text = await shown(main);
    const { whyRisky, benefits, steps, cues, mistakes, formChecklist, evidence } = exercise;
    const said = [
      ...[whyRisky, benefits, steps, cues, mistakes, formChecklist].flat(),
      ...exercise.contraindications.map(({ reason }) => reason),
      ...evidence.flatMap(({ source, note }) => [note, findSource(source)?.title ?? source]),
      ...exercise.alternatives.map(name),
    ];
    for (const one of said) expect(text, exercise.id).toContain(plain(one));
    const pictures = whyRisky.length > 0 ? 2 : 1;
    await expect(main.getByRole("main").getByRole("img")).toHaveCount(pictures);
    await main.keyboard.press("Escape");
    await expect(main.getByRole("searchbox")).toBeVisible();
  }
});

test("a search with a slip leads to an exercise, by keys alone, and back", async ({ start }) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openGuide(main);
  await main.keyboard.press("/");
  await main.keyboard.type("romanain dedlift");
  const deadlift = name("romanian-deadlift");
  const found = main.getByRole("list", { name: words("guide.search-label") });
  await expect(found.getByRole("button").first()).toContainText(deadlift);
  await main.keyboard.press("Tab");
  await main.keyboard.press("Enter");
  await expect(main.getByRole("heading", { level: 1, name: deadlift })).toBeFocused();
  await main.keyboard.press("Escape");
  await expect(main.getByRole("searchbox")).toHaveValue("romanain dedlift");
  await expect(found.getByRole("button").first()).toBeFocused();
});

test("links lead from the guide to a routine, on to an exercise, and all the way back", async ({
  start,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  const title = (text: string) => expect(main.getByRole("heading", { level: 1 })).toHaveText(text);
  const routine = findRoutine("core-foundations-10")?.name ?? "";
  const exercise = name("core-brace");
  const core = guide.causes.items[1]?.title ?? "";
  await openGuide(main);
  await main.getByRole("main").getByRole("button", { name: core }).click();
  await title(core);
  await button(main, routine).click();
  await title(routine);
  await button(main, exercise).click();
  await title(exercise);
  for (const before of [routine, core, words("guide.title")]) {
    await main.keyboard.press("Escape");
    await title(before);
  }
  // From the list of routines it leads back to the routine, and from there to the list.
  await main
    .getByRole("navigation")
    .getByRole("button", { name: words("shell.routines") })
    .click();
  await main.getByRole("button", { name: routine, exact: true }).click();
  await button(main, exercise).click();
  await title(exercise);
  for (const before of [routine, words("routines.title")]) {
    await main.keyboard.press("Escape");
    await title(before);
  }
});

test("on paper a page stands alone and whole", async ({ start }) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openGuide(main);
  await button(main, guide.risky.title).click();
  await main.emulateMedia({ media: "print" });
  await expect(main.getByRole("navigation")).toBeHidden();
  await expect(button(main, words("guide.print"))).toBeHidden();
  const window = await supple.electron.browserWindow(main);
  const pages = await window.evaluate(async ({ webContents }) => {
    const pdf = (await webContents.printToPDF({ pageSize: "A4" })).toString("latin1");
    return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  });
  // Cut off at the height of the window it would be one page.
  expect(pages).toBeGreaterThan(1);
});

for (const appearance of ["light", "dark"] as const) {
  test(`the looks of the guide, ${appearance}`, async ({ start, profile }) => {
    profile.writeSettings({ appearance });
    const supple = await start(monday);
    const main = await supple.window("main");
    const places = [
      ["chapter", guide.causes.items[0]?.title],
      ["risky", guide.risky.title],
      ["best", guide.best.title],
      ["habits", guide.habits.items[0]?.title],
      ["exercise", name("sit-up")],
      ["exercise-safe", name("bird-dog")],
    ] as const;
    await openGuide(main);
    await look(main, `guide-${appearance}`);
    for (const [picture, place = ""] of places) {
      await main.getByRole("main").getByRole("button", { name: place }).last().click();
      await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
      await look(main, `guide-${picture}-${appearance}`);
      await main.keyboard.press("Escape");
    }
    await button(main, "Know the signs").click();
    await look(main, `guide-professional-${appearance}`);
    await main.keyboard.press("Escape");
    await main.getByRole("searchbox").fill("plnak");
    await look(main, `guide-search-${appearance}`);
    await main.getByRole("searchbox").fill("");
    await resize(supple, main, { width: 420, height: 900 });
    await look(main, `guide-narrow-${appearance}`);
  });
}
