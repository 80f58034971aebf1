import { connect } from "../support/desktop/bus.ts";
import type { Bus } from "../support/desktop/bus.ts";
import { notificationDaemon } from "../support/desktop/notification-daemon.ts";
import { desktopTray } from "../support/desktop/tray.ts";
import { expect, test } from "../support/end-to-end.ts";

// The desktop that the other tests trust, tested over the real bus from the side of a program.

const notifications = {
  destination: "org.freedesktop.Notifications",
  path: "/org/freedesktop/Notifications",
  interface: "org.freedesktop.Notifications",
};

let program: Bus;
test.beforeEach(async ({ bus }) => {
  program = await connect(bus);
});
test.afterEach(() => program.close());

const notify = async (summary: string, replaces = 0): Promise<number> => {
  const actions = ["default", "Open", "later", "Later"];
  const hints = [["urgency", ["y", 1]]];
  const sent = ["a program", replaces, "", summary, "text", actions, hints, -1];
  const [id] = await program.call(notifications, "Notify", "susssasa{sv}i", ...sent);
  return Number(id);
};

test("the notification daemon shows, replaces, is pressed and closes", async ({ bus }) => {
  const daemon = await notificationDaemon(bus);
  const told: unknown[] = [];
  await program.listen(notifications, "ActionInvoked", (...body) => told.push(body));
  await program.listen(notifications, "NotificationClosed", (...body) => told.push(body));

  const next = daemon.next();
  const id = await notify("one");
  expect(await next).toMatchObject({
    id,
    summary: "one",
    body: "text",
    actions: { default: "Open", later: "Later" },
    hints: { urgency: 1 },
  });

  expect(await notify("two", id)).toBe(id);
  expect(daemon.visible.map((shown) => shown.summary)).toEqual(["two"]);
  expect(daemon.arrived).toHaveLength(2);

  daemon.press(await daemon.next());
  await expect
    .poll(() => told)
    .toEqual([
      [id, "default"],
      [id, 2],
    ]);

  const other = await notify("three");
  await program.call(notifications, "CloseNotification", "u", other);
  expect(daemon.visible).toEqual([]);
  await expect.poll(() => told.at(-1)).toEqual([other, 3]);
  await daemon.stop();
});

test("the notification daemon keeps back while paused, dies, and comes back", async ({ bus }) => {
  const daemon = await notificationDaemon(bus, { actions: false });
  expect(await program.call(notifications, "GetCapabilities")).toEqual([["body"]]);

  daemon.pause(true);
  await notify("kept back");
  expect(daemon.visible).toEqual([]);
  const dunst = { ...notifications, interface: "org.freedesktop.DBus.Properties" };
  const [paused] = await program.call(dunst, "Get", "ss", "org.dunstproject.cmd0", "paused");
  expect(JSON.stringify(paused)).toContain("true");
  daemon.pause(false);
  expect((await daemon.next()).summary).toBe("kept back");

  await daemon.stop();
  await expect(notify("to nobody")).rejects.toThrow("ServiceUnknown");
  await daemon.start();
  await notify("back");
  expect((await daemon.next()).summary).toBe("back");
  await daemon.stop();
});

test("a second daemon is refused the name", async ({ bus }) => {
  const daemon = await notificationDaemon(bus);
  await expect(notificationDaemon(bus)).rejects.toThrow("is taken");
  await daemon.stop();
});

test("the tray reads an item, its menu, and presses what is in it", async ({ bus }) => {
  const tray = await desktopTray(bus);
  const pressed: number[] = [];
  serveItem(program, pressed);
  await program.own("org.kde.StatusNotifierItem-1-1");
  const watcher = {
    destination: "org.kde.StatusNotifierWatcher",
    path: "/StatusNotifierWatcher",
    interface: "org.kde.StatusNotifierWatcher",
  };
  await program.call(watcher, "RegisterStatusNotifierItem", "s", "org.kde.StatusNotifierItem-1-1");

  const item = await tray.item();
  expect(await item.properties()).toMatchObject({ Id: "program", Status: "Active" });
  expect(await item.picture()).toMatch(/^[0-9a-f]{64}$/);

  const menu = await item.menu();
  expect(menu.items.map((entry) => [entry.label, entry.enabled])).toEqual([
    ["Next at 10:00", false],
    ["Pause", true],
  ]);
  await menu.find("Pause", "1 hour").click();
  expect(pressed).toEqual([4]);
  expect(() => menu.find("Pause", "1 year")).toThrow('no "1 year" among 1 hour');

  await program.close();
  await expect.poll(() => tray.items).toEqual([]);
  await tray.stop();
  program = await connect(bus);
});

/** A tray item with a disabled line, a separator and a submenu, as a program would serve it. */
function serveItem(bus: Bus, pressed: number[]): void {
  const path = "/StatusNotifierItem";
  const menuPath = "/MenuBar";
  const entry = (id: number, properties: unknown[], children: unknown[] = []) => [
    "(ia{sv}av)",
    [id, properties, children],
  ];
  const label = (text: string) => ["label", ["s", text]];
  const hour = entry(4, [label("1 _hour")]);
  bus.serve(
    path,
    {
      name: "org.kde.StatusNotifierItem",
      properties: { Id: "s", Status: "s", Menu: "o", IconPixmap: "a(iiay)" },
    },
    { Id: "program", Status: "Active", Menu: menuPath, IconPixmap: [[1, 1, [255, 0, 0, 0]]] },
  );
  bus.serve(
    menuPath,
    {
      name: "com.canonical.dbusmenu",
      methods: {
        GetLayout: ["iias", "u(ia{sv}av)"],
        Event: ["isvu", ""],
      },
    },
    {
      GetLayout: () => [
        1,
        [
          0,
          [],
          [
            entry(1, [label("Next at 10:00"), ["enabled", ["b", false]]]),
            entry(2, [["type", ["s", "separator"]]]),
            entry(3, [label("Pause")], [hour]),
          ],
        ],
      ],
      Event: (id: number) => void pressed.push(id),
    },
  );
}
