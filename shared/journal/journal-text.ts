import { instant, type Zone } from "../time/instant.ts";
import { withOffset } from "../time/local.ts";
import { cell, row } from "./cells.ts";
import { type Entry, entrySchema, moment } from "./entry.ts";
import type { Told } from "./told.ts";

export const journalFormats = ["csv", "json"] as const;
export type JournalFormat = (typeof journalFormats)[number];

/** What is told, in order of time and in whatever portions. */
type Portions = Iterable<readonly Told[]> | AsyncIterable<readonly Told[]>;

const everyEntry: ReadonlySet<string> = new Set(["v", "id", "at", "zone", "kind"]);
const corrects: ReadonlySet<Entry["kind"]> = new Set(["amended", "deleted"]);

// The schema says what columns there are: a new kind brings its own.
const shapes = entrySchema.options
  .filter(({ shape }) => !corrects.has(shape.kind.value))
  .map(({ shape }) => Object.entries(shape));
const fields = [...new Set(shapes.flat().map(([name]) => name))].filter(
  (name) => !everyEntry.has(name),
);
const moments: ReadonlySet<string> = new Set(
  shapes
    .flat()
    .filter(([, schema]) => schema === moment)
    .map(([name]) => name),
);

const local = (at: number, zone: string): string => withOffset(instant(at), zone as Zone);

function cellOf(name: string, value: unknown, zone: string): string {
  if (value === undefined || value === null) return "";
  if (moments.has(name) && typeof value === "number") return cell(local(value, zone));
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") {
    return cell(value);
  }
  const isList = Array.isArray(value) && value.every((item) => typeof item === "string");
  return cell(isList ? value.join("; ") : JSON.stringify(value));
}

/** The first row: how the columns are called. */
const header = ["id", "local", "zone", "day", "kind", "amended", ...fields];

const csvRow = ({ entry, date, isAmended }: Told): string => {
  const told: Readonly<Record<string, unknown>> = entry;
  const { id, at, zone, kind } = entry;
  const always = [id, local(at, zone), zone, date, kind, isAmended].map(cell);
  return row([...always, ...fields.map((name) => cellOf(name, told[name], zone))]);
};

const jsonOf = ({ entry, isAmended }: Told): string =>
  JSON.stringify({ ...entry, local: local(entry.at, entry.zone), amended: isAmended });

/**
 * The journal for other programs, bit by bit: a table with a column for every field of every kind, its moments as
 * local times with their offset; or JSON, of which each entry is what the journal holds, and `local` and `amended`.
 */
export async function* journalText(format: JournalFormat, told: Portions): AsyncGenerator<string> {
  const isTable = format === "csv";
  yield isTable ? row(header.map(cell)) : '{"format":"supple-journal","version":1,"entries":[';
  let separator = "\n";
  for await (const portion of told) {
    if (portion.length === 0) continue;
    if (isTable) {
      yield portion.map(csvRow).join("");
    } else {
      yield `${separator}${portion.map(jsonOf).join(",\n")}`;
      separator = ",\n";
    }
  }
  if (!isTable) yield "\n]}\n";
}
