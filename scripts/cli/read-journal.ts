import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Entry, entrySchema } from "../../shared/journal/entry.ts";
import { BadInput } from "./bad-input.ts";
import { reading, readText } from "./read-json.ts";

const known = new Set<string>(entrySchema.options.map((option) => option.shape.kind.value));
const anyEntry = z.looseObject({ kind: z.string() });

const shortened = (line: string): string => (line.length > 60 ? `${line.slice(0, 60)}…` : line);

function readLine(file: string, line: string, number: number, last: boolean): Entry[] {
  const refuse = () =>
    new BadInput({
      id: "command.journal-line",
      values: { file, line: number, value: shortened(line) },
    });
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    // A last line can be cut off when the machine dies; it is no mistake of the person's.
    if (last) return [];
    throw refuse();
  }
  const entry = anyEntry.safeParse(raw);
  if (!entry.success) throw refuse();
  if (!known.has(entry.data.kind)) return [];
  const parsed = entrySchema.safeParse(raw);
  if (!parsed.success) throw refuse();
  return [parsed.data];
}

function readFile(file: string): Entry[] {
  const lines = readText(file).split("\n");
  return lines.flatMap((line, index) =>
    line.trim() === "" ? [] : readLine(file, line, index + 1, index === lines.length - 1),
  );
}

/**
 * The entries of a journal file, or of all in a folder, changed by nothing. Kinds that a newer version
 * wrote are passed over; throws `BadInput` at a line that is no entry.
 */
export function readJournal(path: string): readonly Entry[] {
  const isFolder = reading(path, () => statSync(path).isDirectory());
  if (!isFolder) return readFile(path);
  const files = reading(path, () => readdirSync(path)).filter((name) => name.endsWith(".jsonl"));
  return files.toSorted().flatMap((name) => readFile(join(path, name)));
}
