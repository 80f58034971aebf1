import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { calendarFile } from "../support/calendar-files.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize, widerThanItsPlace } from "../support/look.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };

test("a calendar file is chosen, its events hold prompts and are workouts, and its removal ends both", async ({
  start,
  profile,
}) => {
  const file = join(profile.folder, "outlook.ics");
  writeFileSync(file, calendarFile("outlook"));
  const supple = await start(monday);
  await supple.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  const main = await supple.window("main");
  await main.getByRole("button", { name: words("shell.settings") }).click();
  await main.getByRole("button", { name: words("calendar.add") }).press("Enter");

  const calendar = main.getByRole("listitem").filter({ hasText: file });
  await expect(calendar.getByRole("status")).toContainText(
    words("calendar.says", { appointments: 5 }),
  );
  await calendar.getByRole("textbox").fill("Training");
  await calendar.getByRole("textbox").press("Enter");
  await expect(calendar).toContainText(
    words("calendar.means", { says: "Training", type: words("workout.gym") }),
  );
  expect(profile.settings().calendars).toEqual([
    {
      id: "calendar-1",
      name: "outlook",
      file,
      holds: true,
      workouts: [{ says: "Training", type: "gym" }],
    },
  ]);
  for (const colorScheme of ["light", "dark"] as const) {
    await main.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await look(main, `calendars-${colorScheme}`);
  }
  const saved = join(profile.folder, "plan.ics");
  await supple.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, saved);
  const said = (...[id, values]: Parameters<typeof words>) =>
    expect(main.getByText(words(id, values))).toBeVisible();
  await main.getByRole("button", { name: words("calendar.save.plan.do") }).press("Enter");
  await said("calendar.save.no-plan");
  await main.getByRole("button", { name: words("calendar.save.forecast.do") }).press("Enter");
  await said("calendar.save.done", { file: saved });
  expect(readFileSync(saved, "utf8")).toContain("\r\nDTSTART:20260330T073000Z\r\n");
  await look(main, "calendars-saved-dark");
  await resize(supple, main, { width: 720, height: 560 });
  await look(main, "calendars-720x560-dark");
  await resize(supple, main, { width: 320, height: 640 });
  expect(await widerThanItsPlace(main)).toEqual([]);

  // Its program puts a file in its place with a meeting that has just begun.
  const { next } = await supple.snapshot();
  expect(next).toMatchObject({ kind: "micro" });
  const meeting = calendarFile("google")
    .replace("20260331T160000Z", "20260330T070000Z")
    .replace("20260331T170000Z", "20260330T090000Z");
  writeFileSync(`${file}.new`, meeting);
  renameSync(`${file}.new`, file);
  await expect
    .poll(async () => (await supple.snapshot()).next?.at ?? 0)
    .toBeGreaterThanOrEqual(Date.parse("2026-03-30T11:01:00+02:00"));

  await calendar
    .getByRole("button", { name: `${words("calendar.remove")} outlook` })
    .press("Enter");
  await expect(main.getByText(words("calendar.none-yet"))).toBeVisible();
  await expect.poll(async () => (await supple.snapshot()).next?.at).toBe(next?.at);
});

test("an open schedule follows an event that its calendar moved", async ({ start, profile }) => {
  const file = join(profile.folder, "outlook.ics");
  writeFileSync(file, calendarFile("outlook"));
  const calendar = { id: "calendar-1", name: "outlook", file, holds: true };
  profile.writeSettings({
    calendars: [{ ...calendar, workouts: [{ says: "Training", type: "gym" }] }],
  });
  const supple = await start(monday);
  const main = await supple.window("main");
  await main.getByRole("button", { name: words("shell.schedule") }).click();
  await main.getByRole("button", { name: /^Tuesday 31 March: / }).press("Enter");
  const tuesday = main.getByRole("list", { name: "Tuesday 31 March", exact: true });
  await expect(tuesday).toContainText(/18:00\s*Kraft/);

  writeFileSync(file, calendarFile("outlook").replaceAll("20260324T18", "20260324T17"));
  await expect(tuesday).toContainText(/17:00\s*Kraft/);
  await expect(tuesday).not.toContainText(/18:00\s*Kraft/);
});
