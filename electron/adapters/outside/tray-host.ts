import type { Log } from "../../ports.ts";
import { type Bus, type Remote, theBus } from "./dbus.ts";
import type { JoinSessionBus } from "./session-bus.ts";

/** Whether a tray shows this program: there may be a tray that has not taken it up, or none at all. */
export type TrayTold = "shown" | "not-taken-up" | "no-tray";

/** How long a tray may take, in milliseconds, to come at all after a login, and to take up a program once it is there. */
export interface TrayPatience {
  readonly coming: number;
  readonly takingUp: number;
}

const watcher: Remote = {
  destination: "org.kde.StatusNotifierWatcher",
  path: "/StatusNotifierWatcher",
  interface: "org.kde.StatusNotifierWatcher",
};

/**
 * Tells how the tray of a Linux desktop has it with the item of a process, whenever a tray came or went. Electron asks
 * for one only as an item is made, so that an item that was there before its tray has to be made anew.
 */
export function watchTrayHost(
  join: JoinSessionBus,
  pid: number,
  tell: (told: TrayTold) => void,
  log: Log,
  { coming, takingUp }: TrayPatience = { coming: 10_000, takingUp: 1_000 },
): { readonly stop: () => void } {
  let connected: Bus | null = null;
  let waiting: NodeJS.Timeout | undefined;
  let stopped = false;

  const lose = (error: unknown): void => {
    log.info("tray.cannot-tell", { cause: String(error) });
  };
  /** Looks in a while, once for all that happens until then. */
  const lookIn = (bus: Bus, wait: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      look(bus).then((told) => {
        if (!stopped) tell(told);
      }, lose);
    }, wait);
  };

  async function look(bus: Bus): Promise<TrayTold> {
    if (!(await hasHost(bus))) return "no-tray";
    const items = (await bus.read(watcher, "RegisteredStatusNotifierItems")) as readonly string[];
    const owners = items.map((item) => processOf(bus, item.split("/")[0] ?? ""));
    return (await Promise.all(owners)).includes(pid) ? "shown" : "not-taken-up";
  }

  async function begin(): Promise<void> {
    const bus = await join(lose);
    if (stopped) {
      bus.close();
      return;
    }
    connected = bus;
    const came = () => lookIn(bus, takingUp);
    const went = () => lookIn(bus, coming);
    // A watcher may be there before its host, as at a login.
    const meet = async () => lookIn(bus, (await hasHost(bus)) ? takingUp : coming);
    bus.watchName(watcher.destination, (owned) => (owned ? void meet().catch(lose) : went()));
    bus.listen(watcher, "StatusNotifierHostRegistered", came);
    bus.listen(watcher, "StatusNotifierHostUnregistered", went);
    await meet();
  }

  begin().catch(lose);
  return {
    stop() {
      stopped = true;
      clearTimeout(waiting);
      connected?.close();
    },
  };
}

/** A watcher without a host has nobody who would show what it knows. */
async function hasHost(bus: Bus): Promise<boolean> {
  const [runs] = await bus.call(theBus, "NameHasOwner", "s", watcher.destination);
  return runs === true && (await bus.read(watcher, "IsStatusNotifierHostRegistered")) === true;
}

/** The process behind a name on the bus; null for one that has just left. */
const processOf = (bus: Bus, name: string): Promise<unknown> =>
  bus.call(theBus, "GetConnectionUnixProcessID", "s", name).then(
    ([pid]) => pid,
    () => null,
  );
