import { type FSWatcher, statSync, watch } from "node:fs";

/** Long enough for a sync tool to have finished a file, short enough for a person who waits for it. */
const settle = 500;

export interface WatchedFolder {
  /** Watches it again where another folder has taken its place. */
  renew(): void;
  stop(): void;
}

/** Calls back a little after something changed in a folder, as far as its file system tells. */
export function watchFolder(folder: string, onChange: () => void): WatchedFolder {
  let waiting: NodeJS.Timeout | null = null;
  const told = (): void => {
    waiting ??= setTimeout(() => {
      waiting = null;
      onChange();
    }, settle);
    waiting.unref();
  };
  let watcher: FSWatcher | null = null;
  let followed = 0;
  const follow = (): void => {
    watcher?.close();
    watcher = null;
    followed = inode(folder);
    try {
      const opened = watch(folder, { persistent: false }, told);
      // A folder that cannot be watched any more is looked at when it is asked about.
      opened.on("error", () => opened.close());
      watcher = opened;
    } catch {
      // The same.
    }
  };
  follow();
  return {
    renew: () => {
      if (inode(folder) !== followed) follow();
    },
    stop: () => {
      watcher?.close();
      if (waiting !== null) clearTimeout(waiting);
    },
  };
}

/** 0 where there is no such folder. */
const inode = (folder: string): number => statSync(folder, { throwIfNoEntry: false })?.ino ?? 0;
