// An Electron app: runs the main process of Supple that it is given, and writes what V8 compiled of it meanwhile
// into a file beside it.
import * as electron from "electron";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runCompiled } from "../../electron/adapters/compiled.ts";

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

// Supple says a line at the end of its start.
process.stdout.write = () => {
  writeFileSync(`${file}.cache`, script.createCachedData());
  electron.app.exit(0);
  return true;
};
