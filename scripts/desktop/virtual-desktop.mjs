// @ts-check
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Unready } from "../say.mjs";

/** True where programs with windows have nowhere to show them. */
export const displayIsMissing =
  process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];

/**
 * Brings up a virtual display and a private D-Bus session. They end with `close`, or with this
 * process.
 * @param {{ manageWindows: boolean, severalDisplays?: boolean }} options
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => Promise<void> }>} `env` of programs that
 * shall be on it
 */
export async function openVirtualDesktop({ manageWindows, severalDisplays = false }) {
  const keeper = spawn(
    process.execPath,
    [
      join(import.meta.dirname, "keeper.mjs"),
      ...(manageWindows ? ["--manage-windows"] : []),
      ...(severalDisplays ? ["--several-displays"] : []),
    ],
    // In a group of its own, a Ctrl-C does not take the display from under programs that are ending.
    { detached: true, stdio: ["pipe", "pipe", "inherit"] },
  );
  const ended = new Promise((resolve) => keeper.once("exit", resolve));
  const line = await Promise.race([firstLine(keeper.stdout), ended.then(() => null)]);
  if (line === null) throw new Unready("A virtual desktop could not be brought up.");
  const env = { ...process.env, ...JSON.parse(line) };
  delete env.WAYLAND_DISPLAY;
  // Chromium complains of a missing system bus at every turn; an empty one has no answers either.
  if (!existsSync("/run/dbus/system_bus_socket")) {
    env.DBUS_SYSTEM_BUS_ADDRESS ??= env.DBUS_SESSION_BUS_ADDRESS;
  }
  return {
    env,
    close: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}

/** @param {import("node:stream").Readable} stream */
async function firstLine(stream) {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    text += chunk;
    if (text.includes("\n")) return text;
  }
  return null;
}
