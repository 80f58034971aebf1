import { existsSync } from "node:fs";
import { join } from "node:path";

/** Whether there is a screen to be on, which has to be asked before Electron is ready: without one it would crash. */
export function hasScreen(): boolean {
  if (process.platform !== "linux" || isToldWhere()) return true;
  const { DISPLAY, WAYLAND_DISPLAY, WAYLAND_SOCKET, XDG_RUNTIME_DIR } = process.env;
  if ([DISPLAY, WAYLAND_DISPLAY, WAYLAND_SOCKET].some(Boolean)) return true;
  // Where a Wayland compositor is that told nobody its name.
  return XDG_RUNTIME_DIR !== undefined && existsSync(join(XDG_RUNTIME_DIR, "wayland-0"));
}

/** By whoever started it; Electron's own list of switches has one of Electron's choice, too. */
const isToldWhere = (): boolean =>
  process.argv.some((argument) => argument.startsWith("--ozone-platform"));
