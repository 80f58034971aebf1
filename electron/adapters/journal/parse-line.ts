import { dateOf } from "../../../shared/journal/days.ts";
import { type Entry, entrySchema } from "../../../shared/journal/entry.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import type { Instant, Zone } from "../../../shared/time/instant.ts";
import { localDateOf } from "../../../shared/time/local.ts";

export interface Line {
  readonly entry: Entry;
  /** The local date of its moment. */
  readonly date: LocalDate;
}

/** The entry that a line holds; null for none, for a newer version's, and for a zone that this machine does not know. */
export function parseLine(line: string): Line | null {
  try {
    const parsed = entrySchema.safeParse(parseJson(line));
    return parsed.success ? { entry: parsed.data, date: dateOf(parsed.data) } : null;
  } catch {
    return null;
  }
}

/** What is told by the beginning of a line that Supple wrote, without reading the rest. */
export interface Head {
  readonly kind: string;
  readonly date: LocalDate;
}

/** Supple writes these fields first, in this order; any other line is read whole. */
const head = /^\{"v":1,"id":"[\w-]+","at":(\d{1,15}),"zone":"([\w+\-/]+)","kind":"([a-z-]+)"/;

const known = new Set<string>(entrySchema.options.map((option) => option.shape.kind.value));

/** Null where the whole line has to be read. */
export function headOf(line: string): Head | null {
  if (!line.endsWith("}")) return null;
  const [, at, zone, kind] = head.exec(line) ?? [];
  if (at === undefined || zone === undefined || kind === undefined || !known.has(kind)) return null;
  try {
    return { kind, date: localDateOf(Number(at) as Instant, zone as Zone) };
  } catch {
    return null;
  }
}
