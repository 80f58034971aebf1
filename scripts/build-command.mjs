// @ts-check
import { buildWhenStale } from "./fingerprint.mjs";
import { inProject } from "./project.mjs";
import { say } from "./say.mjs";

const sources = [
  "scripts/cli",
  "scripts/checked-content.ts",
  "scripts/licences.ts",
  "shared",
  "electron",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/**
 * Builds `supple` on the command line into out/cli when its sources have changed since the last build.
 * @returns {Promise<number>} the exit code of the build, whose reasons it has printed itself
 */
export async function buildCommand() {
  return buildWhenStale({
    stamp: "out/cli.sha256",
    sources,
    async build() {
      const { build } = await import("vite");
      try {
        await build({ configFile: inProject("scripts/cli/vite.config.ts") });
        return 0;
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        return 1;
      }
    },
  });
}
