// @ts-check
import { readFileSync } from "node:fs";
import { inProject } from "./project.mjs";

/**
 * The script behind a command that an npm package brings, to be run by this Node: the same on every
 * platform, and without a shell in between.
 * @param {string} name of the package
 * @returns {string}
 */
export function tool(name) {
  const { bin } = JSON.parse(readFileSync(inProject("node_modules", name, "package.json"), "utf8"));
  const scripts = typeof bin === "string" ? { [name]: bin } : bin;
  return inProject("node_modules", name, scripts[name] ?? Object.values(scripts)[0]);
}
