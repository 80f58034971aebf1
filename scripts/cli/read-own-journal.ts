import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseLine } from "../../electron/adapters/journal/parse-line.ts";
import type { Entry } from "../../shared/journal/entry.ts";
import { own } from "./own.ts";
import { reading, readText } from "./read-json.ts";
import { remark } from "./remark.ts";

function readFile(file: string): readonly Entry[] {
  const lines = readText(file).split("\n");
  // A last line that nobody ended is still being written, or was cut off.
  const unended = lines.length - 1;
  let left = 0;
  const entries = lines.flatMap((line, index) => {
    const parsed = parseLine(line);
    if (parsed === null && line.trim() !== "" && index !== unended) left += 1;
    return parsed?.entry ?? [];
  });
  if (left > 0) remark({ id: "journal.skipped", values: { count: left, file } });
  return entries;
}

function readFolder(folder: string): readonly Entry[] {
  const names = reading(folder, () => readdirSync(folder)).filter((name) =>
    name.endsWith(".jsonl"),
  );
  const entries = names.toSorted().flatMap((name) => readFile(join(folder, name)));
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/**
 * The entries of the person's own journal, as Supple itself reads them: each once, and lines that cannot be read are
 * passed over, with a word on stderr.
 */
export const readOwnJournal = (folder?: string): readonly Entry[] =>
  own("journal", readFolder, [], folder);
