import { readFileSync } from "node:fs";
import type { z } from "zod";
import { settingsKind } from "../../electron/documents.ts";
import { parseJson } from "../../shared/json/parse-json.ts";
import type { DocumentKind } from "../../shared/settings/document-kind.ts";
import { bodySchema, defaultSettings, type Settings } from "../../shared/settings/settings.ts";
import { problemOf } from "../../shared/settings/problem.ts";
import { BadInput } from "./bad-input.ts";
import { firstLineOf } from "../../shared/messages/cause-of.ts";

/** What is read from a file or folder; throws `BadInput` that names it when that fails. */
export function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new BadInput({ id: "command.not-read", values: { file, cause: firstLineOf(error) } });
  }
}

/** The text of a file; throws `BadInput` when it cannot be read. */
export const readText = (file: string): string => reading(file, () => readFileSync(file, "utf8"));

/** All that is written to the command; throws `BadInput` when it cannot be read. */
export const readStdin = (): string => reading("stdin", () => readFileSync(0, "utf8"));

function readJson(file: string): unknown {
  const text = readText(file);
  return reading(file, () => parseJson(text));
}

// Supple keeps its documents as `{ version, data }`, and exports them bare.
function bare(file: string, document: unknown, version: number): unknown {
  const kept =
    typeof document === "object" &&
    document !== null &&
    Object.keys(document).toSorted().join() === "data,version";
  if (!kept) return document;
  const written: unknown = Reflect.get(document, "version");
  if (written === version) return Reflect.get(document, "data");
  const values = { file, value: JSON.stringify(written), allowed: version };
  throw new BadInput({ id: "command.version", values });
}

/** A document, kept or exported, that fits its kind; throws `BadInput` that says where it does not. */
export const readDocument = <T>(
  file: string,
  { version, schema }: Pick<DocumentKind<T>, "version" | "schema">,
): T => fitted(file, bare(file, readJson(file), version), schema);

/**
 * What the person told of their body, alone as in `settings.body` or within whole settings, with the
 * rest of them; throws `BadInput` that says where it does not fit.
 */
export function readProfile(file: string): Settings {
  const document = bare(file, readJson(file), settingsKind.version);
  const isWhole = typeof document === "object" && document !== null && "version" in document;
  if (isWhole) return fitted(file, document, settingsKind.schema);
  return { ...defaultSettings, body: fitted(file, document, bodySchema) };
}

function fitted<T>(file: string, document: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const { path, value, allowed } = problemOf(parsed.error, document);
  throw new BadInput({
    id: "command.does-not-fit",
    values: { file, path: path || "the document", value, allowed },
  });
}
