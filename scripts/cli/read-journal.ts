import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { dateOf } from "../../shared/journal/days.ts";
import { type Entry, entrySchema } from "../../shared/journal/entry.ts";
import { parseJson } from "../../shared/json/parse-json.ts";
import { problemOf } from "../../shared/settings/problem.ts";
import { BadInput } from "./bad-input.ts";
import { reading, readText } from "./read-json.ts";

const known = new Set<string>(entrySchema.options.map((option) => option.shape.kind.value));
const anyEntry = z.looseObject({ kind: z.string() });

const shortened = (line: string): string => (line.length > 60 ? `${line.slice(0, 60)}…` : line);

function readLine(file: string, line: string, number: number, last: boolean): Entry[] {
  const at = { file, line: number };
  let raw: unknown;
  try {
    raw = parseJson(line);
  } catch {
    // A last line can be cut off when the machine dies; it is no mistake of the person's.
    if (last) return [];
    throw new BadInput({ id: "command.journal-line", values: { ...at, value: shortened(line) } });
  }
  const doesNotFit = (error: z.ZodError) => {
    const { path, value, allowed } = problemOf(error, raw);
    const values = { ...at, path: path || "the entry", value, allowed };
    return new BadInput({ id: "command.journal-entry", values });
  };
  const entry = anyEntry.safeParse(raw);
  if (!entry.success) throw doesNotFit(entry.error);
  if (!known.has(entry.data.kind)) return [];
  const parsed = entrySchema.safeParse(raw);
  if (!parsed.success) throw doesNotFit(parsed.error);
  const { zone } = parsed.data;
  try {
    dateOf(parsed.data);
  } catch {
    const values = { ...at, path: "zone", value: JSON.stringify(zone), allowed: "a zone of today" };
    throw new BadInput({ id: "command.journal-entry", values });
  }
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
