import { powerMonitor } from "electron";
import { seconds } from "../../shared/time/instant.ts";
import type { Presence } from "../ports.ts";

export type PresenceChange = "locked" | "unlocked" | "suspended" | "resumed";

/** The person of a time-lapse, who is always there. */
export const alwaysPresent: Presence = { idle: () => seconds(0) };

/** The input of this desktop session. Call it once the app is ready. */
export const desktopPresence = (): Presence => ({
  idle: () => seconds(powerMonitor.getSystemIdleTime()),
});

/** Hears of the lock and of sleep; some desktops tell each twice, `onChange` hears it once. */
export function watchPresence(onChange: (change: PresenceChange) => void): void {
  let locked = false;
  let asleep = false;
  const lock = (now: boolean) => {
    if (now === locked) return;
    locked = now;
    onChange(now ? "locked" : "unlocked");
  };
  const sleep = (now: boolean) => {
    if (now === asleep) return;
    asleep = now;
    onChange(now ? "suspended" : "resumed");
  };
  powerMonitor.on("lock-screen", () => lock(true));
  powerMonitor.on("unlock-screen", () => lock(false));
  powerMonitor.on("suspend", () => sleep(true));
  powerMonitor.on("resume", () => sleep(false));
}
