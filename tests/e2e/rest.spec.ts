import { setTimeout } from "node:timers/promises";
import { soundServer } from "../support/desktop/sound-server.ts";
import { activityBetween, activityOf, processTree } from "../support/process-tree.ts";
import { expect, test } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

/** Supple gives memory back 5 s after its start. */
const atRest = 8000;
/** Within so many milliseconds, without a prompt, a resting Supple looks at its clock once at most. */
const looked = 3000;
/** A program that looked for something every 10 ms would wake up more often. */
const mostWakeups = 300;

test("at rest there is no page and no process for one, hardly anything wakes, and the tray answers", async ({
  start,
  tray,
}) => {
  const supple = await start({ arguments: ["--hidden"] });
  const root = supple.electron.process().pid ?? -1;
  await setTimeout(atRest);

  const tree = processTree(root);
  expect(tree.map(({ role }) => role)).not.toContain("renderer");
  expect(tree.filter(({ role }) => role.includes("mojom"))).toEqual([]);
  // The main process, its zygotes, one for the display, and at most one that tells of the microphone.
  expect(tree.length).toBeLessThanOrEqual(6);

  const before = activityOf(tree);
  await setTimeout(looked);
  const done = [...activityBetween(before, activityOf(tree)).values()];
  expect(done.reduce((sum, { wakeups }) => sum + wakeups, 0)).toBeLessThan(mostWakeups);

  const menu = await (await tray.item()).menu();
  await menu.find(words("tray.open", { app: words("app.name") })).click();
  await supple.window("main");
});

test("what a routine sounded through ends after it, and the next routine sounds again", async ({
  start,
  run,
}) => {
  const sound = await soundServer();
  const supple = await start({ arguments: ["--hidden"], env: sound.env });
  const root = supple.electron.process().pid ?? -1;
  const hasSoundProcess = () =>
    processTree(root).some(({ role }) => role === "audio.mojom.AudioService");
  expect(hasSoundProcess()).toBe(false);
  for (const which of ["the first routine", "the next routine"]) {
    await test.step(which, async () => {
      expect(await run("--routine=desk-micro-60")).toMatchObject({ code: 0 });
      const player = await supple.window("player");
      await expect.poll(sound.playing).toBe(1);
      expect(hasSoundProcess()).toBe(true);
      await player.close({ runBeforeUnload: true });
      await expect.poll(hasSoundProcess).toBe(false);
      expect(sound.playing()).toBe(0);
    });
  }
  await sound.stop();
});
