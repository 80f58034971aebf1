import { breakPlaces, changeOf, formOf } from "./delivery.ts";
import type { Now } from "../shared/time/instant.ts";
import type { Derived } from "./loop.ts";
import type {
  BreakWindows,
  Calendars,
  DisplayAwake,
  Notifier,
  Outside,
  Shortcuts,
  Tray,
  Windows,
  Wording,
} from "./ports.ts";
import { trayPicture } from "./tray-menu.ts";

export interface Surfaces {
  readonly tray: Tray;
  readonly windows: Windows;
  readonly breakWindows: BreakWindows;
  readonly notifier: Notifier;
  readonly displayAwake: DisplayAwake;
  readonly outside: Outside;
  readonly calendars: Calendars;
  readonly shortcuts: Shortcuts;
  readonly dailyBackup: (now: Now) => void;
  readonly say: Wording;
}

/** Everything that follows from the snapshot alone, so that nobody ever has to say "update the tray". */
export function derivedOf(surfaces: Surfaces): readonly Derived[] {
  const { tray, windows, breakWindows, notifier, displayAwake, outside, calendars } = surfaces;
  const { dailyBackup, say } = surfaces;
  return [
    { name: "tray", render: (snapshot) => tray.render(trayPicture(snapshot, say)) },
    {
      name: "dress",
      render: ({ settings: { appearance, delivery } }) => {
        const look = { appearance, hidden: delivery.hiddenFromSharing };
        windows.dress(look);
        breakWindows.dress(look);
      },
    },
    {
      name: "prompt",
      render: (snapshot) => {
        const { prompt, coming, undo, settings, program } = snapshot;
        const standing = breakWindows.standing();
        const form = formOf(snapshot, notifier.answers);
        // After a skip what showed it stays as the small window for as long as the skip can be undone (P2).
        const shown = windows.isOpen("prompt") || standing.length > 0;
        if (form === "window" || (prompt === null && undo !== null && shown)) {
          if (!windows.isOpen("prompt")) windows.open("prompt");
        } else windows.close("prompt");
        const full = form === "full-screen";
        const places = full ? breakPlaces(settings.delivery.display, program.displays) : [];
        breakWindows.change(changeOf(standing, places));
        notifier.keepOnly(prompt?.id ?? coming?.prompt ?? null);
      },
    },
    {
      name: "emergency",
      // R29. Until it has been read, the card is there whatever holds prompts, and comes back when it was closed.
      render: ({ lock }) => {
        const unread = lock?.tier === "emergency" && !lock.read;
        if (unread && !windows.isOpen("main")) windows.open("main");
      },
    },
    { name: "shortcuts", render: ({ settings }) => surfaces.shortcuts.follow(settings.shortcuts) },
    { name: "outside", render: ({ settings }) => outside.follow(settings.holds) },
    {
      name: "calendars",
      render: (snapshot) => calendars.follow(snapshot.settings.calendars, snapshot),
    },
    { name: "daily-backup", render: dailyBackup },
    { name: "display", render: ({ session }) => displayAwake.set(session !== null) },
    {
      name: "windows",
      render: (snapshot) => {
        windows.push(snapshot);
        breakWindows.push(snapshot);
      },
    },
  ];
}
