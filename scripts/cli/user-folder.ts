import { homedir } from "node:os";
import { join } from "node:path";

/** The folder in which the installed Supple keeps a person's data, as Electron names it. */
export function userFolder(): string {
  const home = homedir();
  switch (process.platform) {
    case "darwin":
      return join(home, "Library", "Application Support", "Supple");
    case "win32":
      return join(process.env["APPDATA"] ?? join(home, "AppData", "Roaming"), "Supple");
    default:
      return join(process.env["XDG_CONFIG_HOME"] ?? join(home, ".config"), "Supple");
  }
}
