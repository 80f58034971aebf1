import type { OutsideSignal } from "../../ports.ts";
import type { ActiveWindows } from "./active-window.ts";

/** The active window fills the screen; a window of our own does not count. */
export const fullScreen = (windows: ActiveWindows): OutsideSignal => ({
  watch(tell) {
    const stop = windows.watch({
      onActive: ({ fills, own }) => tell({ says: fills && !own ? "on" : "off" }),
      onUntold: (cause) => tell({ says: "cannot-tell", cause }),
    });
    return { look: () => undefined, stop };
  },
});
