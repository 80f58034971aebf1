// @ts-check
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { inProject, root } from "../project.mjs";
import { Unready } from "../say.mjs";

/**
 * What a package is made of.
 * @typedef {object} Origin
 * @property {string} version of the package, as semver: a pre-release unless it is a release
 * @property {string} electron the version of the runtime
 * @property {string} dist the runtime's folder
 * @property {number} made the moment that all files are said to be of, in seconds since 1970
 * @property {string | null} whyNoRelease what keeps it from being a release, as half a sentence
 */

/**
 * @param {string} dist the folder of the runtime
 * @param {boolean} standsIn whether it is there for the pinned one, for development
 * @returns {Origin}
 */
export function originOf(dist, standsIn) {
  const { version } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const electron = readFileSync(`${dist}/version`, "utf8").trim().replace(/^v/, "");
  const made = Number(process.env["SOURCE_DATE_EPOCH"] ?? git("log", "-1", "--format=%ct"));
  if (!Number.isSafeInteger(made) || made <= 0) {
    throw new Unready(
      "This is no git checkout, so the package has no date: set SOURCE_DATE_EPOCH to seconds since 1970.",
    );
  }
  const common = { electron, dist, made };
  if (standsIn) {
    const whyNoRelease = `Electron ${electron}, which stands in here, is for development only`;
    return { ...common, version: `${version}-dev.electron${electron}`, whyNoRelease };
  }
  if (git("status", "--porcelain", "--untracked-files=all") !== "") {
    const whyNoRelease = "what it is made of is not what a commit holds";
    return { ...common, version: `${version}-dev.uncommitted`, whyNoRelease };
  }
  return { ...common, version, whyNoRelease: null };
}

/**
 * Debian sorts `~` before everything, as semver does `-`: a development version makes way for its release.
 * @param {string} version
 */
export const debianVersion = (version) => version.replace("-", "~");

/** @param {readonly string[]} args */
function git(...args) {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}
