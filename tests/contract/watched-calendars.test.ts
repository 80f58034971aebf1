import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { watchedFiles } from "../../electron/adapters/watched-files.ts";
import { wordingOf } from "../../electron/adapters/words.ts";
import { calendarsOf } from "../../electron/calendars.ts";
import { noticesOf } from "../../electron/notices.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { zone } from "../../shared/time/instant.ts";
import { instantOf } from "../../shared/time/local.ts";
import { calendarFile } from "../support/calendar-files.ts";

const berlin = zone("Europe/Berlin");
const now = { at: instantOf("2026-03-30" as LocalDate, "12:00", berlin), zone: berlin };

const cleanUps: (() => void)[] = [];
afterEach(() => cleanUps.splice(0).forEach((cleanUp) => cleanUp()));

/** Calendars that follow a real file. */
function desk(first: string | null) {
  const folder = mkdtempSync(join(tmpdir(), "supple-calendars-"));
  const file = join(folder, "work.ics");
  if (first !== null) writeFileSync(file, first);
  const reads: string[][] = [];
  const notices = noticesOf([]);
  const calendars = calendarsOf({
    files: watchedFiles(100),
    notices,
    onRead: (_id, appointments) => reads.push(appointments.map(({ title }) => title)),
    onTold: () => undefined,
    say: wordingOf("en", () => berlin),
    log: { info: () => undefined, error: () => undefined },
  });
  const { calendars: wanted } = settingsSchema.parse({
    version: 1,
    calendars: [{ id: "work", name: "Work", file }],
  });
  calendars.follow(wanted, now);
  cleanUps.push(() => {
    calendars.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const until = (met: () => void) => vi.waitFor(met, { timeout: 30_000, interval: 50 });
  return { file, folder, calendars, wanted, notices, reads, until };
}

const only = (title: string) =>
  calendarFile("google").replaceAll(/SUMMARY:.*/g, `SUMMARY:${title}`);

describe("a calendar's file", () => {
  test("is read at once, and again when it is written or another is put in its place", async () => {
    const { file, reads, until } = desk(only("One"));
    await until(() => expect(reads.at(-1)?.[0]).toBe("One"));
    writeFileSync(file, only("Two"));
    await until(() => expect(reads.at(-1)?.[0]).toBe("Two"));
    writeFileSync(`${file}.new`, only("Three"));
    renameSync(`${file}.new`, file);
    await until(() => expect(reads.at(-1)?.[0]).toBe("Three"));
  });

  test("that is torn or gone is told once, and what was read before is not taken back", async () => {
    const { file, reads, notices, calendars, wanted, until } = desk(only("One"));
    await until(() => expect(reads).toHaveLength(1));
    writeFileSync(file, only("Two").slice(0, 900));
    await until(() => expect(notices.all()).toHaveLength(1));
    expect(calendars.says()).toMatchObject([{ problem: { id: "calendar.cut-off" } }]);
    expect(notices.all()[0]?.message.values?.["cause"]).toMatch(/cut off/);
    rmSync(file);
    await until(() =>
      expect(notices.all().map(({ message }) => message.values?.["cause"])).toEqual([
        expect.stringMatching(/ENOENT/),
      ]),
    );
    calendars.follow(wanted, { ...now, at: instantOf("2026-03-31" as LocalDate, "00:00", berlin) });
    expect(reads).toHaveLength(1);
    writeFileSync(file, only("Three"));
    await until(() => expect(reads.at(-1)?.[0]).toBe("Three"));
    expect(notices.all()).toEqual([]);
  });

  test("whose folder comes late, or goes and comes back, is followed all the same", async () => {
    const { file, folder, reads, notices, until } = desk(only("One"));
    await until(() => expect(reads.at(-1)?.[0]).toBe("One"));
    rmSync(folder, { recursive: true });
    await until(() => expect(notices.all()).toHaveLength(1));
    mkdirSync(folder);
    writeFileSync(file, only("Two"));
    await until(() => expect(reads.at(-1)?.[0]).toBe("Two"));
    expect(notices.all()).toEqual([]);
    writeFileSync(file, only("Three"));
    await until(() => expect(reads.at(-1)?.[0]).toBe("Three"));
  });

  test("that is a folder, or in none, is told", async () => {
    const { file, folder, notices, until } = desk(null);
    await until(() => expect(notices.all()).toHaveLength(1));
    mkdirSync(file);
    await until(() => expect(notices.all()[0]?.message.values?.["cause"]).toMatch(/not a file/));
    rmSync(folder, { recursive: true });
    await until(() => expect(notices.all()[0]?.message.values?.["cause"]).toMatch(/ENOENT/));
  });
});
