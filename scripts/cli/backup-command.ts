import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { keptFiles } from "../../electron/adapters/backup/kept-files.ts";
import { readBackup } from "../../electron/adapters/backup/read-backup.ts";
import { settleRestore, stageRestore } from "../../electron/adapters/backup/restore.ts";
import { isRunningIn } from "../../electron/adapters/backup/running.ts";
import { writeBackup } from "../../electron/adapters/backup/write-backup.ts";
import { whyNotWritable } from "../../electron/adapters/user-folder.ts";
import { wordingOf } from "../../electron/adapters/words.ts";
import { documentKinds } from "../../electron/documents.ts";
import { causeOf } from "../../shared/messages/cause-of.ts";
import type { Message } from "../../shared/messages/message.ts";
import { instant, zone } from "../../shared/time/instant.ts";
import { version } from "../../package.json" with { type: "json" };
import { BadInput } from "./bad-input.ts";
import { refusedOption } from "./refused-option.ts";
import { folderNamed } from "./user-folder.ts";

interface Asked {
  readonly file: string;
  readonly folder: string;
}

const here = zone(Intl.DateTimeFormat().resolvedOptions().timeZone);
const say = wordingOf("en", () => here);
const now = () => ({ at: instant(Date.now()), zone: here });

function understand(args: readonly string[]): Asked {
  const options = { "user-data-dir": { type: "string" } } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || file === "" || more.length > 0) {
      const given = file === "" ? 0 : positionals.length;
      throw new BadInput({ id: "command.backup-file", values: { given } });
    }
    return { file: resolve(file), folder: folderNamed(values["user-data-dir"]) };
  } catch (error) {
    throw refusedOption(error, "command.backup-option");
  }
}

async function orRefuse<T>(
  work: () => Promise<T> | T,
  id: Message["id"],
  file: string,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause = causeOf(error);
    throw new BadInput({ id, values: { file, cause } });
  }
}

/** `supple backup FILE`: all that is kept, as one file. Throws `BadInput`. */
export async function backupCommand(args: readonly string[]): Promise<string> {
  const { file, folder } = understand(args);
  if (existsSync(file)) throw new BadInput({ id: "command.backup-there", values: { file } });
  const names = documentKinds(now()).map(({ name }) => name);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const kept = await orRefuse(
    () => (isFolder ? keptFiles(folder, names) : []),
    "command.backup-failed",
    file,
  );
  if (kept.length === 0) throw new BadInput({ id: "command.nothing-kept", values: { folder } });
  const making = { made: now().at, by: version };
  await orRefuse(() => writeBackup(file, kept, making), "command.backup-failed", file);
  return `${say({ id: "command.backup-done", values: { files: kept.length, file } })}\n`;
}

/** `supple restore FILE`: what a backup holds takes the place of what is kept. Throws `BadInput`. */
export async function restoreCommand(args: readonly string[]): Promise<string> {
  const { file, folder } = understand(args);
  const kinds = documentKinds(now());
  const refuse = (problem: Message): never => {
    throw new BadInput({ id: "command.restore-refused", values: { file, problem: say(problem) } });
  };
  const backup = await readBackup(file, kinds);
  if (!backup.ok) return refuse(backup.problem);
  if (isRunningIn(folder))
    throw new BadInput({ id: "command.restore-running", values: { folder } });
  const cause = whyNotWritable(folder);
  if (cause !== null) return refuse({ id: "backup.not-written", values: { cause } });
  const settled = await orRefuse(
    async () => {
      await stageRestore(folder, backup.value, now().at);
      return settleRestore(folder, kinds, { made: now().at, by: version });
    },
    "command.backup-failed",
    folder,
  );
  if (settled === null) throw new Error("nothing was staged");
  if (!settled.ok) return refuse(settled.problem);
  const { manifest, before } = settled.value;
  return `${say({ id: "command.restore-done", values: { files: manifest.files.length, before } })}\n`;
}
