import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Makes the folder where it is missing and tries a write; answers why it cannot be written, or null when it can. */
export function whyNotWritable(folder: string): string | null {
  const probe = join(folder, `.write-probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, "");
    rmSync(probe);
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}
