// @ts-check
// The product as it is built, whose windows "main" and "player" open as a click in the tray, and a second start with a
// routine, open them.
import { app } from "electron";
import { join } from "node:path";
import { openAndClose } from "./open-and-close.mjs";

const routine = "breathe-2";

process.argv.push("--hidden");
await import(join(import.meta.dirname, "../../../out/main/entry.js"));
openAndClose({
  main: () => app.emit("activate"),
  player: () => app.emit("second-instance", {}, [], "", { routine }),
});
