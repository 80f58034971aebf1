import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  screen,
  type WebPreferences,
} from "electron";
import { join } from "node:path";
import { channels } from "../../shared/ipc/bridge.ts";
import type { Bounds } from "../../shared/ipc/snapshot.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Log, WindowLook, WindowName, Windows } from "../ports.ts";

export interface WindowParts {
  readonly preload: string;
  readonly icons: string;
  readonly pageUrl: (page: WindowName) => string;
  /** The window is gone: closed by the person or the product, or its page died. */
  readonly onClosed: (name: WindowName) => void;
  readonly log: Log;
}

/** The design's tokens bg, stage, raised and ink, for what is painted before or beside the page. */
const ground = {
  main: { light: "#fbfaf7", dark: "#1b1816" },
  player: { light: "#f0ece6", dark: "#23201c" },
  prompt: { light: "#ffffff", dark: "#262320" },
} as const;
const ink = { light: "#27221d", dark: "#ece9e4" } as const;
const titleBarHeight = 34;
const promptSize = { width: 420, height: 180, margin: 16 } as const;

/** The windows, made when asked for and destroyed when closed: a resting Supple has none. */
export function desktopWindows(parts: WindowParts): Windows {
  const open = new Map<WindowName, BrowserWindow>();
  let look: WindowLook = { appearance: "system", hidden: true };
  // A stage is the player's ground.
  let underFrame: "main" | "player" = "main";

  const tone = () => toneOf(look.appearance);
  const overlay = () => ({
    color: ground[underFrame][tone()],
    symbolColor: ink[tone()],
    height: titleBarHeight,
  });

  function make(name: WindowName, filling?: Bounds): BrowserWindow {
    if (name === "main") underFrame = "main";
    const window = new BrowserWindow({
      show: false,
      title: "Supple",
      icon: join(parts.icons, "app-icon.png"),
      backgroundColor: ground[name][tone()],
      autoHideMenuBar: true,
      ...frames[name],
      ...(name === "prompt" && placeOfPrompt()),
      ...(filling && { ...inTheMiddle(filling, frames[name]), fullscreen: true }),
      ...(hasButtons(name) && { titleBarOverlay: overlay() }),
      webPreferences: preferences(name, parts.preload),
    });
    open.set(name, window);
    if (name === "prompt") window.setContentProtection(look.hidden);
    window.once("ready-to-show", () => {
      if (name === "prompt") window.showInactive();
      else window.show();
    });
    window.on("close", (event) => {
      // A prompt is answered or waits; only the product takes it away.
      if (name === "prompt") event.preventDefault();
    });
    window.once("closed", () => {
      open.delete(name);
      parts.onClosed(name);
    });
    window.webContents.on("render-process-gone", (_event, { reason }) => {
      parts.log.error("window.died", reason, { window: name });
      window.destroy();
    });
    window.loadURL(`${parts.pageUrl(name)}${filling ? "?full" : ""}`).catch((error: unknown) => {
      parts.log.error("window.not-loaded", error, { window: name });
    });
    return window;
  }

  const dressAll = () => {
    for (const [name, window] of open) {
      window.setBackgroundColor(ground[name][tone()]);
      if (hasButtons(name) && process.platform !== "darwin") window.setTitleBarOverlay(overlay());
    }
  };
  nativeTheme.on("updated", dressAll);
  const keepInSight = () => {
    const prompt = open.get("prompt");
    if (prompt !== undefined && !isInSight(prompt)) prompt.setBounds(placeOfPrompt());
  };
  screen.on("display-removed", keepInSight);
  screen.on("display-metrics-changed", keepInSight);

  return {
    open(name, filling) {
      const there = open.get(name);
      if (there === undefined) {
        make(name, filling);
      } else if (name !== "prompt") {
        if (there.isMinimized()) there.restore();
        there.show();
        there.focus();
      }
    },
    close: (name) => open.get(name)?.destroy(),
    isOpen: (name) => open.has(name),
    fullScreen: (name, on) => open.get(name)?.setFullScreen(on),
    push(snapshot) {
      for (const window of open.values()) {
        window.webContents.send(channels.snapshot, snapshot);
      }
    },
    underFrame(page) {
      underFrame = page === "stage" ? "player" : "main";
      dressAll();
    },
    dress(wanted) {
      const before = look;
      look = wanted;
      if (wanted.appearance !== before.appearance) dressAll();
      if (wanted.hidden !== before.hidden) open.get("prompt")?.setContentProtection(wanted.hidden);
    },
  };
}

/** The ground of a window's page. */
export const groundOf = (name: WindowName, appearance: Settings["appearance"]): string =>
  ground[name][toneOf(appearance)];

const toneOf = (appearance: Settings["appearance"]): "light" | "dark" => {
  const dark =
    appearance === "dark" || (appearance === "system" && nativeTheme.shouldUseDarkColors);
  return dark ? "dark" : "light";
};

/** Whether all of a window is on the display that it is nearest to. */
function isInSight(window: BrowserWindow): boolean {
  const { x, y, width, height } = window.getBounds();
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  return (
    x >= workArea.x &&
    y >= workArea.y &&
    x + width <= workArea.x + workArea.width &&
    y + height <= workArea.y + workArea.height
  );
}

const titled: BrowserWindowConstructorOptions = {
  titleBarStyle: "hidden",
  trafficLightPosition: { x: 16, y: 16 },
};

/** The player has its own, as drawn; on macOS the overlay only tells the page where the traffic lights are. */
const hasButtons = (name: WindowName): boolean =>
  name === "main" || (name === "player" && process.platform === "darwin");

const frames: Readonly<Record<WindowName, BrowserWindowConstructorOptions>> = {
  main: { ...titled, width: 1040, height: 720, minWidth: 720, minHeight: 560 },
  player: { ...titled, width: 900, height: 640, minWidth: 720, minHeight: 560 },
  prompt: {
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
  },
};

/** Where a window of this size stands in the middle: there, it fills the display, and comes back to it. */
function inTheMiddle(
  { x, y, ...display }: Bounds,
  { width = 0, height = 0 }: BrowserWindowConstructorOptions,
): { x: number; y: number } {
  return {
    x: Math.round(x + (display.width - width) / 2),
    y: Math.round(y + (display.height - height) / 2),
  };
}

/** Bottom right of the work area of the display that the pointer is on. */
function placeOfPrompt(): { x: number; y: number; width: number; height: number } {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  const { width, height, margin } = promptSize;
  return {
    x: workArea.x + workArea.width - width - margin,
    y: workArea.y + workArea.height - height - margin,
    width,
    height,
  };
}

export const preferences = (name: WindowName, preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
  // A routine goes on, and a fuse burns, behind other windows.
  backgroundThrottling: name === "main",
  // The player's sounds need no click first: the click was on the prompt or in the tray.
  autoplayPolicy: name === "player" ? "no-user-gesture-required" : "user-gesture-required",
});
