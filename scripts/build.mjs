// @ts-check
import { buildWhenStale } from "./fingerprint.mjs";
import { root } from "./project.mjs";
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
  "scripts/script-after-paint.ts",
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
      return runProgram(process.execPath, args, {
        cwd: root,
        env: { ...process.env, ELECTRON_MAJOR_VER: oldestElectron },
      });
    },
  });
}

await openScript(import.meta, async () => {
  setUpPackages();
  return buildSupple();
});
