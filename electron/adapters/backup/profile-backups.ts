import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { dailyName, outdated } from "../../../shared/backup/names.ts";
import type { DocumentKind } from "../../../shared/settings/document-kind.ts";
import type { Backups } from "../../ports.ts";
import { keptFiles } from "./kept-files.ts";
import { readBackup } from "./read-backup.ts";
import { stageRestore } from "./restore.ts";
import { writeBackup } from "./write-backup.ts";

/** The backups of a profile with documents of these kinds, made `by` a version of Supple. */
export function profileBackups(
  folder: string,
  kinds: readonly DocumentKind<unknown>[],
  by: string,
): Backups {
  const names = kinds.map(({ name }) => name);
  const place = join(folder, "backups");
  const write: Backups["write"] = (file, at) =>
    writeBackup(file, keptFiles(folder, names), { made: at, by });
  return {
    write,
    async read(file) {
      const backup = await readBackup(file, kinds);
      return backup.ok ? { ok: true, value: backup.value.manifest } : backup;
    },
    async stage(file, at) {
      const backup = await readBackup(file, kinds);
      if (!backup.ok) return backup;
      await stageRestore(folder, backup.value, at);
      return { ok: true, value: backup.value.manifest };
    },
    hasDaily: (date) => existsSync(join(place, dailyName(date))),
    async writeDaily(date, at) {
      await write(join(place, dailyName(date)), at);
      for (const old of outdated(await readdir(place))) await rm(join(place, old), { force: true });
    },
  };
}
