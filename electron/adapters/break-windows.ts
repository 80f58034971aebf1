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

/** How long the focus may be on its way from one window to another, in milliseconds. */
const passing = 500;
/** For how long the desktop hands the focus about of its own accord after displays or windows changed, in milliseconds. */
const settling = 2_500;
/** Within how long a second Escape is heard even where the page hears nothing. */
const again = seconds(2);

/** A window manager of X11 has to be asked to cover its panels too; the other systems obey the bounds. */
const asksToFill = process.platform === "linux";
const obeying: BrowserWindowConstructorOptions = {
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
  /** A break has had the keyboard, and may be made anew for another display. */
  let covering = false;
  /** Until when, as `performance.now()`, a focus that is with no break is asked for again and is nobody's leaving. */
  let settled = 0;
  let waiting: NodeJS.Timeout | undefined;

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
      ...(asksToFill ? {} : obeying),
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
      clearTimeout(waiting);
      first = window;
      // Whoever turns away from a break that has just come does so themselves.
      if (!covering) settled = 0;
      covering = true;
    });
    window.on("blur", awaitFocus);
    // A prompt is answered or waits; only the product takes it away.
    window.on("close", (event) => event.preventDefault());
    // One that was taken away is heard of for a while yet: what it was loading fails.
    const leave = () => {
      if (isStanding(window)) onLeft();
    };
    let escaped = -Infinity;
    webContents.on("before-input-event", (_event, { type, key, isAutoRepeat }) => {
      if (type !== "keyDown" || key !== "Escape" || isAutoRepeat) return;
      if (performance.now() - escaped < again) leave();
      escaped = performance.now();
    });
    webContents.on("unresponsive", leave);
    webContents.on("render-process-gone", (_event, { reason }) => {
      log.error("window.died", reason, { window: "break" });
      leave();
    });
    window.loadURL(url).catch((error: unknown) => {
      if (isStanding(window)) log.error("window.not-loaded", error, { window: "break" });
      leave();
    });
    return window;
  }

  function appear(window: BrowserWindow): void {
    // P5. Who began to type again while it was made keeps the keyboard.
    if (!covering && powerMonitor.getSystemIdleTime() === 0) {
      onLeft();
      return;
    }
    if (window === first) {
      settle();
      window.show();
      window.focus();
    } else window.showInactive();
    // Asked any earlier, the window would be shown at once and take the keyboard before its page is there.
    if (asksToFill) window.setFullScreen(true);
  }

  /** From now on, and for a while, the focus is asked for again wherever the desktop takes it. */
  function settle(): void {
    settled = performance.now() + settling;
    ask();
  }

  function ask(): void {
    if (first?.isVisible() === true) first.focus();
    awaitFocus();
  }

  const isFocused = () => standing.some(({ window }) => window.isFocused());

  /** Has the person leave when no break has the focus for longer than it may pass; while they settle it is asked for again. */
  function awaitFocus(): void {
    clearTimeout(waiting);
    const act = performance.now() < settled ? ask : onLeft;
    waiting = setTimeout(() => {
      // One that is still being made asks as it appears.
      if (first?.isVisible() === true && !isFocused()) act();
    }, passing);
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
      if (!isStanding(first)) first = nearestPointer(standing);
      for (const { window } of closing) window.destroy();
      if (standing.length === 0) {
        covering = false;
        clearTimeout(waiting);
      } else settle();
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
