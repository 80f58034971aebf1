import { powerMonitor } from "electron";
import { seconds } from "../../shared/time/instant.ts";
import type { LockNews, Presence } from "../ports.ts";

export type PresenceChange = "locked" | "unlocked" | "suspended" | "resumed";

/** The person of a time-lapse, who is always there. */
export const alwaysPresent: Presence = { idle: () => seconds(0) };

/** The input of this desktop session, on a clock that runs `rate` times as fast. Call it once the app is ready. */
export const desktopPresence = (rate: number): Presence => ({
  idle: () => seconds(powerMonitor.getSystemIdleTime() * rate),
});

/** How long somebody who has locked the screen may still touch something before they go. Of the wall. */
const leaving = seconds(10);
/** How often input is looked for after that. */
const every = seconds(30);

export interface PresenceParts {
  /** Product milliseconds in one of the wall's. */
  readonly rate: number;
  /** Brings what the session tells of the lock, where Electron has no events of it. */
  readonly watchLock: (onNews: (news: LockNews) => void) => void;
  readonly onChange: (change: PresenceChange) => void;
}

/** Hears of the lock and of sleep; some desktops tell each twice, `onChange` hears it once. */
export function watchPresence({ rate, watchLock, onChange }: PresenceParts): void {
  let locked = false;
  let asleep = false;
  let unsure: NodeJS.Timeout | null = null;
  const settle = () => {
    if (unsure !== null) clearInterval(unsure);
    unsure = null;
  };
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
  /** Not every locker says that it has let the person in again: input at a screen that may be locked says so too. */
  const unlockAtInput = () => {
    const since = performance.now();
    unsure = setInterval(() => {
      const idle = seconds(powerMonitor.getSystemIdleTime());
      if (idle >= performance.now() - since - leaving) return;
      settle();
      lock(false);
    }, every / rate);
  };
  powerMonitor.on("lock-screen", () => lock(true));
  powerMonitor.on("unlock-screen", () => lock(false));
  powerMonitor.on("suspend", () => sleep(true));
  powerMonitor.on("resume", () => sleep(false));
  watchLock(({ locked: now, certain }) => {
    if (certain) settle();
    else if (!locked) unlockAtInput();
    lock(now);
  });
}
