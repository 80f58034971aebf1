import { closeSync, fstatSync, openSync, statSync } from "node:fs";
import type { Entry } from "../../../shared/journal/entry.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { headOf, type Line, parseLine } from "./parse-line.ts";
import { readBytes, readLines } from "./read-lines.ts";

interface Span {
  readonly start: number;
  end: number;
}

interface Looked {
  readonly date: LocalDate;
  /** Where it is to be held ready. */
  readonly entry: Entry | null;
}

/** What is known of one file of the journal: where each date's lines stand, and the entries that are held ready. */
export interface FileIndex {
  readonly file: string;
  /** Reads what is new in it; answers the dates of which it has more or other lines than before, and the entries that it holds ready since. */
  catchUp(): News;
  /** The lines of a date as they stand in the file now. */
  of(date: LocalDate): readonly Line[];
  dates(): Iterable<LocalDate>;
  held(): readonly Entry[];
  /** How many lines could not be read, as far as all of them have been asked for. */
  unreadable(): number;
  /** Where its last whole line ends. */
  end(): number;
}

export interface News {
  readonly dates: ReadonlySet<LocalDate>;
  readonly held: readonly Entry[];
}

const nothing: News = { dates: new Set(), held: [] };
const markLength = 256;

/** An index of a file that has not been read yet. `isHeld` tells of which kinds its entries are held ready. */
export function fileIndexOf(file: string, isHeld: (kind: string) => boolean): FileIndex {
  let spans = new Map<LocalDate, Span[]>();
  let held: Entry[] = [];
  /** Where lines stand that could not be read. */
  const unreadable = new Set<number>();
  let end = 0;
  let last: { readonly date: LocalDate; readonly span: Span } | null = null;
  /** What stood right before `end`, by which a file that only grew is told from another. */
  let mark: Buffer = Buffer.alloc(0);
  let seen = { size: -1, changed: -1 };

  const open = <T>(use: (handle: number) => T): T => {
    const handle = openSync(file, "r");
    try {
      return use(handle);
    } finally {
      closeSync(handle);
    }
  };

  function place(date: LocalDate, start: number, stop: number): void {
    if (last?.date === date) {
      last.span.end = stop;
      return;
    }
    const span = { start, end: stop };
    const known = spans.get(date);
    if (known) known.push(span);
    else spans.set(date, [span]);
    last = { date, span };
  }

  function forget(): void {
    spans = new Map();
    held = [];
    unreadable.clear();
    end = 0;
    last = null;
    mark = Buffer.alloc(0);
  }

  const onlyGrew = (handle: number, size: number): boolean =>
    size >= end && mark.equals(readBytes(handle, end - mark.length, end));

  function catchUp(): News {
    const found = statSync(file);
    // Reading a pipe or a device might never end.
    if (!found.isFile()) throw new Error("not a file");
    if (found.size === seen.size && found.mtimeMs === seen.changed) return nothing;
    return open((handle) => {
      const { size, mtimeMs: changed } = fstatSync(handle);
      const grew = size !== seen.size && onlyGrew(handle, size);
      const dates = new Set<LocalDate>();
      if (!grew) {
        for (const date of spans.keys()) dates.add(date);
        forget();
      }
      const fresh: Entry[] = [];
      const take = (told: Looked, start: number, stop: number): void => {
        dates.add(told.date);
        place(told.date, start, stop);
        if (told.entry !== null) fresh.push(told.entry);
      };
      end = readLines(handle, end, (line, start, stop) => {
        const told = look(line);
        if (told !== null) take(told, start, stop);
        else if (line.trim() !== "") unreadable.add(start);
      });
      // One that nobody ended may still be arriving; whole it counts, and is read again once it was ended.
      const unended = look(readBytes(handle, end, size).toString("latin1"));
      if (unended !== null) take(unended, end, size);
      held.push(...fresh);
      mark = readBytes(handle, Math.max(0, end - markLength), end);
      seen = { size, changed };
      return { dates, held: fresh };
    });
  }

  /** What a line tells, as far as that is needed now. */
  function look(line: string): Looked | null {
    const head = headOf(line);
    if (head !== null && !isHeld(head.kind)) return { date: head.date, entry: null };
    const whole = parseLine(Buffer.from(line, "latin1").toString("utf8"));
    if (whole === null) return null;
    return { date: whole.date, entry: isHeld(whole.entry.kind) ? whole.entry : null };
  }

  function linesOf(handle: number, { start, end }: Span): readonly Line[] {
    const lines = readBytes(handle, start, end).toString("utf8").split("\n");
    return lines.flatMap((line, index) => {
      const parsed = parseLine(line);
      if (parsed === null && line.trim() !== "") {
        const before = lines.slice(0, index).map((other) => `${other}\n`);
        unreadable.add(start + Buffer.byteLength(before.join("")));
      }
      return parsed ?? [];
    });
  }

  return {
    file,
    catchUp,
    of(date) {
      const known = spans.get(date);
      if (known === undefined) return [];
      return open((handle) =>
        known.flatMap((span) => linesOf(handle, span)).filter((line) => line.date === date),
      );
    },
    dates: () => spans.keys(),
    held: () => held,
    unreadable: () => unreadable.size,
    end: () => end,
  };
}
