import { routineMinutes, routines } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import { desktopTray, type TrayItem } from "../support/desktop/tray.ts";
import { expect, test } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };
const app = { app: words("app.name") };

const labels = async (item: TrayItem) => (await item.menu()).items.map((entry) => entry.label);

/** Where a routine stands in the menu. */
const wayTo = (routine: Routine) => [
  words("tray.routines"),
  words(`tray.category.${routine.category}`),
  words("tray.routine", { name: routine.name, minutes: routineMinutes(routine) }),
];

test("the tray says what comes next, and offers every routine", async ({ start, tray }) => {
  await start({ ...monday, arguments: ["--hidden"] });
  const item = await tray.item();
  const menu = await item.menu();

  const first = menu.items[0];
  expect(first?.enabled).toBe(false);
  expect(first?.label).toContain(words("kind.micro"));
  expect(first?.label).toMatch(/0?9:30/);
  const { ToolTip: toolTip } = await item.properties();
  expect(JSON.stringify(toolTip)).toContain(first?.label);

  for (const routine of routines) expect(menu.find(...wayTo(routine)).enabled).toBe(true);
});

test("a routine chosen in the tray is played", async ({ start, tray, profile }) => {
  const supple = await start({ ...monday, arguments: ["--hidden"] });
  const [routine] = routines;
  if (!routine) throw new Error("the catalogue is empty");

  await (await (await tray.item()).menu()).find(...wayTo(routine)).click();

  const player = await supple.window("player");
  await expect(player.locator("body")).toContainText(routine.name);
  expect(profile.journal()).toMatchObject([
    { kind: "routine-started", routine: routine.id, by: "tray" },
  ]);
});

test("pausing and resuming show in the tray", async ({ start, tray }) => {
  const supple = await start(monday);
  const item = await tray.item();
  const active = await item.picture();

  await (await item.menu()).find(words("tray.pause"), words("tray.pause.1h")).click();
  await expect.poll(() => labels(item)).toContain(words("tray.resume"));
  expect(await labels(item)).not.toContain(words("tray.pause"));
  await expect.poll(() => item.picture()).not.toBe(active);
  const { pause, at } = await supple.snapshot();
  const minutesLeft = ((pause?.until ?? 0) - at) / 60_000;
  expect(minutesLeft).toBeGreaterThan(58);
  expect(minutesLeft).toBeLessThanOrEqual(60);
  expect((await item.menu()).items[0]?.label).toMatch(/10:0\d/);

  const made = await supple.electron.evaluateHandle(({ Menu }) => {
    const { buildFromTemplate } = Menu;
    const templates: (string | undefined)[][] = [];
    Menu.buildFromTemplate = (template) => {
      templates.push(template.map(({ label }) => label));
      return buildFromTemplate(template);
    };
    return templates;
  });
  await (await item.menu()).find(words("tray.resume")).click();
  await expect.poll(() => labels(item)).toContain(words("tray.pause"));
  await expect.poll(() => item.picture()).toBe(active);
  expect((await supple.snapshot()).pause).toBeNull();
  // What GTK has had in a menu Electron never lets go of: only what holds the line is made again.
  const templates = await made.jsonValue();
  expect(templates.length).toBeGreaterThan(0);
  for (const template of templates) expect(template).toContain(words("tray.quit", app));
});

test("a tray that comes late, and one that comes back, has Supple as it stands by then", async ({
  start,
  tray,
  bus,
}) => {
  await tray.stop();
  await start({ ...monday, arguments: ["--hidden"] });
  const late = await desktopTray(bus);
  const item = await late.item();
  expect((await item.menu()).items[0]?.label).toContain(words("kind.micro"));
  await (await item.menu()).find(words("tray.pause"), words("tray.pause.1h")).click();
  await expect.poll(() => labels(item)).toContain(words("tray.resume"));
  await late.stop();

  const again = await desktopTray(bus);
  const same = await again.item();
  expect(await labels(same)).toContain(words("tray.resume"));
  const { ToolTip: toolTip } = await same.properties();
  expect(JSON.stringify(toolTip)).toMatch(/10:0\d/);
  expect(again.items).toHaveLength(1);
  await again.stop();
});

test("closing the window keeps Supple in the tray, which opens it again", async ({
  start,
  tray,
}) => {
  const supple = await start(monday);
  await (await supple.window("main")).close();
  await expect.poll(() => supple.isOpen("main")).toBe(false);

  await (await (await tray.item()).menu()).find(words("tray.open", app)).click();
  await supple.window("main");
});

test("quitting from the tray ends Supple in good order", async ({ start, tray }) => {
  const supple = await start(monday);
  await (await (await tray.item()).menu()).find(words("tray.quit", app)).click();
  expect(await supple.exited).toEqual({ code: 0, signal: null });
  await expect.poll(() => tray.items).toEqual([]);
});
