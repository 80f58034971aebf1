// @ts-check
import { readFileSync } from "node:fs";
import { inProject } from "../project.mjs";
import { say, Unready } from "../say.mjs";
import { npmCi } from "./npm.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Pin */

/**
 * Installs the npm packages when those in node_modules are not the ones of the lockfile. npm writes
 * what it installed to node_modules/.package-lock.json as its last act, so comparing the two also
 * catches an installation that was broken off or changed by hand.
 */
export function ensurePackages() {
  const wanted = pins(inProject("package-lock.json"));
  if (wanted === null) throw new Unready("package-lock.json is missing: restore it from git.");
  if (matches(wanted, pins(inProject("node_modules/.package-lock.json")))) return;
  say("Installing npm packages…");
  npmCi(inProject(), "the npm packages");
}

/**
 * @param {string} lockfile
 * @returns {Map<string, Pin> | null}
 */
function pins(lockfile) {
  try {
    /** @type {Record<string, Pin>} */
    const packages = JSON.parse(readFileSync(lockfile, "utf8")).packages;
    return new Map(Object.entries(packages).filter(([path]) => path !== ""));
  } catch {
    return null;
  }
}

/**
 * @param {Map<string, Pin>} wanted
 * @param {Map<string, Pin> | null} installed
 */
function matches(wanted, installed) {
  if (installed === null) return false;
  for (const [path, pin] of wanted) {
    const found = installed.get(path);
    // Optional packages for other platforms are in the lockfile only.
    if (found === undefined && (pin.optional || pin.devOptional)) continue;
    if (found?.version !== pin.version || found?.integrity !== pin.integrity) return false;
  }
  return [...installed.keys()].every((path) => wanted.has(path));
}
