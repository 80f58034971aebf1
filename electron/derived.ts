import type { Now } from "../shared/time/instant.ts";
import type { Derived } from "./loop.ts";
import type {
  Calendars,
  DisplayAwake,
  Notifier,
  Outside,
  Tray,
  Windows,
  Wording,
} from "./ports.ts";
import { trayPicture } from "./tray-menu.ts";

export interface Surfaces {
  readonly tray: Tray;
  readonly windows: Windows;
  readonly notifier: Notifier;
  readonly displayAwake: DisplayAwake;
  readonly outside: Outside;
  readonly calendars: Calendars;
  readonly dailyBackup: (now: Now) => void;
  readonly say: Wording;
}

/** Everything that follows from the snapshot alone, so that nobody ever has to say "update the tray". */
export function derivedOf(surfaces: Surfaces): readonly Derived[] {
  const { tray, windows, notifier, displayAwake, outside, calendars, dailyBackup, say } = surfaces;
  return [
    { name: "tray", render: (snapshot) => tray.render(trayPicture(snapshot, say)) },
    { name: "dress", render: ({ settings }) => windows.dress(settings.appearance) },
    {
      name: "prompt",
      render: ({ prompt, coming, undo }) => {
        if (prompt !== null && !windows.isOpen("prompt")) windows.open("prompt");
        // After a skip the window stays for as long as the skip can be undone (P2).
        if (prompt === null && undo === null) windows.close("prompt");
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
    { name: "outside", render: ({ settings }) => outside.follow(settings.holds) },
    {
      name: "calendars",
      render: (snapshot) => calendars.follow(snapshot.settings.calendars, snapshot),
    },
    { name: "daily-backup", render: dailyBackup },
    { name: "display", render: ({ session }) => displayAwake.set(session !== null) },
    { name: "windows", render: (snapshot) => windows.push(snapshot) },
  ];
}
