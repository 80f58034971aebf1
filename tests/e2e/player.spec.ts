import { findExercise, findRoutine } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import { secondsOf, segmentsOf } from "../../shared/player/segments.ts";
import { expect, test } from "../support/end-to-end.ts";
import type { Profile } from "../support/profile.ts";
import { playFor } from "../support/playing.ts";
import { words } from "../support/words.ts";

const routineOf = (id: string): Routine => {
  const routine = findRoutine(id);
  if (!routine) throw new Error(`no routine ${id}`);
  return routine;
};
const from = "2026-03-30T09:00";

test("a routine is played to its end and stands in the journal", async ({ start, profile }) => {
  const routine = routineOf("stretch-3");
  const supple = await start({ from, rate: 60, arguments: [`--routine=${routine.id}`] });
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
  const supple = await start({ from, rate: 1, arguments: [`--routine=${routine.id}`] });
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

const reset = { from, rate: 20, arguments: ["--routine=desk-reset-5"] };

test("ending a routine in the middle is partial, with its seconds", async ({ start, profile }) => {
  const supple = await start(reset);
  const played = await playFor(60, supple);
  const player = await supple.window("player");
  await player.getByRole("button", { name: words("player.end") }).click();

  const { seconds, at, started } = await leftRoutine(profile);
  expect(seconds).toBeGreaterThanOrEqual(Math.floor(played));
  expect(seconds).toBeLessThanOrEqual((at - started) / 1000);
  await expect.poll(() => supple.isOpen("player")).toBe(false);
  expect((await supple.snapshot()).session).toBeNull();
});

test("closing the player in the middle is partial, at most 60 seconds short", async ({
  start,
  profile,
}) => {
  const supple = await start(reset);
  const played = await playFor(100, supple);
  await (await supple.window("player")).close();

  const { seconds } = await leftRoutine(profile);
  expect(seconds).toBeGreaterThanOrEqual(Math.floor(played) - 60);
  expect((await supple.snapshot()).session).toBeNull();
});

test("a paused routine stands still", async ({ start }) => {
  const supple = await start(reset);
  const player = await supple.window("player");
  await player.keyboard.press("Space");
  await expect(player.getByRole("button", { name: words("player.resume") })).toBeVisible();
  const text = await player.locator("main").innerText();
  const paused = await supple.snapshot();
  await expect.poll(async () => (await supple.snapshot()).at - paused.at).toBeGreaterThan(20_000);
  expect(await player.locator("main").innerText()).toBe(text);

  await player.keyboard.press("Space");
  await expect.poll(() => player.locator("main").innerText()).not.toBe(text);
});
