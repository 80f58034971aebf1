// @ts-check
import { buildSupple } from "./build.mjs";
import { displayIsMissing, openVirtualDesktop } from "./desktop/virtual-desktop.mjs";
import { root } from "./project.mjs";
import { runProgram } from "./run-program.mjs";
import { say } from "./say.mjs";
import { setUp } from "./setup.mjs";

/**
 * Sets up what is missing, builds what is stale and runs Supple to its end, on a virtual desktop
 * where there is no display.
 * @param {readonly string[]} args Supple's own
 * @param {{ onStart?: () => void, onLine?: (line: string) => void, until?: AbortSignal }} [watch]
 * @returns {Promise<number>} Electron's exit code
 */
export async function launchSupple(args, { onStart, ...watch } = {}) {
  const { electron, electronArguments } = await setUp({
    virtualDesktop: displayIsMissing,
    tests: false,
  });
  const built = await buildSupple();
  if (built !== 0) return built;
  const desktop = displayIsMissing ? await openVirtualDesktop({ manageWindows: false }) : null;
  if (desktop) say("No display here: running on a virtual one, with a D-Bus session of its own.");
  // A virtual display has no GPU: without asking for one, Chromium does not report its absence.
  const displayArguments = desktop ? ["--disable-gpu"] : [];
  // Editors that run on Electron set it for their terminals; it would make ours a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = desktop?.env ?? process.env;
  try {
    onStart?.();
    return await runProgram(electron, [...electronArguments, ...displayArguments, root, ...args], {
      env,
      // Where the command was typed, so that relative paths mean what the person meant.
      cwd: process.env["INIT_CWD"],
      ...watch,
    });
  } finally {
    await desktop?.close();
  }
}
