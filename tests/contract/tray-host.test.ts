import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sessionBus as joining } from "../../electron/adapters/outside/session-bus.ts";
import { type TrayTold, watchTrayHost } from "../../electron/adapters/outside/tray-host.ts";
import { type Bus, connect } from "../support/desktop/bus.ts";
import { type SessionBus, sessionBus } from "../support/desktop/session-bus.ts";
import { type DesktopTray, desktopTray } from "../support/desktop/tray.ts";

const log = { info: () => undefined, error: () => undefined };
const soon = { coming: 100, takingUp: 50 };
const watcher = {
  destination: "org.kde.StatusNotifierWatcher",
  path: "/StatusNotifierWatcher",
  interface: "org.kde.StatusNotifierWatcher",
};

// A real message bus, and a real tray on it; the item is this process's own.
describe.runIf(process.platform === "linux")("the tray of a Linux desktop", () => {
  let bus: SessionBus;
  let tray: DesktopTray | null = null;
  let item: Bus;
  let told: TrayTold[] = [];
  let stop = (): void => undefined;

  beforeEach(async () => {
    bus = await sessionBus();
    vi.stubEnv("DBUS_SESSION_BUS_ADDRESS", bus.address);
    item = await connect(bus.address);
    told = [];
  });
  afterEach(async () => {
    stop();
    vi.unstubAllEnvs();
    await item.close();
    await tray?.stop();
    tray = null;
    await bus.stop();
  });

  const watches = (pid = process.pid, patience = soon) => {
    ({ stop } = watchTrayHost(joining(), pid, (now) => told.push(now), log, patience));
  };
  const registers = () =>
    item.call(watcher, "RegisterStatusNotifierItem", "s", "/StatusNotifierItem");

  test("one that has the item shows it, and each that comes is asked anew", async () => {
    tray = await desktopTray(bus.address);
    await registers();
    watches();
    await expect.poll(() => told).toEqual(["shown"]);
    await tray.stop();
    await expect.poll(() => told).toEqual(["shown", "no-tray"]);
    tray = await desktopTray(bus.address);
    await expect.poll(() => told).toEqual(["shown", "no-tray", "not-taken-up"]);
    await tray.stop();
    tray = await desktopTray(bus.address);
    // One that comes back at once was never gone; the item is in it in time.
    await registers();
    await expect.poll(() => told.at(-1)).toBe("shown");
  });

  test("one that comes late has not taken it up, whosever items it has", async () => {
    watches(1);
    await expect.poll(() => told).toEqual(["no-tray"]);
    tray = await desktopTray(bus.address);
    await registers();
    await expect.poll(() => told).toEqual(["no-tray", "not-taken-up"]);
  });

  test("a host that comes after its watcher, as at a login, was never missed", async () => {
    watches(process.pid, { coming: 60_000, takingUp: 50 });
    tray = await desktopTray(bus.address, { host: false });
    await registers();
    // Long past the time in which one that is there would have been looked at.
    await wait(500);
    expect(told).toEqual([]);
    await item.call(watcher, "RegisterStatusNotifierHost", "s", "org.kde.StatusNotifierHost-1");
    await expect.poll(() => told).toEqual(["shown"]);
  });

  test("one that comes within its time was never missed", async () => {
    watches();
    tray = await desktopTray(bus.address);
    await registers();
    await expect.poll(() => told).toEqual(["shown"]);
  });
});
