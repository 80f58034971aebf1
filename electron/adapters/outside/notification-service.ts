import type { Log, Notifier } from "../../ports.ts";
import { type Bus, connect, type Remote } from "./dbus.ts";

type Notification = Parameters<Notifier["show"]>[0];

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
  let shown: { readonly notification: Notification; id: unknown } | null = null;

  const forget = () => {
    reached = null;
  };

  async function reach(): Promise<Bus> {
    const bus = await connect("session", forget);
    bus.listen(service, "ActionInvoked", (id, key) => {
      if (shown === null || shown.id !== id) return;
      const { onClick, actions = [] } = shown.notification;
      shown = null;
      if (key === "default") onClick();
      else actions[Number(key)]?.onClick();
    });
    return bus;
  }

  const theService = (): Promise<Bus> => {
    reached ??= reach();
    reached.catch(forget);
    return reached;
  };

  async function showByService(notification: Notification): Promise<void> {
    const asked = { notification, id: null as unknown };
    shown = asked;
    const bus = await theService();
    const { title, body, actions = [] } = notification;
    const buttons = actions.flatMap(({ label }, index) => [String(index), label]);
    const content = ["Supple", 0, "", title, body, ["default", "", ...buttons], quietly];
    [asked.id] = await bus.call(service, "Notify", "susssasa{sv}i", ...content, asLongAsUsual);
    if (shown !== asked) await bus.call(service, "CloseNotification", "u", asked.id);
  }

  function close(): void {
    plain.close();
    const id = shown?.id ?? null;
    shown = null;
    if (id === null) return;
    theService()
      .then((bus) => bus.call(service, "CloseNotification", "u", id))
      .catch((error: unknown) => log.error("notification.not-closed", error));
  }

  return {
    close,
    show(notification) {
      close();
      if (notification.actions === undefined) {
        plain.show(notification);
        return;
      }
      showByService(notification).catch((error: unknown) => {
        log.error("notification.without-buttons", error);
        plain.show(notification);
      });
    },
  };
}
