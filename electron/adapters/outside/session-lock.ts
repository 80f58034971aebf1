import type { LockNews, Log } from "../../ports.ts";
import { type Bus, connect, type Remote } from "./dbus.ts";
import type { JoinSessionBus } from "./session-bus.ts";

const manager: Remote = {
  destination: "org.freedesktop.login1",
  path: "/org/freedesktop/login1",
  interface: "org.freedesktop.login1.Manager",
};
const session = "org.freedesktop.login1.Session";
/** The longest between two tries to join the system bus again, in milliseconds. */
const seldom = 600_000;

/** The screen savers that tell when they begin and cease to cover the screen. */
const screenSavers: readonly Remote[] = [
  ["org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"],
  ["org.freedesktop.ScreenSaver", "/ScreenSaver"],
  ["org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"],
].map(([name = "", path = ""]) => ({ destination: name, path, interface: name }));

/**
 * Hears of the lock on Linux, where Electron does not: from logind, and from the screen saver of the desktop. The same
 * news may come several times. What is not there is logged. A system bus that was lost is joined anew after `again`
 * milliseconds, and after twice as long each time that this fails. Elsewhere Electron hears of it, and this does nothing.
 */
export function watchSessionLock(
  join: JoinSessionBus,
  onNews: (news: LockNews) => void,
  log: Log,
  again = 5_000,
): void {
  if (process.platform !== "linux") return;
  const missing = (of: string) => (error: unknown) =>
    log.info("presence.cannot-tell", { of, cause: String(error) });
  let rejoining: NodeJS.Timeout | undefined;
  function rejoinIn(wait: number): void {
    clearTimeout(rejoining);
    rejoining = setTimeout(() => void rejoin(wait), wait).unref();
  }
  async function rejoin(waited: number): Promise<void> {
    try {
      await watchLogind(onNews, lost);
    } catch (error) {
      missing("logind")(error);
      rejoinIn(Math.min(2 * waited, seldom));
    }
  }
  function lost(error: unknown): void {
    missing("logind")(error);
    rejoinIn(again);
  }
  watchLogind(onNews, lost).catch(missing("logind"));
  watchScreenSavers(join, onNews, missing("screen-saver")).catch(missing("screen-saver"));
}

async function watchLogind(
  onNews: (news: LockNews) => void,
  onLost: (error: unknown) => void,
): Promise<void> {
  let before = false;
  const bus = await connect("system", (error) => {
    // Nobody could tell any more that it is unlocked.
    if (before) onNews({ locked: false, certain: true });
    onLost(error);
  });
  try {
    const path = await sessionPath(bus);
    const ours = { ...manager, path, interface: session };
    bus.listen(ours, "Lock", () => onNews({ locked: true, certain: false }));
    bus.listen(ours, "Unlock", () => onNews({ locked: false, certain: true }));
    await bus.watch(ours, "LockedHint", (hint) => {
      // Desktops that never set it leave it false for ever.
      if (hint !== before) onNews({ locked: hint === true, certain: true });
      before = hint === true;
    });
  } catch (error) {
    bus.close();
    throw error;
  }
}

/** Our session: the one that the environment names, else the one that logind takes us to be in. */
async function sessionPath(bus: Bus): Promise<string> {
  const named = process.env["XDG_SESSION_ID"];
  const id = named ?? (await ownSessionId(bus));
  const [path] = await bus.call(manager, "GetSession", "s", id);
  return String(path);
}

async function ownSessionId(bus: Bus): Promise<string> {
  const path = "/org/freedesktop/login1/session/auto";
  return String(await bus.read({ ...manager, path, interface: session }, "Id"));
}

async function watchScreenSavers(
  join: JoinSessionBus,
  onNews: (news: LockNews) => void,
  onLost: (error: unknown) => void,
): Promise<void> {
  const bus = await join(onLost);
  for (const screenSaver of screenSavers) {
    bus.listen(screenSaver, "ActiveChanged", (active) =>
      onNews({ locked: active === true, certain: true }),
    );
  }
}
