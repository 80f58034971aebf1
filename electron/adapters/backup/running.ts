import { openSync, closeSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Whether a Supple has that profile folder: Chromium marks it so that there is only one. */
export function isRunningIn(folder: string): boolean {
  return process.platform === "win32" ? isHeld(join(folder, "lockfile")) : isLinked(folder);
}

/** A link whose target is `<host>-<process>`; one that a crash left behind names a process that is gone. */
function isLinked(folder: string): boolean {
  try {
    const target = readlinkSync(join(folder, "SingletonLock"));
    const at = target.lastIndexOf("-");
    // Of another machine that shares the folder nobody can tell.
    return target.slice(0, at) !== hostname() || isAlive(Number(target.slice(at + 1)));
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && Reflect.get(error, "code") === "EPERM";
  }
}

/** Chromium holds it open for itself alone. */
function isHeld(file: string): boolean {
  try {
    closeSync(openSync(file, "r+"));
    return false;
  } catch (error) {
    return error instanceof Error && Reflect.get(error, "code") !== "ENOENT";
  }
}
