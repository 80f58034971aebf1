import type { OutsideSignal, OutsideSignals } from "../../ports.ts";
import type { ActiveWindows } from "./active-window.ts";
import { applicationInFront } from "./application-in-front.ts";
import { camera } from "./camera.ts";
import { doNotDisturb } from "./do-not-disturb.ts";
import { fullScreen } from "./full-screen.ts";
import { microphone } from "./microphone.ts";
import type { JoinSessionBus } from "./session-bus.ts";

/**
 * What this platform tells of the world outside. `isOwn` knows the processes of Supple, which hold back nothing.
 *
 * macOS and Windows tell none of it to a program without code of its own compiled for them: Focus, the windows of
 * others and the state of microphone and camera are behind native calls (INFocusStatusCenter, CGWindowList, CoreAudio
 * and CoreMediaIO; SHQueryUserNotificationState and the capture capabilities of Windows).
 */
export function desktopSignals(
  isOwn: (pid: number) => boolean,
  windows: ActiveWindows,
  join: JoinSessionBus,
): OutsideSignals {
  if (process.platform !== "linux") {
    const cause = `${process.platform} tells it to native code only`;
    const silent = cannotTell(cause);
    return {
      doNotDisturb: silent,
      fullScreen: silent,
      microphone: silent,
      camera: silent,
      applications: () => silent,
    };
  }
  return {
    doNotDisturb: doNotDisturb(join),
    fullScreen: fullScreen(windows),
    microphone: microphone(isOwn),
    camera: camera(isOwn),
    applications: (names) => applicationInFront(windows, names),
  };
}

const cannotTell = (cause: string): OutsideSignal => ({
  watch(tell) {
    const once = setImmediate(() => tell({ says: "cannot-tell", cause }));
    return { look: () => undefined, stop: () => clearImmediate(once) };
  },
});
