import type { Page } from "@playwright/test";
import { findExercise, findRoutine, routineMinutes } from "../../shared/content/catalogue.ts";
import { noLimits } from "../../shared/rules/limits.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize } from "../support/look.ts";
import { openEveryKind } from "../support/open-every-kind.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T10:12", rate: 1 };

const name = (exercise: string): string => findExercise(exercise)?.name ?? exercise;
const navigation = (page: Page, to: "today" | "routines" | "guide" | "settings") =>
  page.getByRole("navigation").getByRole("button", { name: words(`shell.${to}`) });
const named = (page: Page, text: string) =>
  page.getByRole("main").getByRole("button", { name: text, exact: true });

async function openExercise(page: Page, exercise: string): Promise<void> {
  await navigation(page, "guide").click();
  await openEveryKind(page);
  await named(page, name(exercise)).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name(exercise));
}

test("what a person tells by keyboard changes routines at once, and the player leads through what they became", async ({
  start,
  profile,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await navigation(main, "settings").click();
  await main.getByRole("button", { name: words("settings.body.open") }).focus();
  await main.keyboard.press("Enter");
  await expect(main.getByRole("heading", { level: 1 })).toBeFocused();
  await main.getByRole("checkbox", { name: words("guide.tag.pregnancy") }).press("Space");
  await expect.poll(() => profile.settings().body.conditions).toEqual(["pregnancy"]);
  await main
    .getByRole("button", { name: words("body.pregnancy-week") })
    .first()
    .press("Enter");
  await main.keyboard.type("Week 20");
  await main.keyboard.press("Enter");
  await expect.poll(() => profile.settings().body.pregnancyWeek).toBe(20);
  await main.getByRole("checkbox", { name: name("foam-roll-calves") }).press("Space");
  await expect
    .poll(() => profile.settings().body.agreed)
    .toEqual([{ exercise: "foam-roll-calves", condition: "pregnancy" }]);
  await main.getByRole("checkbox", { name: name("foam-roll-calves") }).press("Space");
  await main.keyboard.press("Escape");
  await expect(main.getByRole("button", { name: words("settings.body.open") })).toBeFocused();

  // Rolling waits for advice in pregnancy: a stretch stands in for it, and the minutes follow.
  const listed = findRoutine("recovery-roll-10");
  if (listed === undefined) throw new Error("there is no recovery-roll-10");
  const { routine, changes } = routineFor(listed, {
    ...noLimits,
    conditions: ["pregnancy"],
    pregnancyWeek: 20,
  });
  expect(routineMinutes(routine)).toBeLessThan(routineMinutes(listed));
  await navigation(main, "routines").click();
  const row = main.getByRole("listitem").filter({ hasText: listed.name }).first();
  const steps = changes.reduce((sum, change) => sum + change.steps.length, 0);
  await expect(row).toContainText(words("suits.changed", { steps }));
  await expect(row).toContainText(words("minutes", { minutes: routineMinutes(routine) }));
  await named(main, listed.name).click();
  const film = main.getByRole("list", { name: words("routine.steps") });
  await expect(film.getByRole("listitem").first()).toContainText(name("calf-stretch"));
  await expect(film).not.toContainText(name("foam-roll-calves"));
  await expect(main.getByRole("main")).toContainText(
    `${name("calf-stretch")} in place of ${name("foam-roll-calves")}`,
  );
  await named(main, words("action.start")).click();
  const player = await supple.window("player");
  await expect(player.getByRole("heading", { level: 1 })).toHaveText(name("calf-stretch"));
  await player.close();

  // What speaks against an exercise is said where it stands, with what to do instead.
  await openExercise(main, "knee-to-chest");
  const page = main.getByRole("main");
  await expect(page).toContainText(words("suits.avoid"));
  await expect(page).toContainText(words("guide.instead-of", { name: name("childs-pose") }));
  await expect(page.getByRole("img")).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^Try it/ })).toHaveCount(0);
  await openExercise(main, "bird-dog");
  await page.getByRole("button", { name: /^Try it/ }).click();
  await expect.poll(async () => (await supple.snapshot()).session?.routine).toBe("try-bird-dog");

  // It is too much: it is left out, and comes back when the person says so (R24, R25).
  await supple.send("session.stop", {
    session: (await supple.snapshot()).session?.id ?? "",
    seconds: 3,
    exercise: "bird-dog",
    reason: "pain",
    painBefore: 0,
    painNow: 2,
  });
  await expect(page).toContainText(words("suits.not-suited"));
  await expect(page.getByRole("button", { name: /^Try it/ })).toHaveCount(0);
  expect(await supple.send("routine.start", { routine: "try-bird-dog" })).toMatchObject({
    ok: false,
  });
  await expect(named(main, words("suits.allow"))).toBeVisible();
  // Its routines have the way back as well.
  await navigation(main, "routines").click();
  await named(main, "Core foundations").click();
  const again = named(main, words("suits.allow.named", { name: name("bird-dog") }));
  await again.press("Enter");
  await expect(again).toHaveCount(0);
  await openExercise(main, "bird-dog");
  await expect(page.getByRole("button", { name: /^Try it/ })).toBeVisible();
  expect(profile.journal().at(-1)).toMatchObject({
    kind: "exercise-allowed",
    exercise: "bird-dog",
  });
});

