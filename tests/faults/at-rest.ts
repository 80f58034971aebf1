import { spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "@playwright/test";
import type { App } from "../support/app.ts";
import { handlesOf, ownMemoryOf, processTree, threadsOf } from "../support/process-tree.ts";
import type { Profile } from "../support/profile.ts";
import { isPart } from "./parts.ts";

/** What a Supple that rests, without any window, holds of the machine. */
export interface AtRest {
  /** What its process tree made of memory itself, in bytes, after a collection of garbage: other Electrons come and go. */
  readonly memory: number;
  readonly handles: number;
  readonly threads: number;
  readonly processes: number;
  /** On the display, those of others too. */
  readonly windows: number;
  /** Listeners of the main process on what Electron and Node tell. */
  readonly listeners: number;
  /** In the profile, beside the folders of its own. */
  readonly files: number;
}

/** How long what ends with the last window may take: Chromium keeps a spare renderer for a while. In milliseconds. */
export const afterWindows = 4_000;

/** Measures it, so many milliseconds from now, or a little later. */
export async function atRest(supple: App, profile: Profile, settling: number): Promise<AtRest> {
  const root = supple.electron.process().pid ?? 0;
  await wait(settling);
  // As Supple does it, which may have done so just now, or not: V8's own would leave megabytes.
  await supple.electron.evaluate(() => {
    const { Session } = process.getBuiltinModule("node:inspector");
    const collect = () => {
      const inspector = new Session();
      inspector.connect();
      inspector.post("HeapProfiler.collectGarbage", () =>
        setImmediate(() => inspector.disconnect()),
      );
    };
    for (const after of [0, 200, 400]) setTimeout(collect, after);
  });
  await wait(1_500);
  const listeners = await supple.electron.evaluate(
    ({ app, ipcMain, nativeTheme, powerMonitor, screen }) =>
      [app, ipcMain, nativeTheme, powerMonitor, screen, process]
        .flatMap((one) => one.eventNames().map((name) => one.listenerCount(name as never)))
        .reduce((sum, count) => sum + count, 0),
  );
  const tree = processTree(root);
  return {
    memory: ownMemoryOf(tree),
    handles: handlesOf(tree),
    threads: threadsOf(tree),
    processes: tree.length,
    windows: spawnSync("xdotool", ["search", "--maxdepth", "3", ".*"]).stdout.toString().split("\n")
      .length,
    listeners,
    files: profile.files().filter((name) => !ownFolders.has(name) && !isPart(name)).length,
  };
}

/** Which may come at any time. */
const ownFolders = new Set(["backups", "browser", "Crashpad", "journal", "logs"]);

/** In words: 123.4 MB, 210 handles, … */
export const described = (held: AtRest): string =>
  Object.entries(held)
    .map(([what, count]) =>
      what === "memory" ? `${(Number(count) / 1e6).toFixed(1)} MB` : `${count} ${what}`,
    )
    .join(", ");

/** What is held at the end is what was held at the beginning, within five in a hundred; less is as well. */
export function holdsNoMore(before: AtRest, after: AtRest): void {
  const grown = Object.entries(before).filter(
    ([what, count]) => after[what as keyof AtRest] > Number(count) * 1.05,
  );
  expect(grown, `${described(before)} became ${described(after)}`).toEqual([]);
}
