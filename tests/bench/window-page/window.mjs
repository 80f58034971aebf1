// @ts-check
// The product as it is built, and beside it a blank window of the same options. Both are opened and
// closed in turn; prints how many milliseconds after being asked for each had painted.
import { app } from "electron";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openBlank } from "./open-blank.mjs";

const rounds = 30;
const out = join(import.meta.dirname, "../../../out");

/** Opens the product's main window as its tray does. */
const openMain = () => app.emit("activate");

/**
 * The paints of a page, in milliseconds since 1970: the first with content, and the one that put its
 * largest part there.
 */
const paints = `new Promise((resolve) => {
  const found = {};
  const look = (list) => {
    for (const { entryType, startTime } of list.getEntries()) {
      found[entryType] = performance.timeOrigin + startTime;
    }
    // The largest part may be overtaken by a larger one for a moment.
    if (found["largest-contentful-paint"]) setTimeout(() => resolve(found), 300);
  };
  new PerformanceObserver(look).observe({ type: "largest-contentful-paint", buffered: true });
})`;

/**
 * @param {() => unknown} open
 * @param {string} shows what must be seen, as a selector: another page would be measured instead
 */
async function measure(open, shows) {
  const created = once(app, "browser-window-created");
  const asked = performance.timeOrigin + performance.now();
  void open();
  const window = /** @type {import("electron").BrowserWindow} */ ((await created)[1]);
  await once(window, "show");
  const found = await window.webContents.executeJavaScript(paints);
  const seen = `document.querySelector(${JSON.stringify(shows)})?.checkVisibility() ?? false`;
  if (!(await window.webContents.executeJavaScript(seen))) throw new Error(`no ${shows} is seen`);
  const closed = once(window, "closed");
  window.close();
  await closed;
  return found["largest-contentful-paint"] - asked;
}

async function run() {
  await app.whenReady();
  // The product listens a moment later.
  while (app.listenerCount("activate") === 0) await setTimeout(50);

  /** @type {{ blank: number[], main: number[] }} */
  const times = { blank: [], main: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const blank = await measure(openBlank, "p");
    const main = await measure(openMain, "nav");
    // The first of each fills caches.
    if (round === 0) continue;
    times.blank.push(blank);
    times.main.push(main);
  }
  process.stdout.write(`${JSON.stringify(times)}\n`);
  app.exit(0);
}

process.argv.push("--hidden");
await import(join(out, "main/entry.js"));
// Not awaited: Electron is not ready before this module has ended.
run().catch((/** @type {unknown} */ error) => {
  process.stdout.write(`${String(error)}\n`);
  app.exit(1);
});
