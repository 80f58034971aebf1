import { entrySchema, type Entry, type NewEntry } from "../../shared/journal/entry.ts";

let count = 0;

/** An entry of the journal at a moment written in ISO 8601. */
export function entryAt(iso: string, what: NewEntry, zone = "UTC"): Entry {
  count += 1;
  return entrySchema.parse({ v: 1, id: `e${count}`, at: Date.parse(iso), zone, ...what });
}

export const checkInAt = (iso: string, pain: number, more: object = {}): Entry =>
  entryAt(iso, { kind: "check-in", pain, where: [], note: "", ...more });

export const flagsAt = (iso: string, ...flags: string[]): Entry =>
  entryAt(iso, { kind: "red-flags", asked: "person", flags });
