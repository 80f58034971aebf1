import type { Answer } from "../shared/ipc/commands.ts";
import type { KeepingSays } from "../shared/ipc/snapshot.ts";
import { causeOf } from "../shared/messages/cause-of.ts";
import type { Message } from "../shared/messages/message.ts";
import { backupEnding } from "../shared/backup/names.ts";
import { localDateOf } from "../shared/time/local.ts";
import type {
  Backups,
  Clock,
  FileDialog,
  LoginStart,
  Question,
  Questions,
  Wording,
} from "./ports.ts";
import type { Instant } from "../shared/time/instant.ts";

export interface KeepingParts {
  readonly backups: Backups;
  readonly fileDialog: FileDialog;
  readonly questions: Questions;
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
  /** Asks for a backup, checks it, and lets it take the place of what is kept where the person says yes to that. */
  restore(): Promise<Answer>;
  /** Deletes everything where the person says yes to that. */
  deleteAll(): Promise<Answer>;
}

const done: Answer = { ok: true };

export function keepingOf(parts: KeepingParts): Keeping {
  const { backups, fileDialog, questions, clock, say, onTold } = parts;
  let said: KeepingSays = { saved: null };
  const tell = (now: KeepingSays): Answer => {
    said = now;
    onTold();
    return done;
  };
  const refuse = (problem: Message): Answer => ({ ok: false, error: say(problem) });
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
    async restore() {
      const title = say({ id: "backup.choose-title" });
      const file = await fileDialog.open({ title, kind: kind(), extensions: [extension] });
      if (file === null) return done;
      const backup = await backups.read(file);
      if (!backup.ok) return refuse(backup.problem);
      if (!(await questions.ask(restoring(file, backup.value.made, say)))) return done;
      try {
        const staged = await backups.stage(file, clock.now().at);
        if (!staged.ok) return refuse(staged.problem);
      } catch (error) {
        return refuse({ id: "backup.not-written", values: { cause: causeOf(error) } });
      }
      parts.restart();
      return done;
    },
    async deleteAll() {
      if (!(await questions.ask(deletion(say)))) return done;
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

const restoring = (file: string, made: Instant, say: Wording): Question => ({
  title: say({ id: "keeping.restore" }),
  question: say({ id: "keeping.restore.title", values: { made } }),
  details: `${file}\n\n${say({ id: "keeping.restore.body" })}`,
  yes: say({ id: "keeping.restore.do" }),
  no: say({ id: "keeping.cancel" }),
});

const deletion = (say: Wording): Question => ({
  title: say({ id: "keeping.delete" }),
  question: say({ id: "keeping.delete.title" }),
  details: say({ id: "keeping.delete.body" }),
  yes: say({ id: "keeping.delete.do" }),
  no: say({ id: "keeping.cancel" }),
});
