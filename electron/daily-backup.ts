import type { LocalDate } from "../shared/time/calendar.ts";
import type { Now } from "../shared/time/instant.ts";
import { localDateOf } from "../shared/time/local.ts";
import type { Notices } from "./notices.ts";
import type { Backups, Log } from "./ports.ts";
import { causeOf } from "../shared/messages/cause-of.ts";

export interface DailyBackupParts {
  readonly backups: Backups;
  readonly notices: Notices;
  /** Does it in a moment when nothing waits for it. */
  readonly later: (act: () => Promise<void>) => void;
  /** Something is told. */
  readonly onTold: () => void;
  readonly log: Log;
}

/**
 * Makes the backup of each local date once, whatever the turns of that date. A disk that refuses is told once, and the
 * next date is tried again.
 */
export function dailyBackup(parts: DailyBackupParts): (now: Now) => void {
  const { backups, notices, later, onTold, log } = parts;
  let last: LocalDate | null = null;
  let told = false;

  async function make(date: LocalDate, { at }: Now): Promise<void> {
    if (backups.hasDaily(date)) return;
    try {
      await backups.writeDaily(date, at);
      told = false;
      log.info("backup.daily", { date });
    } catch (error) {
      log.error("backup.daily-failed", error);
      if (told) return;
      told = true;
      const cause = causeOf(error);
      notices.add({ id: "backup.daily-failed", values: { cause } });
      onTold();
    }
  }

  return (now) => {
    const today = localDateOf(now.at, now.zone);
    if (today === last) return;
    last = today;
    later(() => make(today, now));
  };
}
