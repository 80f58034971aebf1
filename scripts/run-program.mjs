// @ts-check
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { Unready } from "./say.mjs";

/** How long a program may take to end once it was asked to. */
const graceMs = 10_000;

/** @type {readonly NodeJS.Signals[]} */
const endings = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program to its end and resolves to its exit code (128 + the signal's number when a signal
 * ended it). The program leads a process group of its own: a Ctrl-C, which a terminal sends to all
 * and npm passes on once more, reaches it exactly once, as SIGTERM, so that it ends in order; a
 * second one after a second, or the end of the grace time, kills it. Whatever it left behind in its
 * group ends with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   env?: NodeJS.ProcessEnv | undefined,
 *   cwd?: string | undefined,
 *   onLine?: (line: string) => void,
 *   until?: AbortSignal,
 * }} [options] `onLine` sees each line of stdout, which is shown as well; `until` ends the program
 * @returns {Promise<number>}
 */
export async function runProgram(command, args, { env, cwd, onLine, until } = {}) {
  const grouped = process.platform !== "win32";
  const child = spawn(command, args, {
    cwd,
    env,
    detached: grouped,
    stdio: ["ignore", onLine ? "pipe" : "inherit", "inherit"],
  });
  if (onLine && child.stdout) showLines(child.stdout, onLine);

  /** @param {NodeJS.Signals} signal */
  const sendToGroup = (signal) => {
    try {
      if (grouped && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // All of it has ended already.
    }
  };

  let askedAt = 0;
  /** @type {NodeJS.Timeout | undefined} */
  let patience;
  const end = () => {
    const now = Date.now();
    if (askedAt === 0) {
      askedAt = now;
      child.kill("SIGTERM");
      patience = setTimeout(sendToGroup, graceMs, "SIGKILL");
    } else if (now - askedAt > 1000) {
      sendToGroup("SIGKILL");
    }
  };
  for (const signal of endings) process.on(signal, end);
  until?.addEventListener("abort", end);
  try {
    return await new Promise((resolve, reject) => {
      child.once("error", (error) =>
        reject(new Unready(`${command} could not be started: ${error.message}`)),
      );
      child.once("close", (code, signal) =>
        resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
      );
    });
  } finally {
    clearTimeout(patience);
    until?.removeEventListener("abort", end);
    for (const signal of endings) process.off(signal, end);
    if (grouped) sendToGroup("SIGKILL");
  }
}

/**
 * @param {import("node:stream").Readable} stream
 * @param {(line: string) => void} onLine
 */
function showLines(stream, onLine) {
  let rest = "";
  stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
    process.stdout.write(text);
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
}
