import { z } from "zod";
import { parseJson } from "../json/parse-json.ts";
import { type Checked, refused } from "../messages/checked.ts";
import { problemOf } from "../settings/problem.ts";
import { instant } from "../time/instant.ts";
import { isKeptName, sameFile } from "./kept-name.ts";

export const backupVersion = 1;

/** What a backup may hold at most, so that a small file cannot fill the memory. */
export const mostBytes = 536_870_912;
export const mostFiles = 10_000;
export const longestManifest = 4_194_304;

const format = z.literal("supple-backup");

/**
 * What a backup says of itself. `made` is in milliseconds since 1970; of each file, by its name in the profile folder,
 * the length in bytes and the SHA-256 in hexadecimal.
 */
export const manifestSchema = z.strictObject({
  format,
  version: z.literal(backupVersion),
  made: z.int().min(0).max(8.64e15).transform(instant),
  by: z.string().max(50),
  files: z
    .array(
      z.strictObject({
        name: z.string(),
        bytes: z.int().min(0).max(mostBytes),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"),
      }),
    )
    .max(mostFiles),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest that a text is, for a profile with these `documents`. Never throws. */
export function readManifest(text: string, documents: readonly string[]): Checked<Manifest> {
  let raw: unknown;
  try {
    raw = parseJson(text);
  } catch {
    return refused({ id: "backup.not-one" });
  }
  const envelope = z.looseObject({ format, version: z.int().min(1) }).safeParse(raw);
  if (!envelope.success) return refused({ id: "backup.not-one" });
  const { version } = envelope.data;
  if (version > backupVersion) {
    return refused({ id: "backup.newer", values: { version, allowed: backupVersion } });
  }
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) {
    return refused({ id: "backup.manifest", values: { ...problemOf(parsed.error, raw) } });
  }
  const { files } = parsed.data;
  const stranger = files.find(({ name }) => !isKeptName(name, documents));
  if (stranger !== undefined) {
    const known = documents.map((name) => `${name}.json`).join(", ");
    return refused({ id: "backup.stranger", values: { name: shown(stranger.name), known } });
  }
  const seen = new Set<string>();
  for (const { name } of files) {
    if (seen.has(sameFile(name))) return refused({ id: "backup.twice", values: { name } });
    seen.add(sameFile(name));
  }
  return { ok: true, value: parsed.data };
}

/** A name out of a hostile file, fit to be shown. */
const shown = (name: string): string => JSON.stringify(name).slice(0, 80);
