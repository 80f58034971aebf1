import { expect, test } from "../support/end-to-end.ts";
import { pressAway } from "../support/press-away.ts";
import { words } from "../support/words.ts";

const noWork = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

test.beforeEach(({ profile }) => profile.writeSettings({}));

test("an answer that asks for more keeps the focus where it was given", async ({ start }) => {
  const supple = await start({ from: "2026-03-30T10:00", rate: 1 });
  const main = await supple.window("main");
  const scale = main.getByRole("radiogroup", { name: words("check-in.ask") });
  await scale.getByRole("radio").first().focus();
  for (let pain = 0; pain <= 4; pain += 1) await main.keyboard.press("ArrowRight");
  await main.keyboard.press("Enter");
  await expect(main.getByLabel(words("check-in.note"))).toBeVisible();
  await expect(scale.getByRole("radio", { checked: true })).toBeFocused();
});

test("how the back feels is answered by keyboard, folds into a line, and can be changed", async ({
  start,
  profile,
}) => {
  const supple = await start({ from: "2026-03-30T10:00", rate: 1 });
  const main = await supple.window("main");
  const scale = main.getByRole("radiogroup", { name: words("check-in.ask") });
  await scale.getByRole("radio").first().focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"]) {
    await main.keyboard.press(key);
  }
  await expect(scale.getByRole("radio", { checked: true })).toHaveText("2");
  expect(profile.journal()).toEqual([]);
  await main.keyboard.press("Enter");

  await expect
    .poll(() => profile.journal())
    .toMatchObject([{ kind: "check-in", pain: 2, where: [], note: "" }]);
  const line = main.getByText(words("check-in.today", { pain: 2 }));
  await expect(line).toBeVisible();
  await expect(main.locator(":focus")).toContainText(words("check-in.today", { pain: 2 }));

  await main.getByRole("button", { name: words("check-in.change") }).click();
  await main.getByRole("radio", { name: "6", exact: true }).click();
  const place = main.getByRole("checkbox", { name: words("where.lower-back-left") });
  await place.focus();
  await main.keyboard.press("Space");
  await expect(place).toBeChecked();
  await main.getByRole("checkbox", { name: words("where.neck") }).click();
  await main.getByLabel(words("check-in.note")).fill("After the drive");
  await main.getByRole("button", { name: words("action.save") }).click();
  await expect
    .poll(() => profile.journal().at(-1))
    .toMatchObject({
      pain: 6,
      where: ["lower-back-left", "neck"],
      leg: false,
      note: "After the drive",
    });
  // R31. At 6 the red flags are asked first.
  await main.getByRole("button", { name: words("screening.none") }).click();
  await expect(main.getByText(words("check-in.red"))).toBeVisible();
});

test("the prompt asks with the scale; one press answers and closes it", async ({
  start,
  profile,
}) => {
  profile.writeSettings({ workingHours: noWork });
  const supple = await start({ from: "2026-03-30T19:29", rate: 30 });
  const prompt = await supple.window("prompt");
  await expect(prompt.getByRole("button", { name: words("action.start") })).toHaveCount(0);
  await expect(prompt.getByRole("button", { name: words("action.skip") })).toBeVisible();
  await pressAway(prompt.getByRole("radio", { name: "3", exact: true }));
  await expect.poll(() => supple.isOpen("prompt")).toBe(false);
  expect(profile.journal()).toMatchObject([{ kind: "check-in", pain: 3 }]);
  const { checkIns, prompt: open } = await supple.snapshot();
  expect(open).toBeNull();
  expect(checkIns.today).toMatchObject({ pain: 3 });
});

test("a day after training offers its routines or a walk, and the walk starts nothing", async ({
  start,
  profile,
}) => {
  const started = Date.parse("2026-03-29T17:00+02:00");
  profile.writeSettings({ workingHours: noWork });
  profile.writeJournal([
    {
      v: 1,
      id: "lift",
      at: started + 3_600_000,
      zone: "Europe/Berlin",
      kind: "workout",
      planned: null,
      title: "Lifting",
      type: "lift",
      started,
      minutes: 60,
      outcome: "done",
    },
  ]);
  const supple = await start({ from: "2026-03-30T08:29", rate: 30 });
  const prompt = await supple.window("prompt");
  await expect(prompt.getByRole("heading")).toHaveText(words("title.rest-day"));
  await pressAway(prompt.getByRole("button", { name: words("prompt.walk") }));
  await expect.poll(() => supple.isOpen("prompt")).toBe(false);
  expect(profile.journal().at(-1)).toMatchObject({
    kind: "prompt",
    reminder: "rest-day",
    routine: null,
    outcome: "finished",
  });
  expect(supple.isOpen("player")).toBe(false);
});

test("a change of position has nothing to start: it is done", async ({ start, profile }) => {
  profile.writeSettings({
    reminders: {
      micro: { on: false },
      stretch: { on: false },
      posture: { on: true, everyMinutes: 10 },
    },
  });
  const supple = await start({ from: "2026-03-30T09:00", rate: 90 });
  const prompt = await supple.window("prompt");
  await pressAway(prompt.getByRole("button", { name: words("prompt.done"), exact: true }));
  await expect.poll(() => supple.isOpen("prompt")).toBe(false);
  await expect
    .poll(() => profile.journal())
    .toContainEqual(
      expect.objectContaining({ reminder: "posture", outcome: "finished", routine: null }),
    );
});
