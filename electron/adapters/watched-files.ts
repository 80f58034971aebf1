import { statSync, watch, type FSWatcher } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { FileRead, WatchedFiles } from "../ports.ts";
import { causeOf } from "../../shared/messages/cause-of.ts";

/** A program writes a file in pieces, or puts another in its place: it is read once it is left alone. */
const settledAfterMs = 1000;
const largestBytes = 40_000_000;

async function read(file: string): Promise<FileRead> {
  try {
    const found = await stat(file);
    // Reading a pipe or a device might never end.
    if (!found.isFile()) return { ok: false, cause: `${file}: not a file` };
    if (found.size > largestBytes) {
      return { ok: false, cause: `${file}: more than ${largestBytes / 1_000_000} MB` };
    }
    return { ok: true, text: await readFile(file, "utf8") };
  } catch (error) {
    return { ok: false, cause: causeOf(error) };
  }
}

/**
 * Watches folders, not files: a file that is replaced is another file to the system. One that cannot be read is looked
 * for again after so many milliseconds.
 */
export const watchedFiles = (againAfterMs = 60_000): WatchedFiles => ({
  watch(file, tell) {
    let folder: FSWatcher | null = null;
    let followed = 0;
    let timer: NodeJS.Timeout | undefined;
    let stopped = false;

    const look = async (): Promise<void> => {
      follow();
      const found = await read(file);
      if (stopped) return;
      if (!found.ok) lookIn(againAfterMs);
      tell(found);
    };
    const lookIn = (wait: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), wait).unref();
    };
    const leave = (): void => {
      folder?.close();
      folder = null;
    };
    const follow = (): void => {
      const now = inode(dirname(file));
      if (folder !== null && now === followed) return;
      leave();
      followed = now;
      try {
        folder = watch(dirname(file), (_event, name) => {
          // A folder that goes is told by its own name.
          if (name === null || name === basename(file) || name === basename(dirname(file))) {
            lookIn(settledAfterMs);
          }
        });
        folder.on("error", () => {
          leave();
          lookIn(settledAfterMs);
        });
      } catch {
        // Its folder is not there: the look says so, and the next one tries again.
        folder = null;
      }
    };

    void look();
    return {
      look: () => void look(),
      stop: () => {
        stopped = true;
        clearTimeout(timer);
        leave();
      },
    };
  },
});

/** 0 where there is no such folder. */
const inode = (folder: string): number => statSync(folder, { throwIfNoEntry: false })?.ino ?? 0;
