import type { Answer } from "../shared/ipc/commands.ts";
import type { KeepingSays } from "../shared/ipc/snapshot.ts";
import type { Message } from "../shared/messages/message.ts";
import { backupEnding } from "../shared/backup/names.ts";
import { localDateOf } from "../shared/time/local.ts";
import type { Backups, Clock, FileDialog, LoginStart, Wording } from "./ports.ts";

export interface KeepingParts {
  readonly backups: Backups;
  readonly fileDialog: FileDialog;
  readonly loginStart: LoginStart;
  readonly clock: Clock;
  readonly say: Wording;
  /** Ends this Supple and starts it again. */
  readonly restart: () => void;
  /** Deletes all that is kept, ends this Supple and starts it again. */
  readonly startOver: () => void;
  /** Something else is told than before. */
  readonly onTold: () => void;
}

/** What the person does with all that is kept: save it, put a saved one in its place, delete it. */
export interface Keeping {
  says(): KeepingSays;
  save(): Promise<Answer>;
  /** Asks for a backup and checks it; what it is stands in `says` until it is restored or left. */
  choose(): Promise<Answer>;
  restore(): Promise<Answer>;
  leave(): Answer;
  deleteAll(): Answer;
}

const done: Answer = { ok: true };

export function keepingOf(parts: KeepingParts): Keeping {
  const { backups, fileDialog, clock, say, onTold } = parts;
  let said: KeepingSays = { saved: null, offered: null };
  const tell = (more: Partial<KeepingSays>): Answer => {
    said = { ...said, ...more };
    onTold();
    return done;
  };
  const refuse = (problem: Message): Answer => ({ ok: false, error: say(problem) });
  const causeOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const kind = () => say({ id: "backup.kind" });
  const extension = backupEnding.slice(1);

  return {
    says: () => said,
    async save() {
      const { at, zone } = clock.now();
      const file = await fileDialog.save({
        title: say({ id: "backup.save-title" }),
        name: `supple-${localDateOf(at, zone)}${backupEnding}`,
        kind: kind(),
        extensions: [extension],
      });
      if (file === null) return done;
      try {
        await backups.write(file, at);
      } catch (error) {
        tell({ saved: null });
        return refuse({ id: "backup.not-written", values: { cause: causeOf(error) } });
      }
      return tell({ saved: file });
    },
    async choose() {
      const title = say({ id: "backup.choose-title" });
      const file = await fileDialog.open({ title, kind: kind(), extensions: [extension] });
      if (file === null) return done;
      const backup = await backups.read(file);
      tell({ offered: backup.ok ? { file, made: backup.value.made } : null });
      return backup.ok ? done : refuse(backup.problem);
    },
    async restore() {
      if (said.offered === null) return done;
      try {
        const staged = await backups.stage(said.offered.file, clock.now().at);
        if (!staged.ok) return refuse(staged.problem);
      } catch (error) {
        return refuse({ id: "backup.not-written", values: { cause: causeOf(error) } });
      }
      parts.restart();
      return done;
    },
    leave: () => tell({ offered: null }),
    deleteAll() {
      try {
        if (parts.loginStart.isOn()) parts.loginStart.set(false);
      } catch (error) {
        return refuse({ id: "deletion.login", values: { cause: causeOf(error) } });
      }
      parts.startOver();
      return done;
    },
  };
}
