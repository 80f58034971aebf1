import type { Log, Notifier } from "../../ports.ts";
import { type Bus, connect, type Remote, theBus } from "./dbus.ts";

type Notification = Parameters<Notifier["show"]>[0];

interface Shown {
  readonly notification: Notification;
  /** By which the service knows it, once it has answered; null for one that `plain` shows. */
  readonly id: Promise<unknown> | null;
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
 * on Linux; all others, and these where the service cannot be reached, by `plain`. Where no desktop is to show
 * them `plain` is not asked, which would complain on the terminal of each.
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
    if (current === null || current.id === null) return;
    if ((await current.id) !== id || shown !== current) return;
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
    if (closed?.id) take(closed.id).catch(() => undefined);
  }

  /** True where the service runs, or would be started by a call. */
  async function isProvided(): Promise<boolean> {
    const bus = await theService();
    const [runs] = await bus.call(theBus, "NameHasOwner", "s", service.destination);
    if (runs === true) return true;
    const [startable] = await bus.call(theBus, "ListActivatableNames");
    return (startable as readonly string[]).includes(service.destination);
  }

  async function showPlainly(notification: Notification): Promise<void> {
    const asked: Shown = { notification, id: null };
    shown = asked;
    // A bus that we cannot ask may yet be one that Electron can.
    const provided = await isProvided().catch(() => true);
    if (shown !== asked) return;
    if (provided) plain.show(notification);
    else log.info("notification.nobody-shows-it");
  }

  return {
    close,
    show(notification) {
      close();
      if (notification.actions === undefined) {
        void showPlainly(notification);
        return;
      }
      const id = notify(notification);
      const asked: Shown = { notification, id };
      shown = asked;
      id.catch((error: unknown) => {
        log.error("notification.without-buttons", error);
        if (shown === asked) void showPlainly(notification);
      });
    },
  };
}
