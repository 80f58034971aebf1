// @ts-check
// Supple on the command line. Stdout is the command's alone: set-up speaks on stderr.
import { pathToFileURL } from "node:url";
import { buildCommand } from "./build-command.mjs";
import { inProject } from "./project.mjs";
import { openScript } from "./script.mjs";
import { setUpPackages } from "./setup.mjs";

await openScript(import.meta, async () => {
  setUpPackages();
  const built = await buildCommand();
  if (built !== 0) return built;
  const command = inProject("out/cli/supple.js");
  process.argv[1] = command;
  await import(pathToFileURL(command).href);
  return Number(process.exitCode ?? 0);
});
