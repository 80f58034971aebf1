// @ts-check
import { spawnSync } from "node:child_process";
import { Unready } from "../say.mjs";

/**
 * `npm ci` of one folder, without lifecycle scripts, with the registry, proxy and credentials that
 * npm itself would use. The lockfile's integrity decides what may be unpacked.
 * @param {string} folder with a package.json and a package-lock.json
 * @param {string} what for the line that says that it failed
 */
export function npmCi(folder, what) {
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  // npm's own path, when npm runs us: on Windows `npm` is a script that only a shell can start.
  const npm = process.env["npm_execpath"];
  const [command, rest] = npm?.endsWith(".js") ? [process.execPath, [npm, ...args]] : ["npm", args];
  const { status, error } = spawnSync(command, rest, {
    cwd: folder,
    stdio: ["ignore", process.stderr, process.stderr],
    shell: command === "npm" && process.platform === "win32",
  });
  if (error) throw new Unready(`npm could not be started for ${what}: ${error.message}`);
  if (status !== 0) throw new Unready(`npm could not install ${what}; its reason stands above.`);
}
