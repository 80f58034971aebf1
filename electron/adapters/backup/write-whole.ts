import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Transform } from "node:stream";

/** What a file is called until it is whole. */
export const partSuffix = ".part";

/** Writes a file that is there whole and on the disk, or not at all; one of that name is replaced only then. */
export async function writeWhole(
  file: string,
  source: Readable,
  ...through: readonly Transform[]
): Promise<void> {
  const part = `${file}${partSuffix}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await pipeline([source, ...through, createWriteStream(part, { flush: true })]);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
