import { z } from "zod";
import { parseJson } from "../json/parse-json.ts";
import type { DocumentKind } from "./document-kind.ts";
import { problemOf } from "./problem.ts";
import { firstLineOf } from "../messages/cause-of.ts";

/** What a document says; `newer` is one of a version that this product does not know yet. */
export type Reading<T> =
  | { readonly kind: "newer" }
  | { readonly kind: "good"; readonly migrated: boolean; readonly data: T }
  | { readonly kind: "broken"; readonly cause: string };

/** A document is read once a start: code made for its shape alone, which zod would make first, takes longer than reading. */
const once = { jitless: true } as const;

const envelopeSchema = z.object({ version: z.int().min(1), data: z.unknown() });

/** Reads the text of a document of that kind, led from an older version where it is one. Never throws. */
export function readDocument<T>(text: string, kind: DocumentKind<T>): Reading<T> {
  try {
    const raw = parseJson(text);
    const envelope = envelopeSchema.safeParse(raw, once);
    if (!envelope.success) return { kind: "broken", cause: causeOf(envelope.error, raw) };
    const { version } = envelope.data;
    if (version > kind.version) return { kind: "newer" };
    let { data } = envelope.data;
    for (let to = version + 1; to <= kind.version; to += 1) data = kind.migrations[to]?.(data);
    const parsed = kind.schema.safeParse(data, once);
    if (!parsed.success) return { kind: "broken", cause: causeOf(parsed.error, data) };
    return { kind: "good", migrated: version < kind.version, data: parsed.data };
  } catch (error) {
    return { kind: "broken", cause: firstLineOf(error) };
  }
}

function causeOf(error: z.ZodError, document: unknown): string {
  const { path, value, allowed } = problemOf(error, document);
  return `${path === "" ? "the whole" : path}: ${allowed}, not ${value}`;
}
