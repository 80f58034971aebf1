// @ts-check
import { BrowserWindow } from "electron";
import { join } from "node:path";

const project = join(import.meta.dirname, "../../..");

/** Opens a blank window of the options of electron/adapters/windows.ts, but for the preload: what that does is the product's own time. */
export function openBlank() {
  const window = new BrowserWindow({
    show: false,
    title: "Supple",
    icon: join(project, "resources/icons/app-icon.png"),
    backgroundColor: "#fbfaf7",
    autoHideMenuBar: true,
    titleBarStyle: "hidden",
    width: 1040,
    height: 720,
    minWidth: 720,
    minHeight: 560,
    titleBarOverlay: { color: "#fbfaf7", symbolColor: "#27221d", height: 34 },
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: true,
      autoplayPolicy: "user-gesture-required",
    },
  });
  window.once("ready-to-show", () => window.show());
  return window.loadFile(join(project, "out/bench/window-page/index.html"));
}
