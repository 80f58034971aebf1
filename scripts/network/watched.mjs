// @ts-check
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "../run-program.mjs";
import { Unready } from "../say.mjs";

/**
 * How a program ended, and where it wanted to send something, each place once; or why nobody watched.
 * @typedef {{ code: number, sent: readonly string[] } | { code: number, unwatched: string }} Watched
 */

/**
 * Runs a program to its end in a network of its own: with a loopback, an interface that looks like the way out, and a
 * name server that never answers. Whatever leaves a program goes there, is written down and gets no further. A machine
 * that gives nobody such a network runs the program in its own, and the answer says so.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv | undefined, cwd?: string | undefined }} [options]
 * @returns {Promise<Watched>}
 */
export async function runWatched(command, args, options) {
  const unwatched = async (/** @type {string} */ why) => ({
    code: await runProgram(command, args, options),
    unwatched: why,
  });
  if (process.platform !== "linux") return unwatched("only Linux has networks for one program");
  const folder = mkdtempSync(join(tmpdir(), "supple-network-"));
  try {
    const inside = [join(import.meta.dirname, "inside.mjs"), folder, ...asBefore, command, ...args];
    const words = [...ownNetwork, "--", process.execPath, ...inside];
    // Where there is no unshare there is no report either.
    const code = await runProgram("unshare", words, options).catch(() => 1);
    const told = reportIn(folder);
    if ("unready" in told) return await unwatched(told.unready);
    if ("blind" in told)
      throw new Unready(`The network was not watched to the end: ${told.blind}.`);
    return { code, sent: told.sent };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isRoot = process.getuid?.() === 0;

/** Root needs no user namespace for it; anybody else has the rights to a network only in one. */
const ownNetwork = [...(isRoot ? [] : ["--user", "--map-root-user"]), "--net", "--mount"];

/** Who is not root outside is not to take themselves for root inside: Chromium has its sandbox there too. */
const asBefore = isRoot
  ? []
  : [
      "unshare",
      "--user",
      `--map-user=${process.getuid?.()}`,
      `--map-group=${process.getgid?.()}`,
      "--",
    ];

/**
 * What the inside left: that it could not begin, that it could not see any more at the end, or what it saw.
 * @param {string} folder
 * @returns {{ unready: string } | { blind: string } | { sent: readonly string[] }}
 */
function reportIn(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  } catch {
    return { unready: "this system gives nobody a network of their own (unshare --net)" };
  }
}
