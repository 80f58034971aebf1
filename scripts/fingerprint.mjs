// @ts-check
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inProject } from "./project.mjs";
import { takeTurn } from "./take-turn.mjs";

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
  if (readStamp(file) === fingerprint) return 0;
  mkdirSync(dirname(file), { recursive: true });
  const leave = await takeTurn(`${file}.turn`);
  try {
    if (readStamp(file) === fingerprint) return 0;
    rmSync(file, { force: true });
    const code = await build();
    if (code === 0) writeFileSync(file, fingerprint);
    return code;
  } finally {
    leave();
  }
}

/** @param {string} file */
function readStamp(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
