import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };

test("an interval changed in the Schedule moves what is next, and survives a restart", async ({
  start,
  profile,
}) => {
  const first = await start(monday);
  const main = await first.window("main");
  const before = await first.snapshot();
  expect(before.next).toMatchObject({ kind: "micro" });

  await main.getByRole("button", { name: words("shell.schedule") }).click();
  const interval = main.getByRole("button", { name: words("schedule.micro-every") });
  await interval.click();
  await main.getByRole("option", { name: words("schedule.minutes", { minutes: 20 }) }).click();

  await expect.poll(() => profile.settings().reminders.micro.everyMinutes).toBe(20);
  const { next } = await first.snapshot();
  expect(next).toMatchObject({ kind: "micro", at: (before.next?.at ?? 0) - 10 * 60_000 });
  await first.kill();

  const second = await start(monday);
  expect(second.output.stdout).toContain(
    words("startup.in-tray", { what: words("startup.kind.micro"), time: "09:20" }),
  );
  const page = await second.window("main");
  await page.getByRole("button", { name: words("shell.schedule") }).click();
  await expect(page.getByRole("button", { name: words("schedule.micro-every") })).toContainText(
    "20",
  );
});

test("Settings apply at once, and the system keeps the start at login", async ({
  start,
  profile,
}) => {
  const config = join(profile.folder, "config");
  const supple = await start({ ...monday, env: { XDG_CONFIG_HOME: config } });
  const main = await supple.window("main");
  await main.getByRole("button", { name: words("shell.settings") }).click();

  await main.getByText(words("settings.theme.dark")).click();
  await expect(main.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(profile.settings().appearance).toBe("dark");

  await main.getByRole("slider", { name: words("settings.volume") }).press("ArrowRight");
  await expect.poll(() => profile.settings().sound.volume).toBe(0.55);
  await main.getByRole("switch", { name: words("settings.quiet") }).press("Space");
  await expect.poll(() => profile.settings().quietHours).toBeNull();

  const entry = join(config, "autostart", "supple.desktop");
  const login = main.getByRole("switch", { name: words("settings.login") });
  await expect(login).not.toBeChecked();
  await login.press("Space");
  await expect(login).toBeChecked();
  expect(readFileSync(entry, "utf8")).toMatch(/^Exec=.* --hidden/m);
  expect((await supple.snapshot()).program.startsAtLogin).toBe(true);

  // What the desktop's own settings do to it shows here.
  rmSync(entry);
  await main.getByRole("switch", { name: words("settings.quiet") }).press("Space");
  await expect(login).not.toBeChecked();
});
