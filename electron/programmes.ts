import { holdOwnContent } from "../shared/content/own-content.ts";
import type { Answer } from "../shared/ipc/commands.ts";
import type { ProgrammesSay } from "../shared/ipc/snapshot.ts";
import { causeOf } from "../shared/messages/cause-of.ts";
import type { Message } from "../shared/messages/message.ts";
import { contentOf, mineId, routineIdIn } from "../shared/programme/content-of.ts";
import {
  type KeptProgramme,
  type KeptProgrammes,
  mostProgrammes,
  told,
} from "../shared/programme/kept.ts";
import {
  type OwnRoutine,
  type Picture,
  type Programme,
  programmeSchema,
  programmeVersion,
} from "../shared/programme/programme.ts";
import { programmeLimits } from "../shared/programme/limits.ts";
import { readProgramme } from "../shared/programme/read-programme.ts";
import { problemOf } from "../shared/settings/problem.ts";
import type { Document, FileDialog, TextFiles, Wording } from "./ports.ts";

export interface ProgrammesParts {
  readonly document: Document<KeptProgrammes>;
  readonly fileDialog: FileDialog;
  readonly files: Omit<TextFiles, "writeParts">;
  readonly say: Wording;
  /** Of small letters and digits, and never the same twice. */
  readonly newId: () => string;
  /** The routine that is being played, by its id; null while none is. */
  readonly playing: () => string | null;
  /** Something else is told than before. */
  readonly onTold: () => void;
}

/** The programmes that the person brought or made. Whatever changes, `findRoutine` finds what is there by then. */
export interface Programmes {
  says(): ProgrammesSay;
  /** Asks for a file and checks it; what it is stands in `says` until it is accepted or left. */
  choose(): Promise<Answer>;
  accept(): Answer;
  leave(): Answer;
  remove(programme: string): Answer;
  /** What was last removed is there again. */
  putBack(): Answer;
  /** Asks where, and writes a programme as a file that can be given away. */
  save(programme: string): Promise<Answer>;
  /** Keeps a routine that the person made; a new one without an id. */
  keepRoutine(routine: Omit<OwnRoutine, "id"> & { readonly id: string | null }): Answer;
  removeRoutine(routine: string): Answer;
  /** Whether a routine of that id is kept, and not merely offered. */
  has(routine: string): boolean;
  picture(programme: string, picture: string): Picture | null;
}

