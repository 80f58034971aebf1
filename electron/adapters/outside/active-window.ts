import type { Client, Display, WindowEvent } from "x11";
import { causeOf } from "../../../shared/messages/cause-of.ts";

const names = {
  active: "_NET_ACTIVE_WINDOW",
  stacking: "_NET_CLIENT_LIST_STACKING",
  state: "_NET_WM_STATE",
  fullScreen: "_NET_WM_STATE_FULLSCREEN",
  pid: "_NET_WM_PID",
  supported: "_NET_SUPPORTED",
  application: "WM_CLASS",
} as const;

/** PropertyChangeMask of the protocol. */
const propertyChange = 1 << 22;

type Atoms = Readonly<Record<keyof typeof names, number>>;

/** The window in front, as the X11 window manager tells it (EWMH). */
export interface ActiveWindow {
  readonly fills: boolean;
  /** Whether it is a window of Supple. */
  readonly own: boolean;
  /** What its application calls itself, which may be several names; none for a window without. */
  readonly application: readonly string[];
}

export interface Watcher {
  readonly onActive: (active: ActiveWindow) => void;
  /** Nobody tells, or tells any more. */
  readonly onUntold: (cause: string) => void;
}

export interface ActiveWindows {
  /** Tells which window is in front soon after this has returned, and at each change. Ends when the answer is called. */
  watch(watcher: Watcher): () => void;
  /** The names of the applications that have windows now, each once, the foremost first, Supple left out. Rejects where nobody tells. */
  applications(): Promise<readonly string[]>;
}

/**
 * One connection to the display for all who ask, for as long as somebody does. It sleeps until the window manager
 * tells of a change. A Wayland compositor shows no program the windows of another, and there is no public interface
 * to ask.
 */
export function activeWindows(isOwn: (pid: number) => boolean): ActiveWindows {
  const watchers = new Set<Watcher>();
  let last: ActiveWindow | string | null = null;
  let connection: { end(): void } | null = null;

  const inform = ({ onActive, onUntold }: Watcher) => {
    if (typeof last === "string") onUntold(last);
    else if (last !== null) onActive(last);
  };

  function begin(): void {
    let ended = false;
    let client: Client | null = null;
    const tell = (told: ActiveWindow | string) => {
      if (ended) return;
      last = told;
      for (const watcher of watchers) inform(watcher);
    };
    const end = () => {
      // Of one that was ended, the display says so later: another may be there by then.
      if (ended) return;
      ended = true;
      connection = null;
      client?.terminate();
    };
    const lose = (error: unknown) => {
      tell(causeOf(error));
      end();
    };
    last = null;
    connection = { end };
    open(lose)
      .then((display) => {
        client = display.client;
        if (ended) client.terminate();
        return ended ? undefined : follow(display, isOwn, tell);
      })
      .catch(lose);
  }

  return {
    watch(watcher) {
      watchers.add(watcher);
      if (connection === null) begin();
      else queueMicrotask(() => watchers.has(watcher) && inform(watcher));
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0) connection?.end();
      };
    },
    async applications() {
      const display = await open(() => undefined);
      try {
        return await applicationsOn(display, isOwn);
      } finally {
        display.client.terminate();
      }
    },
  };
}

/** Connects to the display; `onLost` is told why the connection ended later. */
async function open(onLost: (error: unknown) => void): Promise<Display> {
  if (process.env["WAYLAND_DISPLAY"] || !process.env["DISPLAY"]) {
    throw new Error("only an X11 window manager tells which window is active");
  }
  const { default: x11 } = await import("x11");
  return new Promise((resolve, reject) => {
    const client = x11.createClient({ shm: false, disableBigRequests: true }, (error, display) => {
      if (error) reject(error);
      else resolve(display);
    });
    client.on("error", (error: Error & { error?: number }) => {
      // A window that is gone by the time it is asked about is an error of the protocol and no loss.
      if (error.error === undefined) onLost(error);
    });
    client.on("end", () => onLost("the display hung up"));
  });
}

