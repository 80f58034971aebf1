import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { controlClient } from "../support/control-client.ts";
import { expect, test } from "../support/end-to-end.ts";
import type { Profile } from "../support/profile.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { extent } from "./extent.ts";
import { stateSchema } from "../../shared/scheduler/state.ts";

const damages = extent(3, 40);
const lapse = { from: "2026-03-30T09:00", rate: 60 };

/** What somebody, a sync tool or a broken disk does to a file. */
const ways: Readonly<Record<string, (file: string, chance: Chance) => void>> = {
  removes: remove,
  empties: (file) => put(file, ""),
  "cuts off": (file) => put(file, '{ "version": 1, "data": { "vers'),
  "fills with junk": (file, chance) =>
    put(file, Buffer.from(Array.from({ length: 3_000 }, () => chance.below(256)))),
  "makes a folder of": (file) => {
    remove(file);
    mkdirSync(file);
    writeFileSync(join(file, "inside"), "somebody's");
  },
  "links to nowhere": (file) => {
    remove(file);
    symlinkSync(join(file, "nowhere"), file);
  },
  "links to a device": (file) => {
    remove(file);
    symlinkSync("/dev/full", file);
  },
  "makes a pipe of": (file) => {
    remove(file);
    spawnSync("mkfifo", [file]);
  },
};

/** Again where Supple put something back into a folder meanwhile. */
function remove(file: string): void {
  rmSync(file, { recursive: true, force: true, maxRetries: 20, retryDelay: 10 });
}

/** As a program that writes it in place; a pipe or a folder is replaced. */
function put(file: string, bytes: string | Buffer): void {
  remove(file);
  writeFileSync(file, bytes);
}

const ownJournal = (profile: Profile): string =>
  readdirSync(join(profile.folder, "journal")).findLast(
    (name) => name.endsWith(".jsonl") && !name.startsWith("first-run"),
  ) ?? "";

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    // Gone, or a link that leads nowhere.
    return false;
  }
}

/** The lines of the journal, whatever else lies in its folder. */
const linesOf = (profile: Profile): readonly string[] => {
  const folder = join(profile.folder, "journal");
  const files = readdirSync(folder).map((name) => join(folder, name));
  return files.filter(isFile).flatMap((file) => readFileSync(file, "latin1").split("\n"));
};

/** What Supple writes again while it runs; the rest is read anew at the next start. */
const mended = ["settings.json", "state.json", "programmes.json"] as const;
const documents = [...mended, "journal-files.json"] as const;

test(`files that are removed, replaced or spoilt ${damages} times while Supple runs and before it starts`, async ({
  start,
  profile,
}) => {
  test.setTimeout(damages * 30_000 + 60_000);
  const chance = chanceOf("files");
  const names = Object.keys(ways) as [string, ...string[]];
  let supple = await start(lapse);
  const steps = [{ exercise: "bird-dog", side: "both" as const, restSec: 0, holdSec: 10 }];
  const mine = { id: null, name: "Mine", purpose: "To be kept", steps };
  expect(await supple.send("own-routine.keep", mine)).toEqual({ ok: true });
  let number = 0;

  /** What is saved, told and paused from now on, each acknowledged; answers the check that all of it is kept. */
  const acknowledge = async (): Promise<() => void> => {
    number += 1;
    const note = `after-${number}`;
    const everyMinutes = 15 + (number % 40);
    expect(await supple.send("check-in.record", { pain: 1, where: [], note })).toEqual({
      ok: true,
    });
    const { settings } = await supple.snapshot();
    const micro = { ...settings.reminders.micro, everyMinutes };
    const reminders = { ...settings.reminders, micro };
    expect(await supple.send("settings.save", { settings: { ...settings, reminders } })).toEqual({
      ok: true,
    });
    const paused = number % 2 === 0;
    expect(
      paused
        ? await supple.send("reminders.pause", { length: "resumed" })
        : await supple.send("reminders.resume", {}),
    ).toEqual({ ok: true });
    return () => {
      expect(profile.settings().reminders.micro.everyMinutes).toBe(everyMinutes);
      expect(stateSchema.parse(profile.state()).pause !== null).toBe(paused);
      expect(linesOf(profile).filter((line) => line.includes(`"${note}"`))).toHaveLength(1);
    };
  };

  for (let damage = 1; damage <= damages; damage += 1) {
    const way = chance.pick(names);
    const what = chance.pick([...documents, "journal", "journal file", "all", "control.sock"]);
    await test.step(`${damage}: somebody ${way} ${what}`, async () => {
      let check = await acknowledge();
      check();
      const spoil = (): void => {
        const file =
          what === "all"
            ? profile.folder
            : join(
                profile.folder,
                what === "journal file" ? `journal/${ownJournal(profile)}` : what,
              );
        // The folder of all and the journal's are removed, others may be anything.
        const spoilt = what === "all" || what === "journal" ? remove : ways[way];
        spoilt?.(file, chance);
      };

      spoil();
      // What Supple keeps in memory is on the disk again by itself.
      if (documents.some((name) => name === what) || what === "all") {
        const { settings } = await supple.snapshot();
        await expect.poll(() => isValid(profile)).toBe(true);
        expect(profile.settings()).toEqual(settings);
      }
      check = await acknowledge();
      check();
      await expect.poll(() => answers(profile)).toBe(true);

      await supple.kill();
      // And once more where nobody looks.
      if (damage % 2 === 0 && what !== "all") spoil();
      supple = await start(lapse);
      if (damage % 2 === 1) check();
      const { settings, programmes } = await supple.snapshot();
      expect(settings.consent.disclaimer, "the settings are the person's own").not.toBeNull();
      expect(programmes.kept, "and the routines that they made").toHaveLength(1);
      (await acknowledge())();
    });
  }
});

/** Whether a script can lead Supple. */
async function answers(profile: Profile): Promise<boolean> {
  const client = controlClient(profile.folder);
  const reply = await client.ask({ ask: "status" }).catch(() => ({ ok: false }));
  client.close();
  return reply.ok;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8")) as object;

/** Whether Supple has put right what it keeps in memory. */
function isValid(profile: Profile): boolean {
  try {
    // A pipe would never be read to its end.
    if (!mended.every((name) => isFile(join(profile.folder, name)))) return false;
    profile.settings();
    stateSchema.parse(profile.state());
    return Object.hasOwn(readJson(join(profile.folder, "programmes.json")), "data");
  } catch {
    return false;
  }
}
