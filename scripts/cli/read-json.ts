import { readFileSync } from "node:fs";
import type { z } from "zod";
import { problemOf } from "../../shared/settings/problem.ts";
import { BadInput } from "./bad-input.ts";

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

/** The text of a file; throws `BadInput` when it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new BadInput({ id: "command.not-read", values: { file, cause: firstLine(error) } });
  }
}

function parseJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput({ id: "command.not-read", values: { file, cause: firstLine(error) } });
  }
}

// Supple keeps its documents as `{ version, data }`, and exports them bare.
function bare(document: unknown): unknown {
  const kept =
    typeof document === "object" &&
    document !== null &&
    Object.keys(document).toSorted().join() === "data,version";
  return kept ? Reflect.get(document, "data") : document;
}

/** A document, kept or exported, that fits its schema; throws `BadInput` that says where it does not. */
export function readDocument<T>(file: string, schema: z.ZodType<T>): T {
  const document = bare(parseJson(file));
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const { path, value, allowed } = problemOf(parsed.error, document);
  throw new BadInput({
    id: "command.does-not-fit",
    values: { file, path: path || "the document", value, allowed },
  });
}
