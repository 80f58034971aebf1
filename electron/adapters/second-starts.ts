import { app } from "electron";
import { accessSync, constants } from "node:fs";
import type { SecondStart } from "../ports.ts";

/** Of a folder for Chromium's socket, in bytes: its path has 33 more, and Chromium ends itself above 107. */
const longestFolder = 74;

/**
 * Takes the profile, and tells of the starts that come after this one; false when another Supple has it, which is told.
 * It is false, too, where Chromium cannot put its lock: on a disk without symbolic links.
 */
export function claimProfile(own: SecondStart, tell: (start: SecondStart) => void): boolean {
  if (!withLastingSocket(() => app.requestSingleInstanceLock({ ...own }))) return false;
  app.on("second-instance", (_event, _argv, _folder, given) => tell(understood(given)));
  return true;
}

/**
 * Lets Chromium put its socket where it stays for as long as the session does. Many systems clear their folders for
 * temporary files of what is ten days old: then the next start could not find the Supple that runs, and would take the
 * profile too.
 */
function withLastingSocket<T>(claim: () => T): T {
  const { TMPDIR: temporary, XDG_RUNTIME_DIR: lasting } = process.env;
  if (lasting === undefined || !isFit(lasting)) return claim();
  process.env["TMPDIR"] = lasting;
  try {
    return claim();
  } finally {
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
  }
}

function isFit(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return Buffer.byteLength(folder) <= longestFolder;
  } catch {
    return false;
  }
}

/** It may come from another version of Supple. */
function understood(given: unknown): SecondStart {
  const { routine, link, hidden } = (given ?? {}) as { [name in keyof SecondStart]?: unknown };
  return {
    routine: typeof routine === "string" ? routine : null,
    link: typeof link === "string" ? link : null,
    hidden: hidden === true,
  };
}
