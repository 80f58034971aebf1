import { globalShortcut } from "electron";
import { isDeepStrictEqual } from "node:util";
import { type ShortcutName, shortcutNames } from "../../shared/settings/shortcut.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { ShortcutSays } from "../../shared/ipc/snapshot.ts";
import type { Log, Shortcuts } from "../ports.ts";

/** A Wayland compositor hands keys to other programs only where it wants to, and says nothing where it does not. */
const isUncertain = (): boolean =>
  process.platform === "linux" && process.env["XDG_SESSION_TYPE"] === "wayland";

/** `onTold` is called, later, when what `says` answers has changed. */
export function desktopShortcuts(
  onPressed: (name: ShortcutName) => void,
  onTold: () => void,
  log: Log,
): Shortcuts {
  let wanted: Settings["shortcuts"] = { start: null, pause: null, open: null };
  let resting = false;
  let says = allOff;

  function register(name: ShortcutName): ShortcutSays {
    const keys = wanted[name];
    if (keys === null || resting) return "off";
    const registered = globalShortcut.register(keys, () => onPressed(name));
    if (!registered) log.info("shortcut.taken", { name });
    return !registered ? "taken" : isUncertain() ? "uncertain" : "on";
  }

  function apply(): void {
    globalShortcut.unregisterAll();
    const before = says;
    const told = shortcutNames.map((name) => [name, register(name)] as const);
    says = Object.fromEntries(told) as typeof says;
    if (!isDeepStrictEqual(says, before)) queueMicrotask(onTold);
  }

  return {
    says: () => says,
    follow(next) {
      if (isDeepStrictEqual(next, wanted)) return;
      wanted = next;
      apply();
    },
    rest(on) {
      if (on === resting) return;
      resting = on;
      apply();
    },
  };
}

const allOff: Readonly<Record<ShortcutName, ShortcutSays>> = {
  start: "off",
  pause: "off",
  open: "off",
};
