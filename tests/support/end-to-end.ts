import { expect, test as plain } from "@playwright/test";
import { startApp } from "./app.ts";
import type { App, Start } from "./app.ts";
import { notificationDaemon } from "./desktop/notification-daemon.ts";
import type { NotificationDaemon } from "./desktop/notification-daemon.ts";
import { desktopTray } from "./desktop/tray.ts";
import type { DesktopTray } from "./desktop/tray.ts";
import { temporaryProfile } from "./profile.ts";
import type { Profile } from "./profile.ts";

interface World {
  readonly notifications: NotificationDaemon;
  readonly tray: DesktopTray;
  readonly profile: Profile;
  /** Starts the product on the test's profile and desktop; it is killed when the test ends. */
  readonly start: (how?: Omit<Start, "profile">) => Promise<App>;
}

/** A test with a desktop, a fresh profile and the real product. */
export const test = plain.extend<World>({
  // The empty patterns are how Playwright is told that a fixture needs no other.
  // oxlint-disable-next-line no-empty-pattern
  notifications: async ({}, use) => {
    const daemon = await notificationDaemon();
    await use(daemon);
    await daemon.stop();
  },
  // oxlint-disable-next-line no-empty-pattern
  tray: async ({}, use) => {
    const tray = await desktopTray();
    await use(tray);
    await tray.stop();
  },
  // oxlint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const profile = temporaryProfile();
    await use(profile);
    profile.remove();
  },
  // The desktop has to be there before the product is.
  start: async ({ notifications: _daemon, tray: _tray, profile }, use, info) => {
    const apps: App[] = [];
    await use(async (how = {}) => {
      const app = await startApp({ profile, ...how });
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
  },
});

export { expect };
