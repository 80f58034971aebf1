import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { activeWindows } from "../../electron/adapters/outside/active-window.ts";
import type { ActiveWindow } from "../../electron/adapters/outside/active-window.ts";
import { openVirtualDesktop } from "../../scripts/desktop/virtual-desktop.mjs";
import { fullScreenWindow, otherWindow } from "../support/desktop/window.ts";

const onX11 = process.platform === "linux";
let desktop: Awaited<ReturnType<typeof openVirtualDesktop>> | null = null;

beforeAll(async () => {
  if (!onX11) return;
  desktop = await openVirtualDesktop({ manageWindows: true });
  vi.stubEnv("DISPLAY", desktop.env["DISPLAY"] ?? "");
  vi.stubEnv("WAYLAND_DISPLAY", "");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await desktop?.close();
});

test.skipIf(!onX11)(
  "who asks hears which application is in front, over one connection and as it changes",
  async () => {
    const windows = activeWindows(() => false);
    const heard: (ActiveWindow | string)[] = [];
    const watcher = {
      onActive: (active: ActiveWindow) => heard.push(active),
      onUntold: (cause: string) => heard.push(cause),
    };
    const stop = windows.watch(watcher);
    const player = await otherWindow("Test Player");
    const inFront = (names: readonly string[], fills = false) =>
      vi.waitFor(() => expect(heard.at(-1)).toEqual({ fills, own: false, application: names }));
    await inFront(["main", "Test Player"]);
    const talk = await otherWindow("Talk");
    await inFront(["main", "Talk"]);
    expect(await windows.applications()).toEqual(["Talk", "Test Player"]);

    // Who asks later hears how it stands.
    let late: ActiveWindow | null = null;
    const stopLate = windows.watch({ ...watcher, onActive: (active) => (late = active) });
    await vi.waitFor(() => expect(late).toMatchObject({ application: ["main", "Talk"] }));
    stopLate();
    talk.close();
    await inFront(["main", "Test Player"]);

    const film = await fullScreenWindow();
    await inFront([], true);
    film.close();
    stop();
    player.close();
    const told = heard.length;
    const again = await otherWindow("Unheard");
    expect(heard).toHaveLength(told);
    again.close();
  },
);

test("where no X11 display tells, nobody does, and it is said why", async () => {
  vi.stubEnv("WAYLAND_DISPLAY", "wayland-0");
  const windows = activeWindows(() => false);
  const cause = await new Promise((resolve) => {
    windows.watch({ onActive: resolve, onUntold: resolve });
  });
  expect(cause).toMatch(/only an X11 window manager/);
  await expect(windows.applications()).rejects.toThrow(/only an X11 window manager/);
});
