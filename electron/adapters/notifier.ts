import { Notification } from "electron";
import type { Log, Notifier } from "../ports.ts";

/** Notifications of the desktop, one at a time. A daemon that is missing is logged; the prompt window is there anyway. */
export function desktopNotifier(log: Log): Notifier {
  // Kept so that it is not collected, and its click with it.
  let shown: Notification | null = null;

  const close = () => {
    shown?.removeAllListeners();
    shown?.close();
    shown = null;
  };

  return {
    close,
    show({ title, body, onClick, actions = [] }) {
      close();
      if (!Notification.isSupported()) return;
      const notification = new Notification({
        title,
        body,
        silent: true,
        actions: actions.map(({ label }) => ({ type: "button", text: label })),
      });
      notification.on("click", onClick);
      notification.on("action", ({ actionIndex }) => actions[actionIndex]?.onClick());
      notification.on("failed", (_event, reason) => {
        log.error("notification.failed", reason);
      });
      notification.show();
      shown = notification;
    },
  };
}
