import { app } from "electron";

/** Whether there is a screen to be on, which has to be asked before Electron is ready: without one it would crash. */
export function hasScreen(): boolean {
  if (process.platform !== "linux" || app.commandLine.hasSwitch("ozone-platform")) return true;
  return [process.env["DISPLAY"], process.env["WAYLAND_DISPLAY"]].some(Boolean);
}