const rootOf = ({ screen }: Display): number => {
  const root = screen[0]?.root;
  if (root === undefined) throw new Error("the display has no screen");
  return root;
};

async function follow(
  display: Display,
  isOwn: (pid: number) => boolean,
  tell: (told: ActiveWindow | string) => void,
): Promise<void> {
  const { client } = display;
  const root = rootOf(display);
  const atoms = await intern(client);
  const watch = (window: number) =>
    client.ChangeWindowAttributes(window, { eventMask: propertyChange });
  const read = (window: number, atom: number) => numbersOf(client, window, atom);
  let active = 0;
  let asked = 0;

  const judge = async () => {
    asked += 1;
    const mine = asked;
    const supported = await read(root, atoms.supported);
    const [window = 0] = await read(root, atoms.active);
    if (window !== 0 && window !== active) watch(window);
    active = window;
    const states = window === 0 ? [] : await read(window, atoms.state);
    const [pid] = window === 0 ? [] : await read(window, atoms.pid);
    const application = window === 0 ? [] : await textsOf(client, window, atoms.application);
    if (mine !== asked) return;
    if (!supported.includes(atoms.fullScreen)) {
      tell("no window manager tells which window is active");
      return;
    }
    tell({
      fills: states.includes(atoms.fullScreen),
      own: pid !== undefined && isOwn(pid),
      application,
    });
  };

  client.on("event", ({ name, wid, atom }: WindowEvent) => {
    if (name !== "PropertyNotify") return;
    const ofRoot = wid === root && (atom === atoms.active || atom === atoms.supported);
    const ofActive = wid === active && (atom === atoms.state || atom === atoms.application);
    if (ofRoot || ofActive) void judge();
  });
  watch(root);
  await judge();
}

async function applicationsOn(
  display: Display,
  isOwn: (pid: number) => boolean,
): Promise<readonly string[]> {
  const { client } = display;
  const atoms = await intern(client);
  const windows = await numbersOf(client, rootOf(display), atoms.stacking);
  const found = await Promise.all(
    windows.toReversed().map(async (window) => {
      const [pid] = await numbersOf(client, window, atoms.pid);
      if (pid !== undefined && isOwn(pid)) return [];
      // The last is what the application is called; the one before is what this window of it is.
      return (await textsOf(client, window, atoms.application)).slice(-1);
    }),
  );
  return [...new Set(found.flat())];
}

async function intern(client: Client): Promise<Atoms> {
  const atom = (name: string) =>
    new Promise<number>((resolve, reject) => {
      client.InternAtom(false, name, (error, found) => {
        if (error) reject(error);
        else resolve(found);
        return true;
      });
    });
  const found = Object.entries(names).map(async ([key, name]) => [key, await atom(name)] as const);
  return Object.fromEntries(await Promise.all(found)) as Atoms;
}

const anyType = 0;
const longest = 1024;

/** What a property holds; nothing where there is no such property, or no such window any more. */
const bytesOf = (client: Client, window: number, atom: number): Promise<Buffer> =>
  new Promise((resolve) => {
    client.GetProperty(0, window, atom, anyType, 0, longest, (error, property) => {
      resolve(error ? Buffer.alloc(0) : property.data);
      return true;
    });
  });

async function numbersOf(client: Client, window: number, atom: number): Promise<readonly number[]> {
  const data = await bytesOf(client, window, atom);
  return Array.from({ length: Math.floor(data.length / 4) }, (_, index) =>
    data.readUInt32LE(4 * index),
  );
}

/** The texts of a property, each of which ends with a zero byte. */
async function textsOf(client: Client, window: number, atom: number): Promise<readonly string[]> {
  const data = await bytesOf(client, window, atom);
  return data
    .toString("utf8")
    .split("\0")
    .map((text) => text.trim())
    .filter((text) => text !== "");
}