const done: Answer = { ok: true };
const offeredId = "offered";
const extension = "json";
export function programmesOf(parts: ProgrammesParts): Programmes {
  const { document, fileDialog, files, say, onTold } = parts;
  let offered: { readonly file: string; readonly programme: Programme } | null = null;
  /** Puts back what was removed last among what is there by then. */
  let undo: (() => Answer) | null = null;
  let stamp = 0;

  const all = (): readonly KeptProgramme[] => [
    ...document.read().kept,
    ...(offered === null ? [] : [{ id: offeredId, programme: offered.programme }]),
  ];
  const hold = (): void => {
    stamp += 1;
    holdOwnContent(contentOf(all().map(told)));
  };
  const tell = (): Answer => {
    hold();
    onTold();
    return done;
  };
  const refuse = (problem: Message): Answer => ({ ok: false, error: say(problem) });
  const kept = () => document.read().kept;
  const write = (next: KeptProgrammes["kept"]): Answer => {
    if (document.readOnly) {
      return refuse({ id: "programme.not-saved", values: { file: document.file } });
    }
    if (next.length > mostProgrammes) {
      return refuse({ id: "programme.too-many", values: { allowed: mostProgrammes } });
    }
    try {
      document.write({ kept: next });
    } catch (error) {
      return refuse({ id: "backup.not-written", values: { cause: causeOf(error) } });
    }
    return tell();
  };
  const find = (id: string) => document.read().kept.find((one) => one.id === id);
  const isPlayed = ({ id, programme }: KeptProgramme) =>
    programme.routines.some((routine) => routineIdIn(id, routine.id) === parts.playing());

  /** The programme of what the person made, with other routines; nothing is left of it without any. */
  function withMine(routines: readonly OwnRoutine[]): Answer {
    if (routines.length === 0) return write(kept().filter(({ id }) => id !== mineId));
    const programme = programmeSchema.safeParse({
      format: "supple-programme",
      version: programmeVersion,
      title: say({ id: "programme.mine" }),
      routines,
    });
    if (!programme.success) {
      return refuse({
        id: "programme.wrong",
        values: { ...problemOf(programme.error, { routines }) },
      });
    }
    const made = { id: mineId, programme: programme.data };
    return write(
      find(mineId) === undefined
        ? [...kept(), made]
        : kept().map((one) => (one.id === mineId ? made : one)),
    );
  }

  const mine = (): readonly OwnRoutine[] => find(mineId)?.programme.routines ?? [];
  hold();

  return {
    says: () => ({
      stamp,
      kept: document.read().kept.map(told),
      offered: offered && {
        file: offered.file,
        ...told({ id: offeredId, programme: offered.programme }),
      },
    }),
    async choose() {
      const title = say({ id: "programme.choose" });
      const kind = say({ id: "programme.kind" });
      const file = await fileDialog.open({ title, kind, extensions: [extension] });
      if (file === null) return done;
      offered = null;
      const read = await files.read(file, programmeLimits.fileBytes);
      if (!read.ok) {
        tell();
        if (!read.tooLarge) return refuse({ id: "backup.no-file", values: { cause: read.cause } });
        const allowed = programmeLimits.fileBytes / 1_048_576;
        return refuse({ id: "programme.file-size", values: { allowed } });
      }
      const programme = readProgramme(read.text, files.decode);
      if (programme.ok) offered = { file, programme: programme.value };
      tell();
      return programme.ok ? done : refuse(programme.problem);
    },
    accept() {
      if (offered === null) return done;
      const { programme } = offered;
      const answer = write([...kept(), { id: parts.newId(), programme }]);
      if (!answer.ok) return answer;
      offered = null;
      return tell();
    },
    leave() {
      offered = null;
      return tell();
    },
    remove(id) {
      const at = kept().findIndex((one) => one.id === id);
      const found = kept()[at];
      if (found === undefined) return done;
      if (isPlayed(found)) return refuse({ id: "programme.playing" });
      const answer = write(kept().filter((one) => one !== found));
      if (answer.ok) undo = () => write(kept().toSpliced(at, 0, found));
      return answer;
    },
    putBack() {
      const answer = undo?.() ?? done;
      if (answer.ok) undo = null;
      return answer;
    },
    async save(id) {
      const found = find(id);
      if (found === undefined) return done;
      const { programme } = found;
      const file = await fileDialog.save({
        title: say({ id: "programme.export" }),
        name: `${fileName(programme.title)}.${extension}`,
        kind: say({ id: "programme.kind" }),
        extensions: [extension],
      });
      if (file === null) return done;
      try {
        await files.write(file, `${JSON.stringify(programme, null, 2)}\n`);
        return done;
      } catch (error) {
        return refuse({ id: "backup.not-written", values: { cause: causeOf(error) } });
      }
    },
    keepRoutine({ id, ...routine }) {
      const before = mine().find((one) => one.id === id);
      if (before === undefined) return withMine([...mine(), { ...routine, id: parts.newId() }]);
      if (parts.playing() === routineIdIn(mineId, before.id)) {
        return refuse({ id: "programme.playing" });
      }
      const changed = { ...routine, id: before.id };
      return withMine(mine().map((one) => (one === before ? changed : one)));
    },
    removeRoutine(id) {
      const at = mine().findIndex((one) => one.id === id);
      const found = mine()[at];
      if (found === undefined) return done;
      if (parts.playing() === routineIdIn(mineId, id)) return refuse({ id: "programme.playing" });
      const answer = withMine(mine().filter((one) => one !== found));
      if (answer.ok) undo = () => withMine(mine().toSpliced(at, 0, found));
      return answer;
    },
    has: (routine) =>
      kept().some(({ id, programme }) =>
        programme.routines.some((one) => routineIdIn(id, one.id) === routine),
      ),
    picture: (programme, picture) =>
      all()
        .find(({ id }) => id === programme)
        ?.programme.pictures.find(({ id }) => id === picture) ?? null,
  };
}

/** A title as every file system takes it for a name. */
const fileName = (title: string): string =>
  title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N} -]+/gu, "")
    .trim() || "programme";
