import { connect } from "./bus.ts";
import type { Bus } from "./bus.ts";
import { record } from "./values.ts";

/** A notification as the daemon was told to show it. */
export interface Shown {
  readonly id: number;
  readonly app: string;
  readonly summary: string;
  readonly body: string;
  /** Labels by action key; "default" is the click on the notification itself. */
  readonly actions: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, unknown>>;
  /** The id that it replaced, or 0. */
  readonly replaces: number;
  /** After how many milliseconds it is to go by itself: 0 for never, -1 for as the daemon sees fit. */
  readonly expires: number;
}

/** A desktop's notification daemon: owns org.freedesktop.Notifications on a session bus. */
export interface NotificationDaemon {
  /** Every notification that arrived, oldest first. */
  readonly arrived: readonly Shown[];
  /** Those on the screen now. */
  readonly visible: readonly Shown[];
  /** The newest visible notification; waits until there is one. */
  next(): Promise<Shown>;
  /** Presses an action, as the person does; without a key, clicks the notification itself. */
  press(notification: Shown, action?: string): void;
  /** Closes it as the person does. */
  dismiss(notification: Shown): void;
  /** Do not disturb, as dunst tells it: what arrives is kept back and shown at the end. */
  pause(on: boolean): void;
  /** Hangs, or goes on: its name stays its own, and calls wait. */
  hang(on: boolean): void;
  /** Dies: its name is free, what was on the screen is gone. */
  stop(): Promise<void>;
  /** Comes back after it died. */
  start(): Promise<void>;
}

const path = "/org/freedesktop/Notifications";
const notifications = { path, interface: "org.freedesktop.Notifications" };
const dunst = { path, interface: "org.dunstproject.cmd0" };
const closedBy = { person: 2, program: 3 };

/** Starts a daemon. Without `actions` it is one that can show texts only, and clicks do nothing. */
export async function notificationDaemon(
  address: string,
  { actions = true } = {},
): Promise<NotificationDaemon> {
  const arrived: Shown[] = [];
  const onScreen = new Map<number, Shown>();
  const waiting: ((notification: Shown) => void)[] = [];
  const state = { paused: false };
  let lastId = 0;
  let bus: Bus | null = null;

  const running = (): Bus => {
    if (bus === null) throw new Error("the notification daemon is stopped");
    return bus;
  };
  const visible = () => (state.paused ? [] : [...onScreen.values()]);
  const tellWhoWaits = () => {
    const newest = visible().at(-1);
    if (newest) for (const tell of waiting.splice(0)) tell(newest);
  };
  const close = (id: number, reason: number) => {
    if (onScreen.delete(id))
      running().signal(notifications, "NotificationClosed", "uu", id, reason);
  };

  const implementation = {
    GetCapabilities: () => ["body", ...(actions ? ["actions"] : [])],
    GetServerInformation: () => ["supple-test-desktop", "supple", "1", "1.2"],
    CloseNotification: (id: number) => close(id, closedBy.program),
    Notify: (
      app: string,
      replaces: number,
      _icon: string,
      summary: string,
      body: string,
      keysAndLabels: readonly string[],
      hints: unknown,
      expires: number,
    ) => {
      const id = replaces === 0 ? ++lastId : replaces;
      const shown: Shown = {
        id,
        app,
        summary,
        body,
        actions: pairs(keysAndLabels),
        hints: record(hints),
        replaces,
        expires,
      };
      arrived.push(shown);
      onScreen.delete(id);
      onScreen.set(id, shown);
      tellWhoWaits();
      return id;
    },
  };

  const daemon: NotificationDaemon = {
    arrived,
    get visible() {
      return visible();
    },
    next() {
      const newest = visible().at(-1);
      return newest ? Promise.resolve(newest) : new Promise((resolve) => waiting.push(resolve));
    },
    press(notification, action = "default") {
      if (!(action in notification.actions)) throw new Error(`it has no action "${action}"`);
      running().signal(notifications, "ActionInvoked", "us", notification.id, action);
      close(notification.id, closedBy.person);
    },
    dismiss(notification) {
      close(notification.id, closedBy.person);
    },
    pause(on) {
      state.paused = on;
      const changed = [["paused", ["b", on]]];
      running().signal(
        { path, interface: "org.freedesktop.DBus.Properties" },
        "PropertiesChanged",
        "sa{sv}as",
        dunst.interface,
        changed,
        [],
      );
      tellWhoWaits();
    },
    hang: (on) => running().hang(on),
    async stop() {
      const stopped = bus;
      bus = null;
      onScreen.clear();
      await stopped?.close();
    },
    async start() {
      bus = await connect(address);
      bus.serve(path, { name: notifications.interface, methods }, implementation);
      bus.serve(path, { name: dunst.interface, properties: { paused: "b" } }, state);
      await bus.own(notifications.interface);
    },
  };
  await daemon.start();
  return daemon;
}

const methods = {
  GetCapabilities: ["", "as"],
  GetServerInformation: ["", "ssss"],
  CloseNotification: ["u", ""],
  Notify: ["susssasa{sv}i", "u"],
} as const;

function pairs(keysAndLabels: readonly string[]): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let i = 0; i + 1 < keysAndLabels.length; i += 2) {
    labels[keysAndLabels[i] ?? ""] = keysAndLabels[i + 1] ?? "";
  }
  return labels;
}
