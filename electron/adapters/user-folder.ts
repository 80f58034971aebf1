import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Makes the folder where it is missing and tries a write; answers why it cannot be written, or null when it can. */
export function whyNotWritable(folder: string): string | null {
  const probe = join(folder, `.write-probe-${process.pid}`);
  try {
    make(folder);
    writeFileSync(probe, "");
    rmSync(probe);
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

/** Level by level: mkdir's own `recursive` never returns below a folder that refuses with ENOENT, such as /proc. */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(dirname(folder));
  mkdirSync(folder);
}
