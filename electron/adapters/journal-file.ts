import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, join } from "node:path";
import { correctionsOf, truthOf } from "../../shared/journal/corrections.ts";
import { dateOf, daysOf } from "../../shared/journal/days.ts";
import { type Entry, entrySchema } from "../../shared/journal/entry.ts";
import { isCorrection } from "../../shared/journal/happening.ts";
import { toldOf } from "../../shared/journal/told.ts";
import { parseJson } from "../../shared/json/parse-json.ts";
import type { Message } from "../../shared/messages/message.ts";
import { localDateOf } from "../../shared/time/local.ts";
import type { JournalFile } from "../ports.ts";

export interface OpenedJournal {
  readonly journal: JournalFile;
  readonly notices: readonly Message[];
}

/**
 * The journal: one file of JSON lines for each machine and year, all in `folder` read together, none ever rewritten.
 * Lines that cannot be read stay where they are; a last line of this machine that was cut off moves to a file of its own.
 */
export function openJournal(folder: string, machine: string): OpenedJournal {
  const name = machine.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "") || "machine";
  const notices: Message[] = [];
  const byId = new Map<string, Entry>();

  for (const fileName of filesIn(folder, notices)) {
    const file = join(folder, fileName);
    const ours = fileName.replace(/-\d{4}\.jsonl$/, "") === name;
    try {
      const read = readLines(file, ours);
      for (const entry of read.entries) byId.set(entry.id, entry);
      notices.push(...read.notices);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      notices.push({ id: "journal.unreadable", values: { file, cause } });
    }
  }

  let entries = [...byId.values()].toSorted((one, other) => one.at - other.at);
  let revision = 0;
  const corrections = () => correctionsOf(entries.filter(isCorrection));
  const happenings = () => entries.filter((entry) => !isCorrection(entry));

  return {
    notices,
    journal: {
      kept: () => entries,
      of: (date) => happenings().filter((entry) => dateOf(entry) === date),
      revision: () => revision,
      days({ from, to }) {
        const totals = [...daysOf(truthOf(entries)).values()].toSorted((one, other) =>
          one.date < other.date ? -1 : 1,
        );
        const days = totals.filter(({ date }) => from <= date && date <= to);
        return { first: totals[0]?.date ?? null, complete: true, days };
      },
      entries({ from, to, limit }) {
        const told = toldOf(happenings(), corrections()).filter(
          ({ date }) => from <= date && date <= to,
        );
        return { entries: told.toReversed().slice(0, limit), more: told.length > limit };
      },
      append(entry, now) {
        const id = `${now.at.toString(36)}-${randomBytes(6).toString("hex")}`;
        const placed = entrySchema.parse({ v: 1, id, ...now, ...entry });
        const year = localDateOf(now.at, now.zone).slice(0, 4);
        appendLine(join(folder, `${name}-${year}.jsonl`), JSON.stringify(placed));
        entries = [...entries, placed];
        revision += 1;
        return placed;
      },
    },
  };
}

/** The journal's files by name; a place that cannot be a folder is said, and holds none. */
function filesIn(folder: string, notices: Message[]): readonly string[] {
  try {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder)
      .filter((file) => file.endsWith(".jsonl"))
      .toSorted();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    notices.push({ id: "journal.unreadable", values: { file: folder, cause } });
    return [];
  }
}

interface ReadLines {
  readonly entries: readonly Entry[];
  readonly notices: readonly Message[];
}

function readLines(file: string, ours: boolean): ReadLines {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(10) + 1;
  const whole = bytes.subarray(0, end).toString("utf8");
  const tail = bytes.subarray(end);
  const lines = whole.split("\n").filter((line) => line.trim() !== "");
  const notices: Message[] = [];

  if (tail.length > 0) {
    const last = tail.toString("utf8");
    if (parseLine(last) !== null) {
      if (ours) appendFileSync(file, "\n", { flush: true });
      lines.push(last);
    } else if (ours) {
      notices.push(setTailAside(file, tail, end));
    }
  }
  const entries = lines.map(parseLine).filter((entry) => entry !== null);
  const count = lines.length - entries.length;
  if (count > 0) notices.push({ id: "journal.skipped", values: { count, file } });
  return { entries, notices };
}

function setTailAside(file: string, tail: Buffer, end: number): Message {
  const time = new Date().toISOString().replaceAll(":", "-").replace(/\..*$/, "");
  const aside = `${file}.torn-${time}`;
  writeFileSync(aside, tail, { flush: true, flag: "a" });
  truncateSync(file, end);
  return { id: "journal.torn", values: { file, aside: basename(aside) } };
}

function parseLine(line: string): Entry | null {
  try {
    const parsed = entrySchema.safeParse(parseJson(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The line is on the disk when this returns; should the disk refuse half of it, the file is as it was before. */
function appendLine(file: string, line: string): void {
  const handle = openSync(file, "a");
  try {
    const { size } = fstatSync(handle);
    try {
      const bytes = Buffer.from(`${line}\n`);
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } catch (error) {
      ftruncateSync(handle, size);
      throw error;
    }
  } finally {
    closeSync(handle);
  }
}
