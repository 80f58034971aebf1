import { type FSWatcher, statSync, watch } from "node:fs";
import { basename } from "node:path";

/** Whoever removes or replaces files of a folder does so one after the other, in milliseconds. */
const settle = 500;

/**
 * Calls back a little after one of these names appeared, changed or went in the profile's folder, or the folder itself
 * did; until the returned function is called. A folder that is made anew by the callback is watched again.
 */
export function watchProfile(
  folder: string,
  isWatched: (name: string) => boolean,
  onChange: () => void,
): () => void {
  let watcher: FSWatcher | null = null;
  let followed = 0;
  let waiting: NodeJS.Timeout | null = null;

  const follow = (): void => {
    watcher?.close();
    watcher = null;
    try {
      followed = inode(folder);
      watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name === null || name === basename(folder) || isWatched(name)) soon();
      });
      watcher.on("error", soon);
    } catch {
      // Where nothing can be watched, what is amiss is found at the next start.
    }
  };
  const soon = (): void => {
    waiting ??= setTimeout(() => {
      waiting = null;
      onChange();
      if (inode(folder) !== followed) follow();
    }, settle);
    waiting.unref();
  };

  follow();
  return () => {
    watcher?.close();
    if (waiting !== null) clearTimeout(waiting);
  };
}

/** 0 where there is no such folder. */
const inode = (folder: string): number => statSync(folder, { throwIfNoEntry: false })?.ino ?? 0;
