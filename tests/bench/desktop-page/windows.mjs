// @ts-check
// The product as it is built; opens the window that each line of its input names, "main" or "player", closes it once
// it was shown, and answers with a line.
import { app } from "electron";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const routine = "breathe-2";

/** As a click in the tray, and a second start with a routine, do it. */
const openings = /** @type {const} */ ({
  main: () => app.emit("activate"),
  player: () => app.emit("second-instance", {}, [], "", { routine }),
});

/** @param {"main" | "player"} name */
async function openAndClose(name) {
  const created = once(app, "browser-window-created");
  openings[name]();
  const window = /** @type {import("electron").BrowserWindow} */ ((await created)[1]);
  await once(window, "show");
  const closed = once(window, "closed");
  window.close();
  await closed;
}

process.argv.push("--hidden");
await import(join(import.meta.dirname, "../../../out/main/entry.js"));
createInterface({ input: process.stdin }).on("line", (line) => {
  openAndClose(line === "player" ? "player" : "main").then(
    () => process.stdout.write(`closed ${line}\n`),
    (/** @type {unknown} */ error) => {
      process.stdout.write(`${String(error)}\n`);
      app.exit(1);
    },
  );
});
