import { spawnSync } from "node:child_process";
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own that is soon full. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it up but for so many bytes, as precisely as its blocks allow. */
  fill(free: number): void;
  /** Frees what `fill` took. */
  makeRoom(): void;
  /** Lets it be read only, or written again; what is open for writing has to be closed first. */
  readOnly(on: boolean): void;
  remove(): void;
}

/** Whether this process may mount one. */
export const canMount = process.platform === "linux" && process.getuid?.() === 0;

export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "supple-disk-"));
  mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "supple-test", folder);
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill(free) {
      const block = Buffer.alloc(statfsSync(folder).bsize);
      const file = openSync(ballast, "w");
      let length = 0;
      try {
        // What others free meanwhile is taken too: it is full when it refuses.
        for (;;) length += writeSync(file, block);
      } catch {
        ftruncateSync(file, Math.max(0, length - free));
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    readOnly: (on) => mount("-o", `remount,${on ? "ro" : "rw"}`, folder),
    remove() {
      spawnSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mount(...args: readonly string[]): void {
  const { status, stderr } = spawnSync("mount", args);
  if (status !== 0) throw new Error(`mount: ${stderr.toString()}`);
}