test("the tray, a prompt and its notification offer a routine as it suits, with its own minutes (R33, R34)", async ({
  start,
  profile,
  tray,
  notifications,
}) => {
  const listed = findRoutine("recovery-roll-10");
  if (listed === undefined) throw new Error("there is no recovery-roll-10");
  const body = { conditions: ["pregnancy"], pregnancyWeek: 20 } as const;
  const { routine } = routineFor(listed, { ...noLimits, ...body, conditions: ["pregnancy"] });
  profile.writeSettings({
    reminders: {
      micro: { on: false },
      stretch: { everyMinutes: 20, routine: listed.id },
    },
  });
  const supple = await start({ from: "2026-03-30T09:00", rate: 120 });
  const item = await tray.item();
  const inTray = async () => {
    const menu = await item.menu();
    const group = menu.find(words("tray.routines"), words("tray.category.recovery"));
    return group.children.map(({ label }) => label);
  };
  const said = (minutes: number) => words("tray.routine", { name: listed.name, minutes });
  expect(await inTray()).toContain(said(routineMinutes(listed)));
  // What is told is in the tray at once, and in what comes due after it.
  const { settings } = await supple.snapshot();
  await supple.send("settings.save", {
    settings: { ...settings, body: { ...settings.body, ...body, conditions: ["pregnancy"] } },
  });
  await expect.poll(inTray).toContain(said(routineMinutes(routine)));
  expect(await inTray()).not.toContain(said(routineMinutes(listed)));

  const prompt = await supple.window("prompt");
  await expect(prompt.getByRole("main")).toContainText(
    words("prompt.offer", { name: listed.name, minutes: routineMinutes(routine) }),
  );
  notifications.press(await notifications.next());
  const player = await supple.window("player");
  // On this clock it is over in seconds: its last word says what was played.
  await expect(player.getByRole("heading", { level: 1 })).toHaveText(
    words("player.finished", { minutes: routineMinutes(routine) }),
  );
  await player.close();
  await supple.send("check-in.record", { pain: 8, where: [], note: "" });
  const groups = async () => (await item.menu()).find(words("tray.routines")).children;
  await expect
    .poll(async () => (await groups()).map(({ label }) => label))
    .toEqual([words("tray.category.calm")]);
});

test("a form is confirmed line by line; sudden new pain is told, and says what helps", async ({
  start,
  profile,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openExercise(main, "crunch");
  const page = main.getByRole("main");
  await named(main, words("form.confirm")).click();
  await expect(page).toContainText(words("form.every-line"));
  for (const line of findExercise("crunch")?.formChecklist ?? []) {
    await page.getByRole("checkbox", { name: line }).press("Space");
  }
  await named(main, words("form.confirm")).click();
  await expect
    .poll(() => profile.journal())
    .toMatchObject([{ kind: "form-checked", exercise: "crunch" }]);
  await expect(page).toContainText(words("form.missing.other-day"));
  await expect(page).toContainText(words("form.missing.answer"));
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await openExercise(main, "plank-sagging-hips");
  await expect(page).toContainText(words("form.fault"));
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  expect(await supple.send("form.confirm", { exercise: "plank-sagging-hips" })).toMatchObject({
    ok: false,
  });

  await navigation(main, "today").click();
  await named(main, words("flare.report")).click();
  await named(main, words("flare.report.yes")).click();
  const flare = main.getByRole("region", { name: words("flare.title") });
  await expect(flare).toContainText(words("flare.why.reported"));
  await expect(flare).toBeFocused();
  await expect(flare).toBeInViewport({ ratio: 0.99 });
  await expect(named(main, words("flare.report"))).toHaveCount(0);
  expect((await supple.snapshot()).limits.conditions).toContain("acute-pain");
  await openExercise(main, "plank");
  await expect(page).toContainText(words("suits.now"));
});

for (const appearance of ["light", "dark"] as const) {
  test(`the looks of what suits a person, ${appearance}`, async ({ start, profile }) => {
    profile.writeSettings({
      appearance,
      body: {
        conditions: ["herniated-disc", "pregnancy"],
        equipment: ["mat"],
        positions: ["standing", "seated", "floor"],
        triggers: ["flexion"],
      },
    });
    const supple = await start({ ...monday, from: "2026-03-30T09:10" });
    const main = await supple.window("main");
    await supple.send("flare.report", {});
    await look(main, `suits-today-${appearance}`);
    await navigation(main, "routines").click();
    await look(main, `suits-routines-${appearance}`);
    await named(main, "Core foundations").click();
    await look(main, `suits-routine-${appearance}`);
    await navigation(main, "routines").click();
    await named(main, findRoutine("recovery-roll-10")?.name ?? "").click();
    await look(main, `suits-routine-roll-${appearance}`);
    for (const exercise of ["crunch", "knee-to-chest", "bird-dog", "romanian-deadlift"]) {
      await openExercise(main, exercise);
      await look(main, `suits-${exercise}-${appearance}`);
    }
    await navigation(main, "guide").click();
    await main.getByRole("searchbox").fill("knee");
    await look(main, `suits-search-${appearance}`);
    await main.getByRole("searchbox").fill("");
    await named(main, words("body.tell")).click();
    for (const size of [
      { width: 1040, height: 720 },
      { width: 320, height: 640 },
    ]) {
      await resize(supple, main, size);
      await look(main, `body-${size.width}-${appearance}`);
    }
  });
}
