import type { Log, Notifier } from "../../ports.ts";
import { type Bus, connect, type Remote } from "./dbus.ts";

type Notification = Parameters<Notifier["show"]>[0];

interface Shown {
  readonly notification: Notification;
  /** By which the service knows it, once it has answered. */
  readonly id: Promise<unknown>;
}

const service: Remote = {
  destination: "org.freedesktop.Notifications",
  path: "/org/freedesktop/Notifications",
  interface: "org.freedesktop.Notifications",
};

/** By the specification: no sound, low urgency, and gone when the desktop thinks fit. */
const quietly = [
  ["urgency", ["y", 0]],
  ["suppress-sound", ["b", true]],
];
const asLongAsUsual = -1;

/**
 * Shows notifications that have buttons by the desktop's own service, since Electron shows no buttons
 * on Linux; all others, and these where the service cannot be reached, by `plain`.
 */
export function serviceNotifier(plain: Notifier, log: Log): Notifier {
  let reached: Promise<Bus> | null = null;
  let shown: Shown | null = null;

  const forget = () => {
    reached = null;
  };

  async function reach(): Promise<Bus> {
    const bus = await connect("session", forget);
    bus.listen(service, "ActionInvoked", (id, key) => {
      pressed(id, key).catch(() => undefined);
    });
    return bus;
  }

  const theService = (): Promise<Bus> => {
    reached ??= reach();
    reached.catch(forget);
    return reached;
  };

  /** A button may be pressed before the service has answered by which id it shows it. */
  async function pressed(id: unknown, key: unknown): Promise<void> {
    const current = shown;
    if (current === null || (await current.id) !== id || shown !== current) return;
    shown = null;
    const { onClick, actions = [] } = current.notification;
    if (key === "default") onClick();
    else actions[Number(key)]?.onClick();
  }

  async function notify({ title, body, actions = [] }: Notification): Promise<unknown> {
    const bus = await theService();
    const buttons = actions.flatMap(({ label }, index) => [String(index), label]);
    const content = ["Supple", 0, "", title, body, ["default", "", ...buttons], quietly];
    const [id] = await bus.call(service, "Notify", "susssasa{sv}i", ...content, asLongAsUsual);
    return id;
  }

  async function take(id: Promise<unknown>): Promise<void> {
    const known = await id;
    const bus = await theService();
    await bus.call(service, "CloseNotification", "u", known);
  }

  function close(): void {
    plain.close();
    const closed = shown;
    shown = null;
    // One that never came needs no closing.
    if (closed !== null) take(closed.id).catch(() => undefined);
  }

  return {
    close,
    show(notification) {
      close();
      if (notification.actions === undefined) {
        plain.show(notification);
        return;
      }
      const asked: Shown = { notification, id: notify(notification) };
      shown = asked;
      asked.id.catch((error: unknown) => {
        log.error("notification.without-buttons", error);
        if (shown === asked) plain.show(notification);
      });
    },
  };
}
