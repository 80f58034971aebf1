import { expect } from "@playwright/test";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { doNotDisturb } from "../../electron/adapters/outside/do-not-disturb.ts";
import { sessionBus as joining } from "../../electron/adapters/outside/session-bus.ts";
import { connect, type Bus } from "../support/desktop/bus.ts";
import { test as plain } from "../support/desktop/own-desktop.ts";
import { sessionBus } from "../support/desktop/session-bus.ts";

// The adapter alone, on a real bus, with daemons that tell do not disturb in each of the ways that there are.

const name = "org.freedesktop.Notifications";
const path = "/org/freedesktop/Notifications";

interface World {
  /** A connection to a bus of the test's own, which the adapter finds too. */
  readonly daemon: Bus;
  /** What the adapter has told so far. */
  readonly told: readonly string[];
}

const test = plain.extend<World>({
  // oxlint-disable-next-line no-empty-pattern
  daemon: async ({}, use) => {
    const bus = await sessionBus();
    const before = process.env["DBUS_SESSION_BUS_ADDRESS"];
    process.env["DBUS_SESSION_BUS_ADDRESS"] = bus.address;
    const daemon = await connect(bus.address);
    await use(daemon);
    process.env["DBUS_SESSION_BUS_ADDRESS"] = before;
    await bus.stop();
  },
  told: async ({ daemon: _daemon }, use) => {
    const told: string[] = [];
    const { stop } = doNotDisturb(joining()).watch((now) => told.push(now.says));
    await use(told);
    stop();
  },
});

const changed = (bus: Bus, property: string, value: unknown) =>
  bus.signal(
    { path, interface: "org.freedesktop.DBus.Properties" },
    "PropertiesChanged",
    "sa{sv}as",
    name,
    [[property, ["b", value]]],
    [],
  );

/** It says what it is, and has no properties. */
const introduces = (daemon: Bus, program: string) =>
  daemon.answer({ path, interface: name }, "GetServerInformation", "ssss", () => [
    program,
    "its makers",
    "48",
    "1.2",
  ]);

test("Plasma says that notifications are inhibited", async ({ daemon, told }) => {
  const state = { Inhibited: true };
  daemon.serve(path, { name, properties: { Inhibited: "b" } }, state);
  await expect.poll(() => told).toEqual(["cannot-tell"]);
  await daemon.own(name);
  await expect.poll(() => told).toEqual(["cannot-tell", "on"]);
  changed(daemon, "Inhibited", false);
  await expect.poll(() => told).toEqual(["cannot-tell", "on", "off"]);
  changed(daemon, "SomethingElse", true);
  await daemon.close();
  await expect.poll(() => told.at(-1)).toBe("cannot-tell");
  expect(told).toHaveLength(4);
});

test("GNOME shows no banners, by its own gsettings", async ({ daemon, told }) => {
  const home = mkdtempSync(join(tmpdir(), "supple-gnome-"));
  const settings = { GSETTINGS_BACKEND: "keyfile", XDG_CONFIG_HOME: home };
  const before = { ...process.env };
  Object.assign(process.env, settings);
  const showBanners = (shown: boolean) => {
    const change = ["set", "org.gnome.desktop.notifications", "show-banners", String(shown)];
    expect(spawnSync("gsettings", change, { encoding: "utf8" }).stderr).toBe("");
  };
  showBanners(false);

  introduces(daemon, "gnome-shell");
  await daemon.own(name);
  await expect.poll(() => told.at(-1)).toBe("on");
  // What it watches by has been started: the change is announced, nobody asks again.
  showBanners(true);
  await expect.poll(() => told.at(-1)).toBe("off");
  showBanners(false);
  await expect.poll(() => told.at(-1)).toBe("on");

  process.env = before;
  rmSync(home, { recursive: true });
});

test("a daemon of which nothing is known cannot tell", async ({ daemon, told }) => {
  introduces(daemon, "some-daemon");
  await daemon.own(name);
  await expect.poll(() => told.length).toBeGreaterThan(0);
  expect(new Set(told)).toEqual(new Set(["cannot-tell"]));
});
