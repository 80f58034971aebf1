// @ts-check
import { app } from "electron";
import { once } from "node:events";
import { createInterface } from "node:readline";

/**
 * Opens the window that each line of the input names, closes it once it was shown, and answers with a line.
 * @param {Readonly<Record<string, () => unknown>>} openings
 */
export function openAndClose(openings) {
  createInterface({ input: process.stdin }).on("line", (name) => {
    openOne(openings[name]).then(
      () => process.stdout.write(`closed ${name}\n`),
      (/** @type {unknown} */ error) => {
        process.stdout.write(`${String(error)}\n`);
        app.exit(1);
      },
    );
  });
}

/** @param {(() => unknown) | undefined} open */
async function openOne(open) {
  if (open === undefined) throw new Error("no window has that name");
  const created = once(app, "browser-window-created");
  void open();
  const window = /** @type {import("electron").BrowserWindow} */ ((await created)[1]);
  await once(window, "show");
  const closed = once(window, "closed");
  window.close();
  await closed;
}
