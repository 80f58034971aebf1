import type { Log, Notification, Notifier } from "../../ports.ts";
import { type Bus, type Remote, theBus } from "./dbus.ts";
import type { JoinSessionBus } from "./session-bus.ts";

const service: Remote = {
  destination: "org.freedesktop.Notifications",
  path: "/org/freedesktop/Notifications",
  interface: "org.freedesktop.Notifications",
};

/** No sound, and the usual urgency: GNOME brings nothing of low urgency to the screen. */
const quietly = [
  ["urgency", ["y", 1]],
  ["suppress-sound", ["b", true]],
  ["desktop-entry", ["s", "supple"]],
];
const never = 0;
const asLongAsUsual = -1;

const closed = Symbol("closed");

interface OnScreen {
  /** By which the service knows it. */
  readonly id: unknown;
  readonly notification: Notification;
}

/**
 * Notifications of a Linux desktop by its own service, since Electron shows no buttons there: one at a time, each in
 * place of the one before. What is wanted is brought to the screen whenever the service is there for it, so that a
 * service that starts late, hangs or comes back has it too; a mere notice is for the moment alone. `onTold` is called
 * when `answers` changed. A service that takes longer than `patience`, in milliseconds, counts as none until it answers.
 */
export function serviceNotifier(
  join: JoinSessionBus,
  log: Log,
  onTold: () => void,
  patience = 5_000,
): Notifier {
  let reached: Promise<Bus> | null = null;
  let wanted: Notification | null = null;
  let onScreen: OnScreen | null = null;
  let working = false;
  let capabilities: readonly string[] = [];
  /** What became of it before the service had said by which id it shows it: the key that was pressed, or closed. */
  const early = new Map<unknown, unknown>();

  const can = (told: readonly string[]): void => {
    const could = capabilities.includes("actions");
    capabilities = told;
    if (told.includes("actions") !== could) onTold();
  };

  const tell = (error: unknown): void =>
    log.info("notification.nobody-shows-it", { cause: String(error) });

  const theBusOf = (): Promise<Bus> => {
    reached ??= reach();
    reached.catch(() => {
      reached = null;
    });
    return reached;
  };

  async function reach(): Promise<Bus> {
    const bus = await join(() => {
      reached = null;
      lost();
    });
    bus.listen(service, "ActionInvoked", pressed);
    bus.listen(service, "NotificationClosed", gone);
    bus.watchName(service.destination, (owned) => {
      lost();
      if (owned) meet(bus).then(settle, tell);
    });
    const [runs] = await bus.call(theBus, "NameHasOwner", "s", service.destination);
    if (runs === true) await meet(bus).catch(tell);
    return bus;
  }

  /** A service that ended took what it showed along. */
  function lost(): void {
    onScreen = null;
    if (wanted?.about === null) wanted = null;
    can([]);
  }

  async function meet(bus: Bus): Promise<void> {
    const [told] = await inTime(bus.call(service, "GetCapabilities"), patience);
    can(told as readonly string[]);
  }

  function pressed(id: unknown, key: unknown): void {
    if (onScreen === null || onScreen.id !== id) {
      early.set(id, key);
      return;
    }
    const { notification } = onScreen;
    if (wanted !== notification) return;
    wanted = null;
    if (key === "default") notification.onClick();
    else notification.actions[Number(key)]?.onClick();
    void settle();
  }

  function gone(id: unknown): void {
    if (onScreen === null || onScreen.id !== id) {
      if (!early.has(id)) early.set(id, closed);
      return;
    }
    if (wanted === onScreen.notification) wanted = null;
    onScreen = null;
  }

  /** Brings what is wanted to the screen, and takes away what is not. */
  async function settle(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (wanted !== (onScreen?.notification ?? null)) await step();
    } catch (error) {
      tell(error);
      if (wanted?.about === null) wanted = null;
      can([]);
    } finally {
      working = false;
    }
  }

  async function step(): Promise<void> {
    const target = wanted;
    const before = onScreen;
    if (target === null) {
      onScreen = null;
      if (before !== null) await take(before.id);
      return;
    }
    early.clear();
    const bus = await theBusOf();
    // One that a call starts has not told yet.
    if (capabilities.length === 0) await meet(bus);
    // What was wanted may have changed meanwhile.
    if (target !== wanted) return;
    const asked = notify(bus, target, before?.id ?? 0);
    try {
      const id = await inTime(asked, patience);
      onScreen = { id, notification: target };
    } catch (error) {
      // One that answers after all is asked anew, for what is wanted by then.
      asked
        .then(take)
        .then(() => meet(bus))
        .then(settle)
        .catch(() => undefined);
      throw error;
    }
    const { id } = onScreen;
    if (early.get(id) === closed) gone(id);
    else if (early.has(id)) pressed(id, early.get(id));
  }

  async function notify(bus: Bus, shown: Notification, replaced: unknown): Promise<unknown> {
    const { title, body, onClick: _click, actions, lasting } = shown;
    const buttons = actions.flatMap(({ label }, index) => [String(index), label]);
    const keys = capabilities.includes("actions") ? ["default", "", ...buttons] : [];
    const text = capabilities.includes("body-markup") ? escaped(body) : body;
    const content = ["Supple", replaced, "supple", title, text, keys, quietly];
    const span = lasting === true && capabilities.includes("actions") ? never : asLongAsUsual;
    const [id] = await bus.call(service, "Notify", "susssasa{sv}i", ...content, span);
    return id;
  }

  async function take(id: unknown): Promise<void> {
    const bus = await theBusOf();
    await inTime(bus.call(service, "CloseNotification", "u", id), patience).catch(() => undefined);
  }

  const close = (): void => {
    wanted = null;
    void settle();
  };
  theBusOf().catch(tell);

  return {
    close,
    keepOnly(prompt) {
      if (wanted !== null && wanted.about !== null && wanted.about !== prompt) close();
    },
    answers: () => capabilities.includes("actions"),
    show(notification) {
      wanted = notification;
      void settle();
    },
  };
}

/** The promise, or a rejection where it has not settled in time. */
function inTime<T>(promise: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("the service does not answer")), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The specification's markup, of which a body holds none. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
