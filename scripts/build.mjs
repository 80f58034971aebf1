// @ts-check
import { buildWhenStale } from "./fingerprint.mjs";
import { inProject, root } from "./project.mjs";
import { runProgram } from "./run-program.mjs";
import { say } from "./say.mjs";
import { openScript } from "./script.mjs";
import { setUpPackages } from "./setup.mjs";
import { tool } from "./tool.mjs";

const sources = [
  "electron",
  "renderer",
  "shared",
  "resources",
  "electron.config.ts",
  "scripts/build.mjs",
  "scripts/checked-content.ts",
  "scripts/licences.ts",
  "scripts/class-names-only.ts",
  "scripts/compiled-messages.ts",
  "scripts/in-ascii.ts",
  "scripts/left-out.ts",
  "scripts/script-after-paint.ts",
  "scripts/standing-alone.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** The oldest runtime that is supported; electron-vite lowers the syntax of main and preload to it. */
const oldestElectron = "33";

/**
 * Builds Supple into out/ when its sources have changed since the last build.
 * @returns {Promise<number>} the exit code of the build, whose reasons it has printed itself
 */
export async function buildSupple() {
  return buildWhenStale({
    stamp: "out/supple.sha256",
    sources,
    async build() {
      say("Building…");
      const args = [tool("electron-vite"), "build", "-c", "electron.config.ts", "--logLevel=warn"];
      const code = await runProgram(process.execPath, args, {
        cwd: root,
        env: { ...process.env, ELECTRON_MAJOR_VER: oldestElectron },
      });
      if (code !== 0) return code;
      await buildAlone();
      return 0;
    },
  });
}

/** What stands alone: of two that are built together, each would load what both need. */
async function buildAlone() {
  const { build } = await import("vite");
  for (const mode of ["entry", "prerender"]) {
    await build({ configFile: inProject("scripts/standing-alone.config.ts"), mode });
  }
}

await openScript(import.meta, async () => {
  setUpPackages();
  return buildSupple();
});
