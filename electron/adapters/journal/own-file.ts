import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, join } from "node:path";
import { causeOf } from "../../../shared/messages/cause-of.ts";
import type { Message } from "../../../shared/messages/message.ts";
import { diskRefusal } from "../../../shared/messages/disk-refusal.ts";
import { parseLine } from "./parse-line.ts";
import { readBytes } from "./read-lines.ts";

const lineBreak = 10;

/** The files that this machine writes in the journal's folder, one for each year. */
export interface OwnFile {
  /**
   * The line is on the disk when this returns, in a folder made anew where it was gone; should the disk refuse half of
   * it, the file is as it was before, and this throws.
   */
  append(year: string, line: string): void;
  /** Moves a last line that was cut off to a file of its own, and ends one that is whole. */
  mend(fileName: string): Message | null;
}

/**
 * Files by the machine's name. Where one cannot be written, or somebody else turns out to write to it, such as another
 * machine of that name which shares the folder, this process goes on in a file of its own, and says so.
 */
export function ownFileOf(
  folder: string,
  machine: string,
  notice: (message: Message) => void,
): OwnFile {
  const given = machine.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "") || "machine";
  let name = given;
  /** How long each file was when this process last wrote to it. */
  const left = new Map<string, number>();

  function isShared(file: string): boolean {
    const size = sizeOf(file);
    return size !== 0 && size !== (left.get(file) ?? size);
  }

  function appendTo(base: string, year: string, line: string): string {
    const file = join(folder, `${base}-${year}.jsonl`);
    left.set(file, appendLine(file, line));
    return file;
  }

  function attemptTo(base: string, year: string, line: string): string | null {
    try {
      return appendTo(base, year, line);
    } catch {
      return null;
    }
  }

  return {
    append(year, line) {
      mkdirSync(folder, { recursive: true });
      const from = join(folder, `${name}-${year}.jsonl`);
      const other = `${given}-${randomBytes(2).toString("hex")}`;
      if (isShared(from)) {
        const to = appendTo(other, year, line);
        name = other;
        notice({ id: "journal.shared", values: { from, to } });
        return;
      }
      try {
        appendTo(name, year, line);
      } catch (error) {
        // Another file is no way out of that.
        if (["full", "readonly"].includes(diskRefusal(error).why)) throw error;
        const to = attemptTo(other, year, line);
        // Of the two the first, whose file has the same name the next time.
        if (to === null) throw error;
        name = other;
        const cause = causeOf(error);
        notice({ id: "journal.moved-on", values: { from, to, cause } });
      }
    },
    mend(fileName) {
      if (fileName.replace(/-\d{4}\.jsonl$/, "") !== given) return null;
      return mendTail(join(folder, fileName));
    },
  };
}

/** In bytes; 0 too for what has no size, such as a link that leads round in a circle. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

function mendTail(file: string): Message | null {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(lineBreak) + 1;
  const tail = bytes.subarray(end);
  if (tail.length === 0) return null;
  if (parseLine(tail.toString("utf8")) !== null) {
    appendFileSync(file, "\n", { flush: true });
    return null;
  }
  const time = new Date().toISOString().replaceAll(":", "-").replace(/\..*$/, "");
  const aside = `${file}.torn-${time}`;
  writeFileSync(aside, tail, { flush: true, flag: "a" });
  truncateSync(file, end);
  return { id: "journal.torn", values: { file, aside: basename(aside) } };
}

/** Answers how long the file is then. */
function appendLine(file: string, line: string): number {
  const handle = openSync(file, "a+");
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) throw new Error("not a file");
    const { size } = found;
    // What somebody else is in the middle of stays apart from it.
    const isEnded = size === 0 || readBytes(handle, size - 1, size)[0] === lineBreak;
    try {
      const bytes = Buffer.from(isEnded ? `${line}\n` : `\n${line}\n`);
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
      return size + bytes.length;
    } catch (error) {
      if (size === 0) rmSync(file, { force: true });
      else ftruncateSync(handle, size);
      throw error;
    }
  } finally {
    closeSync(handle);
  }
}
