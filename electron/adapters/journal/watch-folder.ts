import { watch } from "node:fs";

/** Long enough for a sync tool to have finished a file, short enough for a person who waits for it. */
const settle = 500;

/** Calls back a little after something changed in a folder, as far as its file system tells; until the returned function is called. */
export function watchFolder(folder: string, onChange: () => void): () => void {
  let waiting: NodeJS.Timeout | null = null;
  const told = (): void => {
    waiting ??= setTimeout(() => {
      waiting = null;
      onChange();
    }, settle);
    waiting.unref();
  };
  try {
    const watcher = watch(folder, { persistent: false }, told);
    // A folder that cannot be watched any more is looked at when it is asked about.
    watcher.on("error", () => watcher.close());
    return () => {
      watcher.close();
      if (waiting !== null) clearTimeout(waiting);
    };
  } catch {
    return () => undefined;
  }
}
