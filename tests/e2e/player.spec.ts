import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { findExercise, findRoutine } from "../../shared/content/catalogue.ts";
import { redFlags } from "../../shared/content/red-flags.ts";
import type { Routine } from "../../shared/content/schema.ts";
import { at } from "../../shared/player/place.ts";
import { secondsOf, segmentsOf } from "../../shared/player/segments.ts";
import type { App } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import type { Profile } from "../support/profile.ts";
import { playFor } from "../support/playing.ts";
import { pressAway } from "../support/press-away.ts";
import { words } from "../support/words.ts";

const routineOf = (id: string): Routine => {
  const routine = findRoutine(id);
  if (!routine) throw new Error(`no routine ${id}`);
  return routine;
};
const from = "2026-03-30T09:00";

test("a routine is played to its end and stands in the journal", async ({ start, profile }) => {
  const routine = routineOf("stretch-3");
  const supple = await start({
    moving: true,
    from,
    rate: 60,
    arguments: [`--routine=${routine.id}`],
  });
  await supple.window("player");

  await expect.poll(() => profile.journal().at(-1)?.kind).toBe("routine");
  const [started, ended] = profile.journal();
  expect(started).toMatchObject({ kind: "routine-started", routine: routine.id, by: "command" });
  expect(ended).toMatchObject({
    kind: "routine",
    routine: routine.id,
    outcome: "finished",
    seconds: secondsOf(segmentsOf(routine)),
    zone: "Europe/Berlin",
  });
  expect((await supple.snapshot()).session).toBeNull();
});

test("each step names its exercise; next and back move between them", async ({ start }) => {
  const routine = routineOf("stretch-3");
  const names = routine.steps.map((step) => findExercise(step.exercise)?.name ?? "");
  const supple = await start({
    moving: true,
    from,
    rate: 1,
    arguments: [`--routine=${routine.id}`],
  });
  const player = await supple.window("player");

  const heading = player.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(names[0] ?? "");
  await player.keyboard.press("ArrowRight");
  await expect(heading).toHaveText(names[1] ?? "");
  await player.keyboard.press("ArrowLeft");
  await expect(heading).toHaveText(names[0] ?? "");
});

/** The one routine in the journal, which was left. */
async function leftRoutine(profile: Profile) {
  await expect
    .poll(() => profile.journal().map(({ kind }) => kind))
    .toEqual(["routine-started", "routine"]);
  const left = profile.journal().at(-1);
  if (left?.kind !== "routine") throw new Error("no routine was journalled");
  expect(left).toMatchObject({ routine: "desk-reset-5", outcome: "partial" });
  return left;
}

const reset = { moving: true, from, rate: 20, arguments: ["--routine=desk-reset-5"] };

test("ending a routine in the middle is partial, with its seconds", async ({ start, profile }) => {
  const supple = await start(reset);
  const played = await playFor(60, supple);
  const player = await supple.window("player");
  await pressAway(player.getByRole("button", { name: words("player.end") }));

  const { seconds, at, started } = await leftRoutine(profile);
  expect(seconds).toBeGreaterThanOrEqual(Math.floor(played));
  expect(seconds).toBeLessThanOrEqual((at - started) / 1000);
  await expect.poll(() => supple.isOpen("player")).toBe(false);
  expect((await supple.snapshot()).session).toBeNull();
});

test("closing the player in the middle is partial, and loses no second", async ({
  start,
  profile,
}) => {
  const supple = await start({ ...reset, rate: 4 });
  const played = await playFor(30, supple);
  await (await supple.window("player")).close({ runBeforeUnload: true });

  const { seconds } = await leftRoutine(profile);
  expect(seconds).toBeGreaterThanOrEqual(Math.floor(played));
  expect((await supple.snapshot()).session).toBeNull();
});

test("a player that is gone at once, without a word, has lost at most 60 seconds", async ({
  start,
  profile,
}) => {
  const supple = await start({ ...reset, rate: 30 });
  const played = await playFor(150, supple);
  const player = await supple.window("player");
  const window = await supple.electron.browserWindow(player);
  await window.evaluate((it) => it.destroy());

  const { seconds } = await leftRoutine(profile);
  expect(seconds).toBeGreaterThanOrEqual(Math.floor(played) - 60);
});

