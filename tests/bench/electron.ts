import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const project = resolve(import.meta.dirname, "../..");

export const inProject = (path: string): string => resolve(project, path);

/** The folder of the runtime that Supple is developed and tested with. */
export const runtime = inProject("node_modules/electron/dist");

/** Starts Electron with an app, as the leader of a process group of its own. */
export function startElectron(
  app: string,
  args: readonly string[],
  stdio: StdioOptions = "ignore",
): ChildProcess {
  const name = readFileSync(inProject("node_modules/electron/path.txt"), "utf8");
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return spawn(resolve(runtime, name), [...sandbox, inProject(app), ...args], {
    stdio,
    detached: true,
  });
}

/** Kills its whole tree, as a power cut does. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await gone;
}
