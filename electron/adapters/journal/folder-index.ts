import { lstatSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { dateOf } from "../../../shared/journal/days.ts";
import type { Entry } from "../../../shared/journal/entry.ts";
import type { SeenFiles } from "../../../shared/journal/seen-files.ts";
import { causeOf } from "../../../shared/messages/cause-of.ts";
import type { Message } from "../../../shared/messages/message.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { type DiskRefusal, diskRefusal } from "../../../shared/messages/disk-refusal.ts";
import { type FileIndex, fileIndexOf } from "./file-index.ts";
import { ownFileOf } from "./own-file.ts";
import type { Line } from "./parse-line.ts";

export interface FolderIndexParts {
  readonly folder: string;
  readonly machine: string;
  /** Of which kinds the entries are held ready. */
  readonly isHeld: (kind: string) => boolean;
  /** Told what is wrong with a file, once. */
  readonly notice: (message: Message) => void;
  /** What was told of files, from one start to the next. */
  readonly seen: Seen;
}

export interface Seen {
  read(): SeenFiles;
  write(files: SeenFiles): void;
}

/** What is known of all files of the journal together. */
export interface FolderIndex {
  /** Learns what is new in the files. */
  look(): FolderNews;
  /** The lines of a date, as they stand in the files now. */
  of(date: LocalDate): readonly Line[];
  dates(): ReadonlySet<LocalDate>;
  held(): readonly Entry[];
  /** Writes an entry to this machine's file; one that the disk refuses waits until it can be written. */
  append(entry: Entry): void;
  /** Whether something waits. */
  isBehind(): boolean;
  /** Writes what waits; answers why the disk still refuses it, or null. */
  settle(): DiskRefusal | null;
}

export interface FolderNews {
  /** Dates of which there are more or other lines than before. */
  readonly dates: ReadonlySet<LocalDate>;
  /** Entries that are held ready since. */
  readonly held: readonly Entry[];
  /** Whether some of those before are held no more. */
  readonly isLess: boolean;
}

interface Waiting extends Line {
  readonly year: string;
}

export function folderIndexOf({
  folder,
  machine,
  isHeld,
  notice,
  seen,
}: FolderIndexParts): FolderIndex {
  const files = new Map<string, FileIndex>();
  const told = new Set<string>();
  let waiting: readonly Waiting[] = [];
  let arrived: readonly Waiting[] = [];

  /** Says a thing of a file once. */
  function say(file: string, message: Message): void {
    const key = `${message.id} ${file}`;
    if (told.has(key)) return;
    told.add(key);
    notice(message);
  }

  const own = ownFileOf(folder, machine, notice);
  let isOpened = false;
  /** What was held ready of files that are gone. */
  const left: Entry[] = [];

  /** Null where the folder cannot be read now: nothing is known of its files then. */
  function names(): readonly string[] | null {
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith(".jsonl"))
        .toSorted();
    } catch (error) {
      say(folder, { id: "journal.unreadable", values: { file: folder, cause: causeOf(error) } });
      return null;
    }
  }

  function tellUnreadable(name: string, index: FileIndex): void {
    const count = index.unreadable();
    if (count <= (seen.read()[name] ?? 0)) return;
    say(index.file, { id: "journal.skipped", values: { count, file: index.file } });
  }

  function remember(there: readonly string[]): void {
    const before = seen.read();
    const counts = there.map((name) => [name, files.get(name)?.unreadable() ?? before[name] ?? 0]);
    const now = Object.fromEntries(counts) as Record<string, number>;
    const isSame =
      there.length === Object.keys(before).length &&
      there.every((name) => before[name] === now[name]);
    if (isSame) return;
    try {
      seen.write(now);
    } catch {
      // What cannot be remembered is told again at the next start.
    }
  }

  function look(): FolderNews {
    const dates = new Set<LocalDate>(arrived.map(({ date }) => date));
    const held: Entry[] = arrived.map(({ entry }) => entry).filter(({ kind }) => isHeld(kind));
    let isLess = false;
    arrived = [];
    const there = names();
    if (there === null) return { dates, held, isLess };
    for (const name of isOpened ? [] : Object.keys(seen.read())) {
      const file = join(folder, name);
      if (!there.includes(name)) say(file, { id: "journal.gone", values: { file } });
    }
    for (const name of there) {
      const file = join(folder, name);
      const index = files.get(name) ?? fileIndexOf(file, isHeld);
      const before = index.held().length;
      try {
        const news = index.catchUp();
        files.set(name, index);
        for (const date of news.dates) dates.add(date);
        held.push(...news.held);
        isLess ||= index.held().length < before + news.held.length;
        if (!isOpened) mend(name, index);
      } catch (error) {
        say(file, { id: "journal.unreadable", values: { file, cause: causeOf(error) } });
      }
      tellUnreadable(name, index);
    }
    for (const [name, index] of files) {
      if (there.includes(name)) continue;
      for (const date of index.dates()) dates.add(date);
      isLess = true;
      left.push(...index.held());
      files.delete(name);
      say(index.file, { id: "journal.vanished", values: { file: index.file } });
    }
    isOpened = true;
    remember(there);
    return { dates, held, isLess };
  }

  /** Puts this machine's file in order, as long as it writes none. */
  function mend(name: string, index: FileIndex): void {
    const isEnded = statSync(index.file).size === index.end();
    const message = isEnded ? null : own.mend(name);
    if (message !== null) notice(message);
  }

  function append(entry: Entry): void {
    const date = dateOf(entry);
    const line = { entry, date, year: date.slice(0, 4) };
    waiting = [...waiting, line];
    settle();
    // What stands in a file is found there.
    if (waiting.includes(line)) arrived = [...arrived, line];
  }

  function settle(): DiskRefusal | null {
    while (waiting[0] !== undefined) {
      const [{ year, entry }] = waiting;
      try {
        own.append(year, JSON.stringify(entry));
      } catch (error) {
        return diskRefusal(error);
      }
      waiting = waiting.slice(1);
    }
    return null;
  }

  return {
    look,
    append,
    isBehind: () => waiting.length > 0,
    settle,
    of: (date) => [
      ...[...files.values()].flatMap((index) => read(index, date)),
      ...waiting.filter((line) => line.date === date),
    ],
    dates: () =>
      new Set([
        ...[...files.values()].flatMap((index) => [...index.dates()]),
        ...waiting.map(({ date }) => date),
      ]),
    held: () => [
      ...[...files.values()].flatMap((index) => index.held()),
      ...left,
      ...waiting.map(({ entry }) => entry).filter(({ kind }) => isHeld(kind)),
    ],
  };

  function read(index: FileIndex, date: LocalDate): readonly Line[] {
    try {
      const lines = index.of(date);
      tellUnreadable(basename(index.file), index);
      return lines;
    } catch (error) {
      const { file } = index;
      const isThere = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
      const cause = causeOf(error);
      if (isThere) say(file, { id: "journal.unreadable", values: { file, cause } });
      return [];
    }
  }
}
