import type { Page } from "@playwright/test";
import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

const root = resolve(import.meta.dirname, "../..");
const monday30 = ["--from", "2026-03-30T00:00", "--days", "1", "--zone", "Europe/Berlin", "--json"];
const monday = { from: "2026-03-30T08:50", rate: 1 };

test.beforeEach(({ profile }) => profile.writeSettings({}));

async function openSchedule(main: Page): Promise<void> {
  await main.getByRole("button", { name: words("shell.schedule") }).click();
  await expect(main.getByRole("heading", { name: words("schedule.week") })).toBeVisible();
}

/** The times that a day's strip tells when it is opened. */
async function timesOn(main: Page, day: string): Promise<readonly string[]> {
  const strip = main.getByRole("button", { name: new RegExp(`^${day}: `) });
  if ((await strip.getAttribute("aria-expanded")) === "false") await strip.press("Enter");
  return main.getByRole("list", { name: day, exact: true }).getByRole("listitem").allInnerTexts();
}

interface Foreseen {
  readonly at: string;
  readonly kind: string;
  readonly id: string | null;
}

/** What `supple forecast` says of those settings for that Monday. */
async function forecast(file: string): Promise<readonly Foreseen[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, "scripts/supple.mjs"), "forecast", "--settings", file, ...monday30],
    { cwd: root },
  );
  return JSON.parse(stdout) as readonly Foreseen[];
}

