import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { type Output, outputOf } from "./output.ts";

const command = resolve(import.meta.dirname, "../../scripts/supple.mjs");

/** `supple` on the command line as it runs: its lines as they come, and its exit code once it has ended. */
export interface Running {
  readonly output: Output;
  readonly ended: Promise<number | null>;
  kill(): void;
}

/** Runs `supple` with these arguments, for the data in a folder. */
export function runSupple(folder: string, ...args: readonly string[]): Running {
  const child = spawn(process.execPath, [command, ...args, `--user-data-dir=${folder}`]);
  const ended = new Promise<number | null>((done) => {
    child.once("close", (code) => done(code));
  });
  return { output: outputOf(child), ended, kill: () => void child.kill() };
}
