import { setTimeout as wait } from "node:timers/promises";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test as plain } from "../support/end-to-end.ts";
import { temporaryProfile } from "../support/profile.ts";
import { canMount, type SmallDisk, smallDisk } from "../support/small-disk.ts";
import { words } from "../support/words.ts";
import { chanceOf } from "./chance.ts";
import { extent } from "./extent.ts";
import { keptIn, ledger, minuteAfter } from "./ledger.ts";
import { loadOf } from "./load.ts";
import { isPart } from "./parts.ts";

const fillings = extent(2, 20);
const longest = extent(600, 1_500);
// A product minute, after which what waits is tried again, is a tenth of a second.
const lapse = { from: "2026-03-30T09:00", rate: 600 };

/** A test whose profile is on a disk of its own. */
const test = plain.extend<{ readonly disk: SmallDisk }>({
  // oxlint-disable-next-line no-empty-pattern
  disk: async ({}, use) => {
    const disk = smallDisk(48);
    await use(disk);
    disk.remove();
  },
  profile: async ({ disk }, use) => {
    const profile = temporaryProfile(disk.folder);
    profile.writeSettings({ reminders: { micro: { everyMinutes: 15 } } });
    profile.answerFirstRun();
    await use(profile);
    profile.remove();
  },
});

test.skip(!canMount, "only root may mount a disk");

test(`a disk that is full ${fillings} times is told once each, and loses nothing that was acknowledged`, async ({
  start,
  profile,
  disk,
}) => {
  test.setTimeout(fillings * 20_000 + 120_000);
  const chance = chanceOf("disk");
  const kept = ledger();
  const load = loadOf(profile, kept, chance);
  let supple = await start(lapse);
  const told = async () =>
    (await supple.snapshot()).notices
      .map(({ message }) => message)
      .filter(({ id }) => id === "disk.waiting");

  /** A break on a full disk counts, and is told to wait; Chromium may free a little of its own meanwhile. */
  const isRefused = (when: string) =>
    expect(async () => {
      disk.fill(0);
      expect(await supple.send("break.taken", {})).toEqual({ ok: true });
      expect(await told(), when).toMatchObject([{ values: { why: "full" } }]);
    }).toPass();

  for (let filling = 1; filling <= fillings; filling += 1) {
    const enough = new AbortController();
    const leading = load.lead(supple, enough.signal);
    await wait(chance.between(0, longest));
    disk.fill(chance.below(5) * 4096);
    await wait(chance.between(200, longest));
    enough.abort();
    await leading;
    await isRefused(`filling ${filling}`);
    // What stands there is whole, whatever waits.
    keptIn(profile);
    const { settings } = await supple.snapshot();
    const wanted = { ...settings, appearance: "dark" as const };
    expect(await supple.send("settings.save", { settings: wanted })).toEqual({
      ok: false,
      error: words("settings.refused", { why: "full", cause: "" }),
    });

    disk.makeRoom();
    await expect.poll(told, { message: "it goes on by itself" }).toEqual([]);
    expect(kept.missing(keptIn(profile)), `filling ${filling}`).toEqual([]);
    const files = readdirSync(join(profile.folder, "journal"));
    expect(files.filter((name) => !name.startsWith("first-run"))).toHaveLength(1);
    // Supple writes on meanwhile: what stays is what a refused write left.
    await expect.poll(() => profile.files().filter(isPart)).toEqual([]);

    // A start on a full disk, from what was kept.
    if (filling % 2 === 0) {
      await supple.kill();
      disk.fill(0);
      supple = await start({ ...lapse, from: minuteAfter(keptIn(profile).state.at) });
      await isRefused(`start ${filling}`);
      disk.makeRoom();
      await expect.poll(told).toEqual([]);
      expect(kept.missing(keptIn(profile)), `start ${filling}`).toEqual([]);
    }
  }
  process.stdout.write(
    `disk: ${fillings} times full; ${kept.acknowledged} acknowledged commands; not done: ${JSON.stringify([...load.refused])}\n`,
  );
});

test("a profile that can only be read is refused with a clear error", async ({
  run,
  profile,
  disk,
}) => {
  disk.readOnly(true);
  const { code, stderr, stdout } = await run("--hidden");
  disk.readOnly(false);
  expect({ code, stdout }).toEqual({ code: 2, stdout: [] });
  const given = { given: profile.folder, cause: "EROFS" };
  expect(stderr).toEqual([`supple: ${words("arguments.user-data-dir", given)}`]);
});

test("a profile that may not be written any more while Supple runs: it says so, and goes on when it may", async ({
  start,
  profile,
}) => {
  const supple = await start(lapse);
  const told = async () =>
    (await supple.snapshot()).notices.map(({ message }) => [message.id, message.values?.["why"]]);
  // Not even root may write then.
  const immutable = (on: boolean) => {
    const journal = join(profile.folder, "journal");
    const files = readdirSync(journal).map((name) => join(journal, name));
    spawnSync("chattr", [on ? "+i" : "-i", profile.folder, journal, ...files]);
  };
  await supple.send("break.taken", {});
  immutable(true);
  try {
    expect(await supple.send("break.taken", {})).toEqual({ ok: true });
    expect(await told()).toEqual([["disk.waiting", "forbidden"]]);
  } finally {
    immutable(false);
  }
  await expect.poll(told).toEqual([]);
  expect(keptIn(profile).journal.filter(({ kind }) => kind === "break")).toHaveLength(2);
});