test("a window that fills the screen does so for the routine after it, too", async ({ start }) => {
  const supple = await start(reset);
  const player = await supple.window("player");
  const window = await supple.electron.browserWindow(player);
  const fills = () => window.evaluate((it) => it.isFullScreen());
  await player.getByRole("button", { name: words("player.pause") }).waitFor();
  await player.keyboard.press("f");
  await expect.poll(fills).toBe(true);
  const first = (await supple.snapshot()).session?.id;
  const again = player.getByRole("button", { name: words("player.again") });
  for (let step = 0; step < 20 && !(await again.isVisible()); step += 1) {
    await player.keyboard.press("ArrowRight");
  }
  await again.click();
  await expect.poll(async () => (await supple.snapshot()).session?.id ?? first).not.toBe(first);
  await player.getByRole("button", { name: words("player.pause") }).waitFor();
  await player.keyboard.press("Escape");
  await expect.poll(fills).toBe(false);
  expect((await supple.snapshot()).session).not.toBeNull();
});

test("a paused routine stands still", async ({ start }) => {
  const supple = await start(reset);
  const player = await supple.window("player");
  await player.getByRole("button", { name: words("player.pause") }).waitFor();
  await player.keyboard.press("Space");
  await expect(player.getByRole("button", { name: words("player.resume") })).toBeVisible();
  const text = await player.locator("main").innerText();
  const paused = await supple.snapshot();
  await expect.poll(async () => (await supple.snapshot()).at - paused.at).toBeGreaterThan(20_000);
  expect(await player.locator("main").innerText()).toBe(text);

  await player.keyboard.press("Space");
  await expect.poll(() => player.locator("main").innerText()).not.toBe(text);
});

/** Opens the question of what is too much, in the routine that stands still meanwhile. */
async function tooMuch(supple: App): Promise<Page> {
  const player = await supple.window("player");
  await player.getByRole("button", { name: words("player.too-much") }).click();
  await expect(player.getByRole("heading", { name: words("player.too-much.title") })).toBeFocused();
  return player;
}

/** Says the pain now, and that before the start. */
async function sayPain(player: Page, before: number, now: number): Promise<void> {
  const say = (when: "now" | "before", pain: number) =>
    player
      .getByRole("radiogroup", { name: words(`player.too-much.${when}`) })
      .getByRole("radio")
      .nth(pain)
      .click();
  await say("now", now);
  await say("before", before);
  await player.getByRole("button", { name: words("player.too-much.decide") }).click();
}

test("pain that rose by 2 ends the routine, and the player offers rest (R24)", async ({
  start,
  profile,
}) => {
  const supple = await start(reset);
  await playFor(60, supple);
  const player = await tooMuch(supple);
  await sayPain(player, 2, 4);

  await expect(player.getByRole("heading", { level: 1 })).toHaveText(words("player.stopped.pain"));
  await expect(player.getByText(findExercise("rest-90-90")?.steps[0] ?? "")).toBeVisible();
  await expect(player.getByText(words("player.stopped.kept"))).toBeVisible();
  const [, stopped, answer, left] = profile.journal();
  expect(stopped).toMatchObject({ kind: "stopped", reason: "pain", painBefore: 2, painNow: 4 });
  // What was told counts as an answer (R23).
  expect(answer).toMatchObject({ kind: "check-in", pain: 4 });
  expect(left).toMatchObject({ kind: "routine", outcome: "partial" });
  // Whole seconds are journalled: the exercise is the one of that second.
  const second = left?.kind === "routine" ? left.seconds : Number.NaN;
  const played = segmentsOf(routineOf("desk-reset-5"));
  const during = [second, second + 0.999].map((moment) => at(played, moment).segment.exercise);
  expect(during).toContain(stopped?.kind === "stopped" ? stopped.exercise : null);
  expect((await supple.snapshot()).session).toBeNull();

  // It closes as the key goes down.
  await player.keyboard.down("Enter").catch(() => undefined);
  await expect.poll(() => supple.isOpen("player")).toBe(false);
  expect(profile.journal()).toHaveLength(4);
});

test("a little more pain goes on, with the tip to ease it; the answer of today is known (R24)", async ({
  start,
  profile,
}) => {
  // Slow enough that the step which is eased is not over before it is looked at.
  const supple = await start({ ...reset, rate: 2 });
  await supple.send("check-in.record", { pain: 3, where: [], note: "" });
  const player = await supple.window("player");
  await player.keyboard.press("t");
  const before = player.getByRole("radiogroup", { name: words("player.too-much.before") });
  await expect(before.getByRole("radio", { checked: true })).toHaveText("3");
  const paused = await player.locator("header").innerText();
  await sayPain(player, 3, 4);

  await expect(player.getByText(words("player.ease"))).toBeVisible();
  await expect(player.getByRole("button", { name: words("player.pause") })).toBeVisible();
  await expect.poll(() => player.locator("header").innerText()).not.toBe(paused);
  expect(profile.journal().map(({ kind }) => kind)).not.toContain("stopped");
});

