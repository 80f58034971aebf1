// @ts-check
// What `electron <app>` runs when the runtime brings no default app of its own: loads the modules
// named by `-r`, takes name and version from the app's package.json, then imports its main. It
// awaits that import, so that the app's code has run before Electron says it is ready.
import { app } from "electron";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/** @param {readonly string[]} args */
function parse(args) {
  /** @type {string[]} */
  const preloads = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (arg === "-r" || arg === "--require") {
      at += 1;
      preloads.push(args[at] ?? "");
    } else if (!arg.startsWith("-")) {
      return { preloads, path: resolve(arg) };
    }
  }
  return { preloads, path: null };
}

/** @param {string} path a folder with a package.json, or a script */
function entryOf(path) {
  try {
    const found = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
    return { folder: path, main: resolve(path, found.main ?? "index.js"), ...nameOf(found) };
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOTDIR") throw error;
    return { folder: dirname(path), main: path, name: null, version: null };
  }
}

/** @param {{ productName?: string, name?: string, version?: string }} found */
function nameOf({ productName, name, version }) {
  return { name: productName ?? name ?? null, version: version ?? null };
}

const { preloads, path } = parse(process.argv.slice(1));
// Read-only in the types because this is the only place that sets it.
Object.assign(process, { defaultApp: true });
for (const preload of preloads) require(resolve(preload));

if (path === null) {
  console.error("Name the app to run: electron <folder with a package.json>");
  app.exit(1);
} else {
  try {
    const { folder, main, name, version } = entryOf(path);
    if (name !== null) {
      app.setName(name);
      app.setDesktopName(`${name}.desktop`);
    }
    // Not in the public types; Electron's own default app uses them in the same way.
    const unlisted = /** @type {{ setVersion(v: string): void, setAppPath(p: string): void }} */ (
      /** @type {unknown} */ (app)
    );
    if (version !== null) unlisted.setVersion(version);
    unlisted.setAppPath(folder);
    await import(pathToFileURL(main).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
