// @ts-check
import { rmSync } from "node:fs";
import { join } from "node:path";
import { inProject, root } from "../project.mjs";
import { fuses } from "./fuses.mjs";

/** @typedef {import("./version.mjs").Origin} Origin */

/** electron-builder's name for each platform, and what else can be made there. */
const platforms = /** @type {const} */ ({
  linux: { key: "linux", others: ["AppImage", "rpm"] },
  darwin: { key: "mac", others: ["dmg"] },
  win32: { key: "win", others: ["nsis"] },
});

const here = platforms[/** @type {keyof typeof platforms} */ (process.platform)];

/** The kinds of package beside the directory that electron-builder makes on this platform, given their tools. */
export const otherKinds = /** @type {readonly string[]} */ (here?.others ?? []);

/**
 * Makes the directory that is the installed program, and of it the other kinds that are named.
 * @param {Origin} origin
 * @param {readonly string[]} kinds of `otherKinds`
 * @param {string} output the folder that is to hold it
 * @returns {Promise<{ folder: string, executable: string }>}
 */
export async function makeDirectory(origin, kinds, output) {
  const { build } = await import("electron-builder");
  let folder = "";
  await build({
    projectDir: root,
    publish: "never",
    [here.key]: ["dir", ...kinds],
    config: {
      ...configuration(origin, output),
      afterPack({ appOutDir }) {
        folder = appOutDir;
        // What the stand-in brought along so that it can run a project's folder.
        rmSync(join(appOutDir, "resources/app"), { recursive: true, force: true });
        rmSync(join(appOutDir, "registry-runtime.sha256"), { force: true });
      },
    },
  });
  return { folder, executable: join(folder, executables[here.key]) };
}

const executables = { linux: "supple", mac: "Supple.app", win: "Supple.exe" };

/**
 * @param {Origin} origin
 * @param {string} output
 * @returns {import("electron-builder").Configuration}
 */
function configuration({ version, electron, dist }, output) {
  return {
    appId: "app.supple",
    productName: "Supple",
    copyright: "Copyright © 2026 The Supple authors",
    electronVersion: electron,
    electronDist: dist,
    // Everything is in the build: there is nothing to rebuild, and nothing of node_modules to ship.
    npmRebuild: false,
    files: [
      "out/{main,preload,renderer,cli}/**",
      "resources/icons/*.png",
      "!**/licences.md",
      "!node_modules/**",
    ],
    extraMetadata: { version },
    extraFiles: [
      "LICENSE",
      "CHANGELOG.md",
      ...["main", "renderer", "cli"].map((part) => ({
        from: `out/${part}/licences.md`,
        to: `licences/${part}.md`,
      })),
      { from: "node_modules/@fontsource-variable/figtree/LICENSE", to: "licences/figtree.txt" },
    ],
    directories: { output, buildResources: inProject("resources/icons") },
    icon: inProject("resources/icons/app-icon.png"),
    electronFuses: fuses,
    publish: null,
    protocols: [{ name: "Supple", schemes: ["supple"] }],
    linux: {
      executableName: "supple",
      category: "Utility",
      maintainer: "The Supple authors",
      extraFiles: [{ from: "scripts/package/supple.sh", to: "bin/supple" }],
    },
    mac: {
      category: "public.app-category.healthcare-fitness",
      icon: inProject("resources/icons/app-icon-fullbleed.png"),
    },
    nsis: { oneClick: true, perMachine: false },
  };
}
