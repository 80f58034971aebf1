import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { createGzip } from "node:zlib";
import { backupVersion, type Manifest } from "../../../shared/backup/manifest.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { KeptFile } from "./kept-files.ts";
import { writeWhole } from "./write-whole.ts";

/** When a backup is made, and by which version of Supple. */
export interface Making {
  readonly made: Instant;
  readonly by: string;
}

export const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Writes a backup: one gzip file of a line of JSON, the manifest, and after it the bytes of its files one after
 * another. Throws where the disk refuses; nothing half-written stays.
 */
export async function writeBackup(
  file: string,
  kept: readonly KeptFile[],
  { made, by }: Making,
): Promise<void> {
  const files: Manifest["files"] = [];
  for (const { name, bytes } of kept) {
    files.push({ name, bytes: bytes.length, sha256: sha256(bytes) });
    // A journal of ten years takes a moment: what else there is to do comes in between.
    await setImmediate();
  }
  const manifest: Manifest = { format: "supple-backup", version: backupVersion, made, by, files };
  const parts = [Buffer.from(`${JSON.stringify(manifest)}\n`), ...kept.map(({ bytes }) => bytes)];
  await writeWhole(file, Readable.from(parts), createGzip());
}
