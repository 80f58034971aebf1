import { watch, type FSWatcher } from "node:fs";
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

/** Watches folders, not files: a file that is replaced is another file to the system. */
export const watchedFiles: WatchedFiles = {
  watch(file, tell) {
    let folder: FSWatcher | null = null;
    let timer: NodeJS.Timeout | undefined;
    let stopped = false;

    const look = async (): Promise<void> => {
      const found = await read(file);
      if (!stopped) tell(found);
    };
    const lookSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), settledAfterMs);
    };
    const leave = (): void => {
      folder?.close();
      folder = null;
    };
    const follow = (): void => {
      if (folder !== null) return;
      try {
        folder = watch(dirname(file), (_event, name) => {
          if (name === null || name === basename(file)) lookSoon();
        });
        folder.on("error", () => {
          leave();
          lookSoon();
        });
      } catch {
        // Its folder is not there: the look says so, and the next one tries again.
        folder = null;
      }
    };

    follow();
    void look();
    return {
      look: () => {
        follow();
        void look();
      },
      stop: () => {
        stopped = true;
        clearTimeout(timer);
        leave();
      },
    };
  },
};
