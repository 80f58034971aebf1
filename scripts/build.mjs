// @ts-check
import { buildWhenStale } from "./fingerprint.mjs";
import { root } from "./project.mjs";
import { runProgram } from "./run-program.mjs";
import { say, Unready } from "./say.mjs";
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
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** The oldest runtime that is supported; electron-vite lowers the syntax of main and preload to it. */
const oldestElectron = "33";

/**
 * Builds Supple into out/ when its sources have changed since the last build.
 * @returns {Promise<void>}
 */
export async function buildSupple() {
  await buildWhenStale({
    stamp: "out/supple.sha256",
    sources,
    async build() {
      say("Building…");
      const args = [tool("electron-vite"), "build", "-c", "electron.config.ts", "--logLevel=warn"];
      const code = await runProgram(process.execPath, args, {
        cwd: root,
        env: { ...process.env, ELECTRON_MAJOR_VER: oldestElectron },
      });
      if (code !== 0) throw new Unready("The build failed; its reason stands above.");
    },
  });
}

await openScript(import.meta, async () => {
  setUpPackages();
  await buildSupple();
  return 0;
});
