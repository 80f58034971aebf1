import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { connect, theBus } from "./bus.ts";
import type { Bus, Remote } from "./bus.ts";
import { readMenu } from "./menu.ts";
import type { TrayMenu } from "./menu.ts";
import { record } from "./values.ts";

/** A program's item in the tray, read anew from the program at each question. */
export interface TrayItem {
  readonly service: string;
  /** Every property of org.kde.StatusNotifierItem, such as Id, Title, Status, ToolTip. */
  properties(): Promise<Readonly<Record<string, unknown>>>;
  /** A fingerprint of the picture that it shows: the same for the same picture. */
  picture(): Promise<string>;
  menu(): Promise<TrayMenu>;
}

/** A desktop's tray: owns org.kde.StatusNotifierWatcher on a session bus. */
export interface DesktopTray {
  readonly items: readonly TrayItem[];
  /** The newest item; waits until there is one. */
  item(): Promise<TrayItem>;
  /** Hangs, or goes on: its name stays its own, and calls wait. */
  hang(on: boolean): void;
  stop(): Promise<void>;
}

const watcher = { path: "/StatusNotifierWatcher", interface: "org.kde.StatusNotifierWatcher" };
const itemInterface = "org.kde.StatusNotifierItem";

/** Without a `host` nobody shows what it knows until one registers. */
export async function desktopTray(address: string, { host = true } = {}): Promise<DesktopTray> {
  const bus = await connect(address);
  let hosted = host;
  const items = new Map<string, TrayItem>();
  const waiting: ((item: TrayItem) => void)[] = [];

  const register = async (address: string, sender: string) => {
    const [service, path] = address.startsWith("/")
      ? [sender, address]
      : [address, "/StatusNotifierItem"];
    const [owner] = await bus.call(theBus, "GetNameOwner", "s", service);
    const item = trayItem(bus, { destination: service, path, interface: itemInterface });
    items.set(String(owner), item);
    bus.signal(watcher, "StatusNotifierItemRegistered", "s", service);
    for (const tell of waiting.splice(0)) tell(item);
  };

  await bus.listen(theBus, "NameOwnerChanged", (_name, before, now) => {
    const item = items.get(String(before));
    if (now !== "" || item === undefined) return;
    items.delete(String(before));
    bus.signal(watcher, "StatusNotifierItemUnregistered", "s", item.service);
  });
  bus.serve(
    watcher.path,
    { name: watcher.interface, methods, properties },
    {
      get IsStatusNotifierHostRegistered() {
        return hosted;
      },
      ProtocolVersion: 0,
      get RegisteredStatusNotifierItems() {
        return [...items.values()].map((item) => item.service);
      },
      RegisterStatusNotifierHost: () => {
        hosted = true;
        bus.signal(watcher, "StatusNotifierHostRegistered", "");
      },
      RegisterStatusNotifierItem: (address: string, message: { sender: string }) =>
        register(address, message.sender),
    },
  );
  await bus.own(watcher.interface);

  return {
    get items() {
      return [...items.values()];
    },
    item() {
      const newest = [...items.values()].at(-1);
      return newest ? Promise.resolve(newest) : new Promise((resolve) => waiting.push(resolve));
    },
    hang: (on) => bus.hang(on),
    stop: () => bus.close(),
  };
}

const methods = {
  RegisterStatusNotifierItem: ["s", ""],
  RegisterStatusNotifierHost: ["s", ""],
} as const;
const properties = {
  RegisteredStatusNotifierItems: "as",
  IsStatusNotifierHostRegistered: "b",
  ProtocolVersion: "i",
};

function trayItem(bus: Bus, remote: Remote): TrayItem {
  const all = async () => {
    const reader = { ...remote, interface: "org.freedesktop.DBus.Properties" };
    const [answer] = await bus.call(reader, "GetAll", "s", itemInterface);
    return record(answer);
  };
  return {
    service: remote.destination,
    properties: all,
    async picture() {
      const { IconName: name, IconPixmap: pixmaps } = await all();
      const hash = createHash("sha256");
      for (const [, , bytes] of (pixmaps ?? []) as [number, number, Buffer][]) hash.update(bytes);
      // Some desktops are given a file instead of pixels.
      if (typeof name === "string" && name.startsWith("/")) hash.update(await readFile(name));
      else if (typeof name === "string") hash.update(basename(name));
      return hash.digest("hex");
    },
    async menu() {
      const { Menu: path } = await all();
      return readMenu(bus, {
        destination: remote.destination,
        path: String(path),
        interface: "com.canonical.dbusmenu",
      });
    },
  };
}
