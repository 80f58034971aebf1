import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { profileBackups } from "../../electron/adapters/backup/profile-backups.ts";
import { dailyBackup } from "../../electron/daily-backup.ts";
import { documentKinds } from "../../electron/documents.ts";
import { noticesOf } from "../../electron/notices.ts";
import { after, hours, instant, type Instant, zone } from "../../shared/time/instant.ts";
import { put, temporaryFolder } from "../support/backup-files.ts";

const berlin = zone("Europe/Berlin");
const nine = instant(Date.parse("2026-03-24T08:00Z"));
const backupsIn = () => readdirSync(join(folder, "backups")).toSorted();

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  put(folder, { "journal/desk-2026.jsonl": "{}\n" });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function running() {
  const backups = profileBackups(folder, documentKinds({ at: nine, zone: berlin }), "test");
  const notices = noticesOf([]);
  const waiting: (() => Promise<void>)[] = [];
  const follow = dailyBackup({
    backups,
    notices,
    later: (act) => waiting.push(act),
    onTold: () => undefined,
    log: { info: () => undefined, error: () => undefined },
  });
  return {
    notices,
    backups,
    /** A turn at that moment, and then rest; answers how much there was to do. */
    async turn(at: Instant) {
      follow({ at, zone: berlin });
      const due = waiting.splice(0);
      for (const act of due) await act();
      return due.length;
    },
  };
}

test("each local date has one, and the last seven stay beside what is not daily", async () => {
  const supple = running();
  put(folder, { "backups/before-restore-2026-01-01.supple-backup": "", "backups/mine": "" });
  for (let hour = 0; hour < 10 * 24; hour += 6) {
    const at = after(nine, hours(hour));
    await supple.turn(at);
    expect(await supple.turn(at)).toBe(0);
  }
  // The clocks of 29 March skip an hour: every date is there all the same.
  const dates = ["28", "29", "30", "31"].map((day) => `2026-03-${day}`);
  const april = ["01", "02", "03"].map((day) => `2026-04-${day}`);
  expect(backupsIn()).toEqual([
    "before-restore-2026-01-01.supple-backup",
    ...[...dates, ...april].map((date) => `daily-${date}.supple-backup`),
    "mine",
  ]);
  const newest = join(folder, "backups", "daily-2026-04-03.supple-backup");
  expect(await supple.backups.read(newest)).toMatchObject({
    ok: true,
    value: { files: [{ name: "journal/desk-2026.jsonl" }] },
  });
});

test("a second start on the same date makes none", async () => {
  await running().turn(nine);
  writeFileSync(join(folder, "backups", "daily-2026-03-24.supple-backup"), "the first");
  await running().turn(after(nine, hours(2)));
  expect(backupsIn()).toEqual(["daily-2026-03-24.supple-backup"]);
  expect(
    await running().backups.read(join(folder, "backups", "daily-2026-03-24.supple-backup")),
  ).toMatchObject({ ok: false });
});

test("a disk that refuses is told once, and the next date is tried again", async () => {
  const supple = running();
  const told = () => supple.notices.all().map(({ message }) => message.id);
  put(folder, { backups: "a file where a folder should be" });
  await supple.turn(nine);
  expect(told()).toEqual(["backup.daily-failed"]);
  supple.notices.dismiss(supple.notices.all()[0]?.id ?? "");
  await supple.turn(after(nine, hours(24)));
  expect(told()).toEqual([]);
  rmSync(join(folder, "backups"));
  await supple.turn(after(nine, hours(48)));
  expect(backupsIn()).toEqual(["daily-2026-03-26.supple-backup"]);
});
