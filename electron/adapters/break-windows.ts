import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  powerMonitor,
  screen,
  type WebPreferences,
} from "electron";
import { join } from "node:path";
import { channels } from "../../shared/ipc/bridge.ts";
import { seconds } from "../../shared/time/instant.ts";
import type { BreakPlace } from "../delivery.ts";
import type { BreakWindows, Log, WindowLook } from "../ports.ts";

export interface BreakWindowParts {
  readonly icons: string;
  readonly url: string;
  readonly webPreferences: WebPreferences;
  /** The colour of their page's ground. */
  readonly ground: (appearance: WindowLook["appearance"]) => string;
  /** The person turned to something else, or the break cannot be shown: it is not to cover the screen any more. */
  readonly onLeft: () => void;
  readonly log: Log;
}

interface Standing extends BreakPlace {
  readonly window: BrowserWindow;
}

/** How long the focus may be on its way from one window to another. */
const passing = 500;
/** Within how long a second Escape is heard even where the page hears nothing. */
const again = seconds(2);

/** A window manager of X11 has to be asked to cover its panels too; the other systems obey the bounds. */
const filling: BrowserWindowConstructorOptions =
  process.platform === "linux"
    ? { fullscreen: true }
    : {
        resizable: false,
        fullscreenable: false,
        roundedCorners: false,
        enableLargerThanScreen: true,
      };

/**
 * Full-screen breaks, above all other windows for as long as they have the keyboard: whoever turns to another window,
 * by whatever way the desktop has, has left the break, and so has whoever presses Escape twice where its page is frozen.
 */
export function breakWindows(parts: BreakWindowParts): BreakWindows {
  const { icons, url, webPreferences, ground, onLeft, log } = parts;
  let standing: readonly Standing[] = [];
  let look: WindowLook = { appearance: "system", hidden: true };
  /** The window that takes the focus, and after that the last that had it. */
  let first: BrowserWindow | null = null;
  /** A break has the keyboard, and may be made anew for another display. */
  let covering = false;
  /** The focus has been asked for and not come yet: that nobody has it is nobody's leaving. */
  let settling = false;

  const colour = () => ground(look.appearance);
  nativeTheme.on("updated", () => {
    for (const { window } of standing) window.setBackgroundColor(colour());
  });

  function make({ bounds }: BreakPlace): BrowserWindow {
    const window = new BrowserWindow({
      ...bounds,
      show: false,
      title: "Supple",
      icon: join(icons, "app-icon.png"),
      backgroundColor: colour(),
      frame: false,
      minimizable: false,
      maximizable: false,
      skipTaskbar: true,
      ...filling,
      webPreferences,
    });
    window.setAlwaysOnTop(true, "screen-saver");
    window.setContentProtection(look.hidden);
    if (process.platform === "darwin") {
      window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
    }
    const { webContents } = window;
    window.once("ready-to-show", () => appear(window));
    window.on("focus", () => {
      first = window;
      settling = false;
    });
    window.on("blur", () => setTimeout(leaveUnlessFocused, passing));
    // A prompt is answered or waits; only the product takes it away.
    window.on("close", (event) => event.preventDefault());
    let escaped = -Infinity;
    webContents.on("before-input-event", (_event, { type, key, isAutoRepeat }) => {
      if (type !== "keyDown" || key !== "Escape" || isAutoRepeat) return;
      if (performance.now() - escaped < again) onLeft();
      escaped = performance.now();
    });
    webContents.on("unresponsive", onLeft);
    webContents.on("render-process-gone", (_event, { reason }) => {
      log.error("window.died", reason, { window: "break" });
      onLeft();
    });
    window.loadURL(url).catch((error: unknown) => {
      log.error("window.not-loaded", error, { window: "break" });
      onLeft();
    });
    return window;
  }

  function appear(window: BrowserWindow): void {
    if (window !== first) {
      window.showInactive();
      return;
    }
    // P5. Who began to type again while it was made keeps the keyboard.
    if (!covering && powerMonitor.getSystemIdleTime() === 0) {
      onLeft();
      return;
    }
    covering = true;
    window.show();
    window.focus();
  }

  const isFocused = () => standing.some(({ window }) => window.isFocused());

  function leaveUnlessFocused(): void {
    if (standing.length > 0 && !settling && !isFocused()) onLeft();
  }

  const isStanding = (window: BrowserWindow | null) =>
    standing.some((one) => one.window === window);

  return {
    standing: () => standing,
    change({ close, open }) {
      if (close.length === 0 && open.length === 0) return;
      const closing = standing.filter((one) => close.includes(one));
      const opened = open.map((place) => ({ ...place, window: make(place) }));
      standing = [...standing.filter((one) => !close.includes(one)), ...opened];
      if (standing.length === 0) covering = false;
      if (!isStanding(first)) first = nearestPointer(standing);
      for (const { window } of closing) window.destroy();
      settling = standing.length > 0 && !isFocused();
      if (first?.isVisible() === true) first.focus();
    },
    front: () => standing.find(({ window }) => window === first) ?? null,
    push(snapshot) {
      for (const { window } of standing) window.webContents.send(channels.snapshot, snapshot);
    },
    dress(wanted) {
      const before = look;
      look = wanted;
      for (const { window } of standing) {
        if (wanted.appearance !== before.appearance) window.setBackgroundColor(colour());
        if (wanted.hidden !== before.hidden) window.setContentProtection(wanted.hidden);
      }
    },
  };
}

/** The window on the display that the pointer is on, else the first. */
function nearestPointer(windows: readonly Standing[]): BrowserWindow | null {
  const { id } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  return (windows.find(({ display }) => display === id) ?? windows[0])?.window ?? null;
}
