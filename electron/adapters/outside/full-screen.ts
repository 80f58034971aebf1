import x11, { type Client, type Display, type WindowEvent } from "x11";
import type { OutsideSignal, Told } from "../../ports.ts";

const names = {
  active: "_NET_ACTIVE_WINDOW",
  state: "_NET_WM_STATE",
  fullScreen: "_NET_WM_STATE_FULLSCREEN",
  pid: "_NET_WM_PID",
  supported: "_NET_SUPPORTED",
} as const;

type Atoms = Readonly<Record<keyof typeof names, number>>;

/**
 * The active window fills the screen, as the X11 window manager tells it (EWMH); a window of our own does not count.
 * A Wayland compositor shows no program the windows of another, and there is no public interface to ask.
 */
export const fullScreen = (isOwn: (pid: number) => boolean): OutsideSignal => ({
  watch(tell) {
    let stopped = false;
    let client: Client | null = null;
    const say = (told: Told) => {
      if (!stopped) tell(told);
    };
    const fail = (error: unknown) =>
      say({ says: "cannot-tell", cause: error instanceof Error ? error.message : String(error) });

    const begin = async () => {
      if (process.env["WAYLAND_DISPLAY"] || !process.env["DISPLAY"]) {
        throw new Error("only an X11 window manager tells which window is active");
      }
      const display = await open(fail);
      client = display.client;
      if (stopped) client.terminate();
      else await follow(display, { say, isOwn });
    };
    begin().catch(fail);
    return {
      look: () => undefined,
      stop() {
        stopped = true;
        client?.terminate();
      },
    };
  },
});

/** Connects to the display; `onLost` is told why the connection ended later. */
function open(onLost: (error: unknown) => void): Promise<Display> {
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

async function follow(
  { client, screen }: Display,
  { say, isOwn }: { say: (told: Told) => void; isOwn: (pid: number) => boolean },
): Promise<void> {
  const root = screen[0]?.root;
  if (root === undefined) throw new Error("the display has no screen");
  const atoms = await intern(client);
  const watch = (window: number) =>
    client.ChangeWindowAttributes(window, { eventMask: x11.eventMask.PropertyChange });
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
    if (mine !== asked) return;
    if (!supported.includes(atoms.fullScreen)) {
      say({ says: "cannot-tell", cause: "no window manager tells which window fills the screen" });
      return;
    }
    const fills = states.includes(atoms.fullScreen) && !(pid !== undefined && isOwn(pid));
    say({ says: fills ? "on" : "off" });
  };

  client.on("event", ({ name, wid, atom }: WindowEvent) => {
    if (name !== "PropertyNotify") return;
    const ofRoot = wid === root && (atom === atoms.active || atom === atoms.supported);
    if (ofRoot || (wid === active && atom === atoms.state)) void judge();
  });
  watch(root);
  await judge();
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

/** The numbers that a property holds; none where there is no such property, or no such window any more. */
const numbersOf = (client: Client, window: number, atom: number): Promise<readonly number[]> =>
  new Promise((resolve) => {
    client.GetProperty(0, window, atom, anyType, 0, longest, (error, property) => {
      const { data } = error ? { data: Buffer.alloc(0) } : property;
      resolve(Array.from({ length: data.length / 4 }, (_, index) => data.readUInt32LE(4 * index)));
      return true;
    });
  });