test("a reminder of one's own, added by keyboard, stands in the week, in the command's forecast, goes, and comes back by Undo", async ({
  start,
  profile,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openSchedule(main);

  await main.getByRole("button", { name: words("schedule.own-add") }).press("Enter");
  await main.keyboard.type("Glass of water");
  await main.getByRole("radio", { name: words("schedule.rhythm.active") }).press("ArrowRight");
  await expect(main.getByRole("radio", { name: words("schedule.rhythm.clock") })).toBeChecked();
  await main.getByRole("spinbutton", { name: /hour/ }).last().focus();
  await main.getByLabel(words("schedule.field.title")).press("Enter");

  await expect
    .poll(() => profile.settings().custom)
    .toMatchObject([
      { id: "glass-of-water", title: "Glass of water", rhythm: { times: ["13:00"] } },
    ]);
  await expect(main.getByRole("region", { name: words("schedule.own") })).toBeFocused();
  expect(await timesOn(main, "Monday 30 March")).toContainEqual(
    expect.stringMatching(/^13:00\s*Glass of water$/),
  );
  expect((await timesOn(main, "Saturday 4 April")).join()).not.toContain("Glass of water");

  profile.write("exported.json", JSON.stringify(profile.settings()));
  const foreseen = await forecast(join(profile.folder, "exported.json"));
  expect(foreseen).toContainEqual(
    expect.objectContaining({
      at: "2026-03-30T13:00:00+02:00",
      kind: "custom",
      id: "glass-of-water",
    }),
  );

  await main
    .getByRole("button", { name: `${words("schedule.edit")} Glass of water` })
    .press("Enter");
  const kept = profile.settings().custom;
  await main.getByRole("button", { name: words("action.save"), exact: true }).press("Enter");
  await expect(
    main.getByRole("listitem").filter({ hasText: "Glass of water" }).last(),
  ).toBeFocused();
  await main
    .getByRole("button", { name: `${words("schedule.edit")} Glass of water` })
    .press("Enter");
  await main
    .getByRole("button", { name: words("schedule.remove-entry"), exact: true })
    .press("Enter");
  await expect.poll(() => profile.settings().custom).toEqual([]);
  await expect
    .poll(async () => (await timesOn(main, "Monday 30 March")).join())
    .not.toContain("Glass of water");

  await expect(main.getByText(words("undo.removed", { title: "Glass of water" }))).toBeVisible();
  await expect(main.getByRole("button", { name: words("action.undo") })).toBeFocused();
  await main.keyboard.press("Enter");
  await expect.poll(() => profile.settings().custom).toEqual(kept);
  await expect(main.getByRole("main")).toBeFocused();
});

test("the week follows while hours are edited, and a date of its own leaves its weekday alone", async ({
  start,
  profile,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openSchedule(main);
  const breaks = async () => {
    const said = await main
      .getByRole("button", { name: /^Tuesday 31 March: / })
      .getAttribute("aria-label");
    return Number(/(\d+) breaks?/.exec(said ?? "")?.[1] ?? 0);
  };
  const before = await breaks();
  expect(before).toBeGreaterThan(10);

  const end = main.getByRole("group", { name: words("schedule.end-of", { day: "Tuesday" }) });
  await end.getByRole("spinbutton").first().press("1");
  await main.keyboard.press("2");
  await expect.poll(() => profile.settings().workingHours.tue).toEqual([["09:00", "12:30"]]);
  await expect.poll(breaks).toBeLessThan(before / 2);

  const date = main.getByRole("group", { name: words("schedule.field.date") });
  await date.getByRole("spinbutton").first().focus();
  await main.keyboard.type("01042026");
  await main.getByRole("button", { name: words("schedule.date-add"), exact: true }).press("Enter");
  await expect.poll(() => profile.settings().dates).toEqual({ "2026-04-01": [] });
  await expect(
    main.getByText(words("schedule.only", { hours: words("schedule.no-work") })),
  ).toBeVisible();
  expect(profile.settings().workingHours.wed).toEqual([["09:00", "17:30"]]);
});

test("a value that is not allowed says so under its field, and nothing is saved", async ({
  start,
  profile,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openSchedule(main);
  await main.getByRole("button", { name: words("schedule.plan-add") }).click();
  await main.getByLabel(words("schedule.field.title")).fill("Deadlifts");
  const minutes = main.getByRole("textbox", { name: words("schedule.field.minutes") });
  await minutes.fill("999");
  await main.getByRole("button", { name: words("action.save"), exact: true }).click();
  const allowed = words("schedule.takes", { allowed: "a whole number from 5 to 360" });
  await expect(main.getByRole("alert").filter({ hasText: allowed })).toBeVisible();
  await expect(minutes).toHaveAttribute("aria-invalid", "true");
  expect(profile.settings().training.plan).toEqual([]);

  await minutes.fill("60");
  await main.getByRole("button", { name: words("action.save"), exact: true }).click();
  await expect
    .poll(() => profile.settings().training.plan)
    .toMatchObject([
      { id: "deadlifts", title: "Deadlifts", day: "mon", start: "18:00", minutes: 60 },
    ]);
  const times = (await timesOn(main, "Monday 30 March")).map((line) =>
    line.replaceAll(/\s+/g, " "),
  );
  expect(times).toContain(`17:50 ${words("kind.warm-up")}`);
  expect(times).toContain(
    `18:00 ${words("schedule.mark-training", { title: "Deadlifts", end: "19:00" })}`,
  );
});

test("what keeps Supple quiet is chosen in one menu", async ({ start, profile }) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openSchedule(main);
  await main
    .getByRole("button", { name: new RegExp(`^${words("schedule.quiet-what")}`) })
    .press("Enter");
  await main.getByRole("menuitemcheckbox", { name: words("schedule.hold.fullScreen") }).click();
  await expect
    .poll(() => profile.settings().holds)
    .toMatchObject({
      recording: true,
      fullScreen: false,
      doNotDisturb: true,
      calendar: true,
    });
});

test("somebody with a 12-hour clock reads and hears its times on the schedule and the workout check", async ({
  start,
  profile,
}) => {
  const legs = {
    id: "legs",
    title: "Lower body",
    type: "lift",
    day: "mon",
    start: "18:00",
  } as const;
  profile.writeSettings({ training: { plan: [{ ...legs, minutes: 60, exercises: ["Plank"] }] } });
  const supple = await start({ ...monday, env: { LANG: "en_US.UTF-8", LANGUAGE: "en_US" } });
  const main = await supple.window("main");
  await openSchedule(main);
  await expect(main.getByText(/^Monday at 6:00\sPM$/)).toBeVisible();
  await main.getByRole("button", { name: words("schedule.own-add") }).press("Enter");
  await main.getByRole("radio", { name: words("schedule.rhythm.active") }).press("ArrowRight");
  await main.getByRole("button", { name: words("schedule.add-time") }).press("Enter");
  await expect(main.getByRole("button", { name: /^Remove 1:00\sPM$/ })).toHaveCount(2);
  await main.getByRole("button", { name: words("shell.check") }).click();
  await main.getByRole("button", { name: words("check.session") }).press("Enter");
  await expect(main.getByRole("menuitem", { name: /^Lower body, Mon,? 6:00\sPM$/ })).toBeVisible();
});
