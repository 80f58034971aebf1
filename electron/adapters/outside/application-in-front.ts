import { isAmong } from "../../../shared/settings/is-among.ts";
import type { OutsideSignal } from "../../ports.ts";
import type { ActiveWindow, ActiveWindows } from "./active-window.ts";

/**
 * An application that the person named is in front. Of the window in front only the application's own name is read,
 * and neither kept nor logged: what leaves this file is that it is one of theirs, or is not.
 */
export const applicationInFront = (
  windows: ActiveWindows,
  names: readonly string[],
): OutsideSignal => ({
  watch(tell) {
    const holds = ({ own, application }: ActiveWindow) =>
      !own && application.some((name) => isAmong(names, name));
    const stop = windows.watch({
      onActive: (active) => tell({ says: holds(active) ? "on" : "off" }),
      onUntold: (cause) => tell({ says: "cannot-tell", cause }),
    });
    return { look: () => undefined, stop };
  },
});
