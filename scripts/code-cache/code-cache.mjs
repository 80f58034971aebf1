// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { inProject, root } from "../project.mjs";
import { say } from "../say.mjs";

/** A start takes a few seconds; one that hangs is given up. In milliseconds. */
const patience = 30_000;

/**
 * Starts the built Supple once, where nobody sees it, so that its code lies compiled beside it. Without that it runs
 * as well and starts later: where there is no Electron, or none that starts, a line says so.
 */
export async function compileAhead() {
  const electron = executable();
  if (electron === null) {
    say("Not compiled ahead: there is no Electron here yet.");
    return;
  }
  await buildApp();
  const folder = mkdtempSync(join(tmpdir(), "supple-code-cache-"));
  try {
    fill(folder);
    const { status, signal } = spawnSync(electron, [...unseen(), ...start(folder)], {
      env: alone(),
      stdio: "ignore",
      timeout: patience,
      killSignal: "SIGKILL",
    });
    if (status !== 0) say(`Not compiled ahead: Electron ended with ${signal ?? status}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Asked of the files: the package itself, when it is asked, fetches what is missing. */
function executable() {
  const electron = inProject("node_modules/electron");
  const name = join(electron, "path.txt");
  const file = existsSync(name) ? join(electron, "dist", readFileSync(name, "utf8")) : "";
  return existsSync(file) ? file : null;
}

const buildApp = () =>
  build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true, external: ["electron"] },
    build: {
      ssr: "scripts/code-cache/app.ts",
      target: "node20",
      outDir: "out/code-cache",
      rolldownOptions: { output: { entryFileNames: "app.js" } },
    },
  });

/** @param {string} folder a profile */
const start = (folder) => [
  inProject("out/code-cache/app.js"),
  "--hidden",
  `--user-data-dir=${folder}`,
  inProject("out/main/main.cjs"),
];

/**
 * Arguments that keep Electron from the display, and from a sandbox where it refuses one; what it runs is our own.
 */
const unseen = () => [
  ...(process.platform === "linux" ? ["--ozone-platform=headless", "--no-sandbox"] : []),
  "--disable-gpu",
];

/** The environment, without the desktop that Supple would show itself on. */
function alone() {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: _options, ...env } = process.env;
  const none = "disabled:";
  return { ...env, DBUS_SESSION_BUS_ADDRESS: none, DBUS_SYSTEM_BUS_ADDRESS: none };
}

/**
 * A journal with a line in it: reading one is a part of every later start.
 * @param {string} folder
 */
function fill(folder) {
  const entry = { kind: "check-in", pain: 2, where: ["low-back"], note: "" };
  const line = { v: 1, id: "first", at: 1_774_850_000_000, zone: "Europe/Berlin", ...entry };
  mkdirSync(join(folder, "journal"));
  writeFileSync(join(folder, "journal/before-2026.jsonl"), `${JSON.stringify(line)}\n`);
}