test("a stop sign ends the routine with the emergency card, which locks all others (R32)", async ({
  start,
  profile,
}) => {
  const supple = await start(reset);
  const player = await tooMuch(supple);
  const [chest = ""] = redFlags.duringExercise.items;
  await pressAway(player.getByRole("button", { name: chest }));

  await expect.poll(() => supple.isOpen("player")).toBe(false);
  const main = await supple.window("main");
  const card = main.getByRole("heading", { level: 1, name: words("lock.sign") });
  await expect(card).toBeFocused();
  await expect(main.getByText(chest, { exact: true })).toBeVisible();
  await expect(main.getByText(redFlags.duringExercise.action)).toBeVisible();
  await expect(main.getByText(words("lock.region"))).toBeVisible();
  expect(profile.journal().find(({ kind }) => kind === "stopped")).toMatchObject({
    reason: "chest",
    painBefore: null,
    painNow: null,
  });
  await main.getByRole("button", { name: words("lock.read") }).click();
  expect(await supple.send("routine.start", { routine: "breathe-2" })).toEqual({
    ok: false,
    error: words("start.emergency"),
  });
  await expect(card).toBeVisible();
  await main.getByRole("button", { name: words("lock.seen.emergency") }).click();
  await main.getByRole("button", { name: words("lock.seen.emergency.sure") }).click();
  expect(await supple.send("routine.start", { routine: "breathe-2" })).toEqual({ ok: true });
});

test("the end asks in one press how the back feels", async ({ start, profile }) => {
  const supple = await start({ moving: true, from, rate: 60, arguments: ["--routine=breathe-2"] });
  const player = await supple.window("player");
  const ask = player.getByRole("radiogroup", { name: words("player.finished.ask") });
  await ask.getByRole("radio").nth(2).click();
  await expect(player.getByText(words("player.finished.answered", { pain: 2 }))).toBeVisible();
  expect(profile.journal().at(-1)).toMatchObject({ kind: "check-in", pain: 2 });

  await player.keyboard.press("7");
  await expect.poll(() => profile.journal().at(-1)).toMatchObject({ kind: "check-in", pain: 7 });
});

const screens = join(import.meta.dirname, "../.output/screens");
mkdirSync(screens, { recursive: true });

/** Takes the picture of the player at rest, and finds what shuts people out of it. */
async function look(player: Page, name: string): Promise<void> {
  await player.screenshot({ path: join(screens, `${name}.png`), animations: "disabled" });
  const { violations } = await new AxeBuilder({ page: player })
    .setLegacyMode(true)
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
  );
  expect.soft(found, name).toEqual([]);
}

async function resize(supple: App, page: Page, [width, height]: readonly [number, number]) {
  const window = await supple.electron.browserWindow(page);
  await window.evaluate((it, [w, h]) => it.setContentSize(w, h), [width, height] as const);
  await expect.poll(() => page.evaluate("innerWidth")).toBe(width);
}

const sizes = [
  [900, 640],
  [720, 560],
  [1920, 1080],
] as const;

for (const colorScheme of ["light", "dark"] as const) {
  for (const size of sizes) {
    const name = (state: string) => `player-${state}-${size.join("x")}-${colorScheme}`;

    test(`the player's states look as drawn, ${size.join(" by ")}, ${colorScheme}`, async ({
      start,
    }) => {
      const supple = await start({
        moving: true,
        from,
        rate: 1,
        arguments: ["--routine=stretch-3"],
      });
      const player = await supple.window("player");
      await player.emulateMedia({ colorScheme });
      await resize(supple, player, size);
      for (let step = 0; step < 4; step += 1) await player.keyboard.press("ArrowRight");
      await player.waitForTimeout(2500);
      await player.keyboard.press("Space");
      await look(player, name("step"));
      await tooMuch(supple);
      await look(player, name("too-much"));
      await sayPain(player, 2, 5);
      await look(player, name("stopped-pain"));

      await supple.send("routine.start", { routine: "stretch-3" });
      await expect(player.getByRole("button", { name: words("player.pause") })).toBeVisible();
      for (let step = 0; step < 8; step += 1) await player.keyboard.press("ArrowRight");
      await expect(player.getByText(words("player.finished.ask"))).toBeVisible();
      await look(player, name("finished"));
    });
  }
}
