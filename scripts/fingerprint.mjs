// @ts-check
import { createHash, randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inProject } from "./project.mjs";

/**
 * Names the content of source files and folders; touching a file or checking it out again does not
 * change it, adding, renaming or editing one does.
 * @param {readonly string[]} sources paths in the project
 * @returns {string}
 */
export function fingerprintOf(sources) {
  const hash = createHash("sha256");
  for (const source of sources) addTo(hash, source);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const folder = entriesOf(path);
  if (folder !== null) {
    for (const name of folder) addTo(hash, `${path}/${name}`);
  } else {
    hash
      .update(`${path}\0`)
      .update(readFileSync(inProject(path)))
      .update("\0");
  }
}

/** @param {string} path */
function entriesOf(path) {
  try {
    return readdirSync(inProject(path)).toSorted();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOTDIR") return null;
    throw error;
  }
}

/**
 * Builds when what was built last is not from these sources. The stamp goes before the build and
 * comes back after it, so that a build that failed half way is not taken for one. Of several at once
 * one builds, and the others wait for it.
 * @param {{ stamp: string, sources: readonly string[], build: () => Promise<number> }} what
 * @returns {Promise<number>} the exit code of the build, 0 when there was nothing to do
 */
export async function buildWhenStale({ stamp, sources, build }) {
  const fingerprint = fingerprintOf(sources);
  const file = inProject(stamp);
  if (readFile(file) === fingerprint) return 0;
  mkdirSync(dirname(file), { recursive: true });
  const leave = await takeTurn(`${file}.turn`);
  try {
    if (readFile(file) === fingerprint) return 0;
    rmSync(file, { force: true });
    const code = await build();
    if (code === 0) writeFileSync(file, fingerprint);
    return code;
  } finally {
    leave();
  }
}

/**
 * Waits for its turn among processes, of which one that was killed keeps nobody waiting.
 * @param {string} file
 * @returns {Promise<() => void>} ends the turn
 */
async function takeTurn(file) {
  const own = `${file}.${randomUUID()}`;
  writeFileSync(own, String(process.pid));
  try {
    for (;;) {
      try {
        linkSync(own, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
      }
      const owner = readFile(file);
      if (owner !== null && !isRunning(Number(owner))) rmSync(file, { force: true });
      await setTimeout(50);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} file */
function readFile(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
