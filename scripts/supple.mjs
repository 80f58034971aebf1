// @ts-check
// Supple on the command line. Stdout is the command's alone: set-up speaks on stderr.
import { pathToFileURL } from "node:url";
import { buildWhenStale } from "./fingerprint.mjs";
import { inProject } from "./project.mjs";
import { say } from "./say.mjs";
import { openScript } from "./script.mjs";
import { setUpPackages } from "./setup.mjs";

const sources = [
  "scripts/cli",
  "scripts/checked-content.ts",
  "shared",
  "electron",
  "tsconfig.json",
  "package-lock.json",
];

await openScript(import.meta, async () => {
  setUpPackages();
  const built = await buildWhenStale({ stamp: "out/cli.sha256", sources, build: buildCommand });
  if (built !== 0) return built;
  const command = inProject("out/cli/supple.js");
  process.argv[1] = command;
  await import(pathToFileURL(command).href);
  return Number(process.exitCode ?? 0);
});

async function buildCommand() {
  const { build } = await import("vite");
  try {
    await build({ configFile: inProject("scripts/cli/vite.config.ts") });
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
