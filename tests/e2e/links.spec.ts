import { expect, test } from "../support/end-to-end.ts";
import { look, resize } from "../support/look.ts";
import { words } from "../support/words.ts";

/** Of links that come closer together only the first is heard. */
const apart = () => new Promise((resolve) => setTimeout(resolve, 1_000));
const monday = { from: "2026-03-30T09:00", rate: 1 };

test("a link opens the window and asks, and does nothing by itself", async ({
  start,
  run,
  profile,
}) => {
  // The one that starts Supple, with what a page added behind it.
  const links = ["supple://pause/1h", "--routine=breathe-2"];
  const supple = await start({ ...monday, arguments: ["--hidden", ...links] });
  const main = await supple.window("main");
  const question = main.getByRole("region", { name: words("link.label") });
  await expect(question).toContainText(words("link.pause.1h"));
  expect(await supple.snapshot()).toMatchObject({ pause: null, session: null });
  for (const colorScheme of ["light", "dark"] as const) {
    await main.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const size of [
      { width: 1040, height: 720 },
      { width: 720, height: 560 },
    ]) {
      await resize(supple, main, size);
      await look(main, `link-${size.width}x${size.height}-${colorScheme}`);
    }
  }
  await question.getByRole("button", { name: words("link.pause") }).click();
  await expect(question).toHaveCount(0);
  expect((await supple.snapshot()).pause).not.toBeNull();

  // Those that find it running, on whatever page it stands.
  await main.getByRole("button", { name: words("shell.settings"), exact: true }).click();
  expect(await run("supple://routine/breathe-2")).toMatchObject({ code: 0 });
  await expect(question).toBeVisible();
  expect(supple.isOpen("player")).toBe(false);
  expect(profile.journal()).toEqual([]);

  await apart();
  expect(await run("supple://check-in/")).toMatchObject({ code: 0 });
  await expect(main.locator("#check-in")).toBeFocused();
  expect(profile.journal()).toEqual([]);
  await expect.poll(async () => (await supple.snapshot()).asked).toBeNull();

  await apart();
  const page = "supple://routine/breathe-2?say=Call+this+number";
  expect(await run(page)).toMatchObject({ code: 0 });
  await expect(main.getByText(words("link.refused"))).toBeVisible();
  await expect(main.getByText("Call")).toHaveCount(0);

  await apart();
  await run("supple://routine/breathe-2");
  await question.getByRole("button", { name: words("action.start"), exact: true }).click();
  await supple.window("player");
  expect(profile.journal()).toMatchObject([
    { kind: "routine-started", routine: "breathe-2", by: "link" },
  ]);
});
