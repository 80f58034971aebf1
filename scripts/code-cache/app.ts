// An Electron app: runs the main process of Supple that it is given, and writes what V8 compiled of it meanwhile
// into a file beside it.
import * as electron from "electron";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runCompiled } from "../../electron/adapters/compiled.ts";

/** Long enough for a start, and for what it leaves to later turns. In milliseconds. */
const started = 2000;

/** Without a bus, Electron asks GTK for a tray, which ends a program that has no display. */
class NoTray {
  on(): void {}
  setImage(): void {}
  setToolTip(): void {}
  setContextMenu(): void {}
}

const file = process.argv.pop() ?? "";
const requireOwn = createRequire(file);
const script = runCompiled(file, (name) =>
  name === "electron" ? { ...electron, Tray: NoTray } : requireOwn(name),
);
setTimeout(() => {
  writeFileSync(`${file}.cache`, script.createCachedData());
  electron.app.exit(0);
}, started);
