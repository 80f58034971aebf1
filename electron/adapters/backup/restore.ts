import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { backupEnding } from "../../../shared/backup/names.ts";
import type { Manifest } from "../../../shared/backup/manifest.ts";
import { causeOf } from "../../../shared/messages/cause-of.ts";
import { type Checked, refused } from "../../../shared/messages/checked.ts";
import type { DocumentKind } from "../../../shared/settings/document-kind.ts";
import { after, type Instant, milliseconds } from "../../../shared/time/instant.ts";
import { keptFiles, keptNames, type KeptFile } from "./kept-files.ts";
import { type Backup, readBackup } from "./read-backup.ts";
import { type Making, writeBackup } from "./write-backup.ts";
import { partSuffix, writeWhole } from "./write-whole.ts";

type Kinds = readonly DocumentKind<unknown>[];

const pendingName = /^restore-([0-9T-]+)\.supple-backup$/;
const draftSuffix = ".restoring";

/** What became of a restore: the manifest of what is there now, and where what stood before was set aside. */
export interface Restored {
  readonly manifest: Manifest;
  readonly before: string;
}

/**
 * Puts a checked backup into the profile, whole or not at all. From then on it takes the place of what is there as soon
 * as `settleRestore` runs, which is before anything else reads the profile: a kill leaves what was, or what comes.
 */
export async function stageRestore(folder: string, { packed }: Backup, at: Instant): Promise<void> {
  const stampOf = (moment: number) =>
    new Date(moment).toISOString().slice(0, -1).replace(/[:.]/g, "-");
  let moment = at;
  while (existsSync(beforeOf(folder, stampOf(moment)))) moment = after(moment, milliseconds(1));
  const file = join(folder, `restore-${stampOf(moment)}${backupEnding}`);
  await writeWhole(file, Readable.from([packed]));
}

/**
 * Lets a backup that was staged take the place of what the profile keeps, which is set aside as a backup first. Done
 * again from its beginning after a kill. Null when none was staged; refused, with nothing changed, when it cannot be
 * read any more or the disk is full. Throws when the disk refuses a mere rename: then the next start goes on.
 */
export async function settleRestore(
  folder: string,
  kinds: Kinds,
  making: Making,
): Promise<Checked<Restored> | null> {
  sweep(folder);
  const stamps = readdirSync(folder).flatMap((name) => pendingName.exec(name)?.[1] ?? []);
  const stamp = stamps.toSorted().at(-1);
  if (stamp === undefined) return null;
  const forget = () => {
    for (const one of stamps)
      rmSync(join(folder, `restore-${one}${backupEnding}`), { force: true });
  };
  const backup = await readBackup(join(folder, `restore-${stamp}${backupEnding}`), kinds);
  if (!backup.ok) {
    forget();
    return backup;
  }
  const names = kinds.map(({ name }) => name);
  const before = beforeOf(folder, stamp);
  const { files, manifest } = backup.value;
  try {
    // What a kill interrupted is no more what stood before.
    if (!existsSync(before)) await writeBackup(before, keptFiles(folder, names), making);
    draft(folder, files);
  } catch (error) {
    for (const { name } of files) rmSync(draftOf(folder, name), { force: true });
    forget();
    const cause = causeOf(error);
    return refused({ id: "backup.not-written", values: { cause } });
  }
  for (const { name } of files) renameSync(draftOf(folder, name), join(folder, name));
  const now = new Set(files.map(({ name }) => name));
  for (const name of keptNames(folder, names)) if (!now.has(name)) rmSync(join(folder, name));
  for (const name of names) rmSync(join(folder, `${name}.json.bak`), { force: true });
  forget();
  return { ok: true, value: { manifest, before } };
}

/** Removes what a kill in the middle of a write left behind. */
function sweep(folder: string): void {
  for (const place of [folder, join(folder, "backups")]) {
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
    for (const name of readdirSync(place)) {
      if (name.endsWith(`${backupEnding}${partSuffix}`)) rmSync(join(place, name), { force: true });
    }
  }
}

const beforeOf = (folder: string, stamp: string): string =>
  join(folder, "backups", `before-restore-${stamp}${backupEnding}`);

const draftOf = (folder: string, name: string): string => join(folder, `${name}${draftSuffix}`);

/** Writes each file beside its place, so that only renames are left to do. */
function draft(folder: string, files: readonly KeptFile[]): void {
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(draftOf(folder, name), bytes, { flush: true });
  }
}
