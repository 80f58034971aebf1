import type { Page } from "@playwright/test";
import { rmSync } from "node:fs";
import { join } from "node:path";
import disclaimer from "../../shared/content/data/disclaimer.json" with { type: "json" };
import { expect, test } from "../support/end-to-end.ts";
import { pressAway } from "../support/press-away.ts";
import type { Profile } from "../support/profile.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };

const forget = (profile: Profile) => {
  rmSync(join(profile.folder, "settings.json"));
  rmSync(join(profile.folder, "journal"), { recursive: true });
};
const heading = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

test("first run by the keyboard alone: the disclaimer, the hours, and when the first break comes", async ({
  start,
  profile,
}) => {
  forget(profile);
  const supple = await start(monday);
  const main = await supple.window("main");
  const press = (key: string) => main.keyboard.press(key);
  const focused = main.locator(":focus");

  await heading(main, words("onboarding.welcome"));
  await press("Tab");
  await expect(focused).toHaveText(words("onboarding.continue"));
  await press("Enter");

  await heading(main, words("onboarding.consent"));
  await expect(main.getByText(disclaimer.short)).toBeVisible();
  await expect(main.getByText(disclaimer.long)).toBeVisible();
  const tick = main.getByRole("checkbox");
  await press("Tab");
  await expect(tick).toBeFocused();
  await press("Tab");
  await expect(focused).toHaveText(words("onboarding.consent.accept"));
  await press("Enter");
  await expect(main.getByText(words("onboarding.consent.missing"))).toBeVisible();
  expect((await supple.snapshot()).settings.consent.disclaimer).toBeNull();
  await press("Shift+Tab");
  await press("Space");
  await press("Tab");
  await press("Enter");

  await heading(main, words("screening.title.first-run"));
  await main.getByRole("button", { name: words("screening.none") }).focus();
  await press("Enter");
  await heading(main, words("onboarding.hours"));
  expect(profile.journal()).toMatchObject([{ kind: "red-flags", asked: "first-run", flags: [] }]);
  expect(profile.settings().consent.disclaimer).toBe(disclaimer.version);
  await press("Tab");
  await expect(focused).toHaveText("Mon");
  for (const _ of ["Tue", "Wed", "Thu", "Fri"]) await press("Tab");
  await expect(focused).toHaveText("Fri");
  await press("Space");
  await expect.poll(() => profile.settings().workingHours.fri).toEqual([]);
  for (const _ of ["Sat", "Sun", "hour"]) await press("Tab");
  await main.keyboard.type("1000");
  await expect.poll(() => profile.settings().workingHours.mon).toEqual([["10:00", "17:30"]]);
  await main.getByRole("button", { name: words("onboarding.continue") }).focus();
  await press("Enter");

  // At 09:00 with hours from 10:00, the micro-break comes half an hour into them.
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(/10:30$/);
  await main.getByRole("button", { name: words("onboarding.done") }).focus();
  await press("Enter");
  await expect(main.getByRole("navigation")).toBeVisible();
  await supple.kill();

  const again = await start(monday);
  await expect((await again.window("main")).getByRole("navigation")).toBeVisible();
});

test("no routine starts without consent: by command line, tray, window or prompt", async ({
  start,
  profile,
  tray,
  run,
}) => {
  profile.writeSettings({
    consent: { disclaimer: null },
    reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } },
  });
  const supple = await start({
    from: "2026-03-30T09:00",
    rate: 120,
    arguments: ["--hidden", "--routine=breathe-2"],
  });
  // Hidden as it was started, it opens at the consent that the routine waits for.
  const main = await supple.window("main");
  await heading(main, words("onboarding.consent"));
  await expect(main.getByText(words("start.consent-missing"))).toBeVisible();
  // They may go back all the same.
  await main.getByRole("button", { name: words("onboarding.back"), exact: true }).click();
  await expect(main.getByRole("checkbox")).toHaveCount(0);
  await main.getByRole("button", { name: words("onboarding.continue") }).click();
  await heading(main, words("onboarding.consent"));

  expect(await supple.send("routine.start", { routine: "breathe-2" })).toEqual({
    ok: false,
    error: words("start.consent-missing"),
  });
  await run("--routine=breathe-2");
  const menu = await (await tray.item()).menu();
  await menu
    .find(
      words("tray.routines"),
      words(`tray.category.calm`),
      words("tray.routine", { name: "Two-minute breathing", minutes: 2 }),
    )
    .click();

  const prompt = await supple.window("prompt");
  await prompt.getByRole("button", { name: words("action.start"), exact: true }).click();
  await expect.poll(async () => (await supple.snapshot()).prompt).not.toBeNull();
  expect((await supple.snapshot()).session).toBeNull();
  expect(supple.isOpen("player")).toBe(false);
  expect(profile.journal().filter(({ kind }) => kind === "routine-started")).toEqual([]);

  await main.getByRole("checkbox").focus();
  await main.keyboard.press("Space");
  await main.getByRole("button", { name: words("onboarding.consent.accept") }).click();
  await heading(main, words("onboarding.hours"));
  await expect(main.getByText(words("start.consent-missing"))).toHaveCount(0);
  await pressAway(prompt.getByRole("button", { name: words("action.start"), exact: true }));
  await supple.window("player");
});

test("a disclaimer that changed is asked for again, and nothing else is", async ({
  start,
  profile,
}) => {
  profile.writeSettings({ consent: { disclaimer: disclaimer.version + 1 } });
  const supple = await start(monday);
  const main = await supple.window("main");
  await heading(main, words("onboarding.consent"));
  await main.getByText(words("onboarding.consent.tick")).click();
  await main.getByRole("button", { name: words("onboarding.consent.accept") }).click();
  await expect(main.getByRole("navigation")).toBeVisible();
});
