// @ts-check
import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/**
 * Waits for its turn among processes, of which one that was killed keeps nobody waiting.
 * @param {string} file
 * @returns {Promise<() => void>} ends the turn
 */
export async function takeTurn(file) {
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
      const owner = ownerOf(file);
      if (owner !== null && !isRunning(owner)) rmSync(file, { force: true });
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

/**
 * Null where it has just ended its turn.
 * @param {string} file
 */
function ownerOf(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
