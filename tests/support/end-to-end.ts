import { expect } from "@playwright/test";
import { runToExit, startApp } from "./app.ts";
import type { App, Exit, Start } from "./app.ts";
import { notificationDaemon } from "./desktop/notification-daemon.ts";
import type { NotificationDaemon } from "./desktop/notification-daemon.ts";
import { test as plain } from "./desktop/own-desktop.ts";
import { sessionBus } from "./desktop/session-bus.ts";
import { desktopTray } from "./desktop/tray.ts";
import type { DesktopTray } from "./desktop/tray.ts";
import type { Output } from "./output.ts";
import { temporaryProfile } from "./profile.ts";
import type { Profile } from "./profile.ts";

interface World {
  /** The address of a session bus that only this test is on. */
  readonly bus: string;
  readonly notifications: NotificationDaemon;
  readonly tray: DesktopTray;
  readonly profile: Profile;
  /** Starts the product on the test's profile and desktop; it is killed when the test ends. */
  readonly start: (how?: How) => Promise<App>;
  /** Runs the product on them to its end, without looking inside: for starts that are refused. */
  readonly run: (...args: string[]) => Promise<Exit & Output>;
}

type How = Omit<Start, "profile" | "bus">;

/** A test with a desktop, a profile that has the disclaimer acknowledged, the first red-flag questions answered and nothing else, and the real product. */
export const test = plain.extend<World>({
  // An empty pattern is how Playwright is told that a fixture needs no other.
  // oxlint-disable-next-line no-empty-pattern
  bus: async ({}, use) => {
    const bus = await sessionBus();
    await use(bus.address);
    await bus.stop();
  },
  notifications: async ({ bus }, use) => {
    const daemon = await notificationDaemon(bus);
    await use(daemon);
    await daemon.stop();
  },
  tray: async ({ bus }, use) => {
    const tray = await desktopTray(bus);
    await use(tray);
    await tray.stop();
  },
  // oxlint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const profile = temporaryProfile();
    profile.writeSettings({});
    profile.answerFirstRun();
    await use(profile);
    profile.remove();
  },
  // The desktop has to be there before the product is.
  start: async ({ bus, notifications: _daemon, tray: _tray, profile }, use, info) => {
    const apps: App[] = [];
    await use(async (how = {}) => {
      const app = await startApp({ profile, bus, ...how });
      apps.push(app);
      return app;
    });
    for (const [index, app] of apps.entries()) {
      await app.kill();
      const said = [...app.output.stdout, ...app.output.stderr].join("\n");
      if (info.status !== info.expectedStatus) {
        await info.attach(`output-${index + 1}`, { body: said, contentType: "text/plain" });
      }
    }
    // It would still work, only later: whatever a test shows can be painted without a window.
    expect(profile.log()).not.toContain("window.not-painted");
  },
  run: ({ bus, profile }, use) => use((...args) => runToExit({ bus, profile, arguments: args })),
});

export { expect };
