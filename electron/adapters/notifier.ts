import { Notification as Shown } from "electron";
import type { Log, Notification, Notifier } from "../ports.ts";

/**
 * Notifications of macOS and Windows, one at a time, with buttons as Electron's documentation has them. Where they
 * cannot be shown that is logged; the prompt window is there anyway.
 */
export function desktopNotifier(log: Log): Notifier {
  // Kept so that it is not collected, and its click with it.
  let shown: { readonly on: Shown; readonly about: Notification["about"] } | null = null;

  const close = () => {
    shown?.on.removeAllListeners();
    shown?.on.close();
    shown = null;
  };

  return {
    close,
    keepOnly(prompt) {
      if (shown !== null && shown.about !== null && shown.about !== prompt) close();
    },
    answers: () => Shown.isSupported(),
    show({ title, body, about, onClick, actions, lasting }) {
      close();
      if (!Shown.isSupported()) return;
      const on = new Shown({
        title,
        body,
        silent: true,
        timeoutType: lasting === true ? "never" : "default",
        actions: actions.map(({ label }) => ({ type: "button", text: label })),
      });
      on.on("click", onClick);
      on.on("action", ({ actionIndex }) => actions[actionIndex]?.onClick());
      on.on("failed", (_event, reason) => {
        log.error("notification.failed", reason);
      });
      on.show();
      shown = { on, about };
    },
  };
}
