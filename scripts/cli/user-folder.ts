import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { BadInput } from "./bad-input.ts";

/** The folder in which the installed Supple keeps a person's data, as Electron names it. */
export function userFolder(): string {
  const home = homedir();
  switch (process.platform) {
    case "darwin":
      return join(home, "Library", "Application Support", "Supple");
    case "win32":
      return join(process.env["APPDATA"] || join(home, "AppData", "Roaming"), "Supple");
    default:
      return join(process.env["XDG_CONFIG_HOME"] || join(home, ".config"), "Supple");
  }
}

/**
 * The folder that `--user-data-dir` names, or the usual one where it is not given. Throws `BadInput` for one without a
 * name, as of a variable that is not set.
 */
export function folderNamed(given = userFolder()): string {
  if (given === "") throw new BadInput({ id: "command.folder" });
  return resolve(given);
}
