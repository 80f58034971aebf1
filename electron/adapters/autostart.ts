import { app } from "electron";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { LoginStart } from "../ports.ts";

/** The system's own start of Supple at login, with the program and arguments of this start. */
export function loginStart(command: readonly string[]): LoginStart {
  if (process.platform === "linux") {
    const config = process.env["XDG_CONFIG_HOME"] || join(homedir(), ".config");
    return autostartEntry(join(config, "autostart"), command);
  }
  const [path = process.execPath, ...args] = command;
  return {
    isOn: () => app.getLoginItemSettings({ path, args }).openAtLogin,
    set: (on) => app.setLoginItemSettings({ openAtLogin: on, path, args }),
  };
}

/** Desktop Application Autostart: one entry in the person's autostart folder. */
export function autostartEntry(folder: string, command: readonly string[]): LoginStart {
  const file = join(folder, "supple.desktop");
  return {
    isOn() {
      try {
        return isEnabled(readFileSync(file, "utf8"));
      } catch {
        // None, or one that nobody may read, and so no desktop either.
        return false;
      }
    },
    set(on) {
      if (!on) {
        rmSync(file, { force: true });
        return;
      }
      mkdirSync(folder, { recursive: true });
      const draft = `${file}.new`;
      writeFileSync(draft, entry(command));
      renameSync(draft, file);
    },
  };
}

/** A person or their desktop can switch an entry off without removing it. */
const isEnabled = (text: string): boolean =>
  !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/m.test(text);

const entry = (command: readonly string[]): string =>
  [
    "[Desktop Entry]",
    "Type=Application",
    "Name=Supple",
    "Comment=Posture and break companion",
    // Once the program is gone the desktop passes over its entry.
    `TryExec=${(command[0] ?? "").replaceAll("\\", "\\\\")}`,
    `Exec=${command.map(quoted).join(" ")}`,
    "Icon=supple",
    "Terminal=false",
    "StartupNotify=false",
    "X-GNOME-Autostart-enabled=true",
    "",
  ].join("\n");

// The Desktop Entry Specification escapes twice: an argument of Exec, and then the value of the key as a string.
function quoted(argument: string): string {
  const percent = argument.replaceAll("%", "%%");
  if (/^[\w@%+=:,./-]+$/.test(percent)) return percent;
  return `"${percent.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll("\\", "\\\\")}"`;
}
