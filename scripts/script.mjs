// @ts-check
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { say, Unready } from "./say.mjs";

/**
 * Runs `main` when its module is the script that was started, not when another imports it. What
 * keeps it from being ready is one line and exit code 1; anything else is a bug and throws.
 * @param {ImportMeta} module
 * @param {(args: readonly string[]) => Promise<number>} main resolves to the exit code
 */
export async function openScript(module, main) {
  const started = process.argv[1];
  if (started === undefined || realpathSync(started) !== fileURLToPath(module.url)) return;
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Unready)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
