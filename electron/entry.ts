import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isLink } from "../shared/ipc/link.ts";

/**
 * The executable of a package is both Supple and `supple` on the command line, so that this needs neither Node nor
 * another runtime. Words behind a bare `--` are a command, as scripts/package/supple.sh passes them; behind a link,
 * where a page can add some on Windows, they are none. A command asks the Supple that runs, or reads the person's
 * files, without a window and without any of Chromium's processes.
 */
const bare = process.argv.findIndex((word) => word === "--" || isLink(word));
if (process.argv[bare] === "--") await runCommand(process.argv.slice(bare + 1));
else {
  const { begin } = createRequire(import.meta.url)("./main.cjs") as typeof import("./main.ts");
  // Electron says that it is ready only once this module has run.
  await begin();
}

/** Runs scripts/cli, which stands beside this as a file of its own, and ends with its exit code. */
async function runCommand(words: readonly string[]): Promise<void> {
  const file = join(import.meta.dirname, "../cli/supple.js");
  process.argv = [process.execPath, file, ...words];
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    process.stderr.write(`supple: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
  process.exit(process.exitCode);
}
