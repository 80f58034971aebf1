import type { Message } from "../messages/message.ts";
import { problemOf } from "../settings/problem.ts";
import type { Instant } from "../time/instant.ts";
import { type Entry, entrySchema } from "./entry.ts";
import type { Happening } from "./happening.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What the person may put right afterwards: what they told of their day. What tells of danger, of red
 * flags or of advice stays as it was told, for later answers build on it; and what Supple did, it did.
 */
const amendable: Readonly<Partial<Record<Entry["kind"], readonly string[]>>> = {
  "check-in": ["pain", "where", "note"],
  workout: [
    "title",
    "type",
    "started",
    "minutes",
    "outcome",
    "painBefore",
    "painAfter",
    "exercises",
  ],
  soreness: ["areas"],
  routine: ["seconds", "outcome"],
};

const deletable: ReadonlySet<Entry["kind"]> = new Set([
  "check-in",
  "workout",
  "soreness",
  "routine",
  "break",
]);

/** The fields of entries of a kind that may be amended; none where they may not. */
export const amendableFields = (kind: Entry["kind"]): readonly string[] => amendable[kind] ?? [];

/** Whether an entry may be deleted. R31. An answer that told of the leg, or of everyday things, is one about danger. */
export function mayDelete(entry: Happening): boolean {
  const aboutDanger =
    entry.kind === "check-in" && (entry.leg === true || entry.stopsDaily === true);
  return deletable.has(entry.kind) && !aboutDanger;
}

/** An entry with fields replaced; null where they are not such as may be replaced in it. */
export function withFields(entry: Happening, fields: Fields): Happening | null {
  const may = amendableFields(entry.kind);
  if (!Object.keys(fields).every((field) => may.includes(field))) return null;
  const parsed = entrySchema.safeParse({ ...entry, ...fields });
  return parsed.success ? (parsed.data as Happening) : null;
}

/** Why an entry cannot be amended so at a moment, or null when it can. */
export function whyNotAmended(entry: Happening, fields: Fields, now: Instant): Message | null {
  const { kind } = entry;
  const may = amendableFields(kind);
  const allowed = may.join(", ");
  if (may.length === 0) return { id: "correction.stays", values: { kind } };
  const field = Object.keys(fields).find((name) => !may.includes(name));
  if (field !== undefined) return { id: "correction.field", values: { kind, field, allowed } };
  if (Object.keys(fields).length === 0) return { id: "correction.nothing", values: { allowed } };
  const { started } = fields;
  if (typeof started === "number" && started > now) return { id: "correction.not-yet" };
  const parsed = entrySchema.safeParse({ ...entry, ...fields });
  if (parsed.success) return null;
  return { id: "correction.does-not-fit", values: { ...problemOf(parsed.error, fields) } };
}

/** Why an entry cannot be deleted, or null when it can. */
export const whyNotDeleted = (entry: Happening): Message | null =>
  mayDelete(entry) ? null : { id: "correction.stays", values: { kind: entry.kind } };
