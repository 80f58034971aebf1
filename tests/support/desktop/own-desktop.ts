import { test as plain } from "@playwright/test";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openVirtualDesktop } from "../../../scripts/desktop/virtual-desktop.mjs";

/** Where a worker's programs keep what is not in the profile of a test. */
const homes = join(import.meta.dirname, "../../.output/home");

/**
 * A test on a desktop that only its worker is on, whose display, buses and home are in `process.env`: workers do not
 * meet, and none of them is ever on the screen, the bus or the files of a person.
 */
export const test = plain.extend<object, { readonly desktop: void }>({
  desktop: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, { workerIndex }) => {
      if (process.platform !== "linux") return use();
      const home = join(homes, String(workerIndex));
      rmSync(home, { recursive: true, force: true });
      // Chromium complains of a cache that it cannot make, and makes no folders above it.
      mkdirSync(`${home}/cache`, { recursive: true });
      const desktop = await openVirtualDesktop({ manageWindows: true });
      delete process.env["WAYLAND_DISPLAY"];
      Object.assign(process.env, desktop.env, {
        DBUS_SYSTEM_BUS_ADDRESS: desktop.env["DBUS_SESSION_BUS_ADDRESS"],
        XDG_CONFIG_HOME: `${home}/config`,
        XDG_CACHE_HOME: `${home}/cache`,
        XDG_DATA_HOME: `${home}/data`,
        XDG_STATE_HOME: `${home}/state`,
      });
      await use();
      await desktop.close();
    },
    { scope: "worker", auto: true },
  ],
});
