// @ts-check
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../project.mjs";
import { debianVersion } from "./version.mjs";

/**
 * What the executable is linked with or loads by name, in the names of Debian 12; later releases provide them. What
 * these need themselves is theirs to say.
 */
const depends = [
  "libasound2 | libasound2t64",
  "libatspi2.0-0",
  "libc6 (>= 2.28)",
  "libdrm2",
  "libgbm1",
  "libgtk-3-0",
  "libnotify4",
  "libnss3",
  "libsecret-1-0",
  "libx11-xcb1",
  "libxcb-dri3-0",
  "libxtst6",
  "xdg-utils",
];

/** Draws windows with the help of the graphics card. */
const recommends = ["libgl1"];

/** Programs that tell whether a call or a presentation is going on. */
const suggests = ["libglib2.0-bin", "pulseaudio-utils"];

/** Debian's names for the architectures of Node that Electron is made for. */
const architectures = { x64: "amd64", arm64: "arm64", arm: "armhf" };

/**
 * Makes a .deb of the directory.
 * @param {import("./version.mjs").Origin} origin
 * @param {string} folder of the installed program
 * @param {string} output the folder that is to hold it
 * @returns {Promise<string>} its path
 */
export async function makeDeb({ version, made, whyNoRelease }, folder, output) {
  const { Installer } = await import("electron-installer-debian");
  const icons = inProject("resources/icons");
  const arch = architectures[/** @type {keyof typeof architectures} */ (process.arch)];
  const name = `supple_${debianVersion(version)}_${arch}.deb`;

  class SuppleInstaller extends Installer {
    /**
     * Its own list begins with a choice of trash cans, of which apt would take KDE's.
     * @override
     */
    async generateDefaults() {
      const defaults = await super.generateDefaults();
      return Object.assign(defaults, { depends, recommends, suggests, enhances: [] });
    }
  }
  const installer = new SuppleInstaller({
    src: folder,
    dest: output,
    rename: () => join(output, name),
    logger: () => undefined,
    options: {
      name: "supple",
      productName: "Supple",
      version: debianVersion(version),
      arch,
      section: "utils",
      maintainer: "The Supple authors",
      description: "posture and break companion for people who sit at a desk",
      productDescription:
        "Reminds you to move at the right moment, warms you up before training,\n" +
        "leads you through short routines with moving figures, and keeps a journal\n" +
        "of what helped. What it keeps never leaves your machine.",
      size: Math.ceil(bytesIn(folder) / 1024),
      bin: "bin/supple",
      icon: {
        "512x512": join(icons, "app-icon.png"),
        scalable: join(icons, "app-icon.svg"),
      },
      desktopTemplate: inProject("scripts/package/supple.desktop"),
      // xz makes 79 MB in minutes, zstd 105 MB in a second: only what is to be handed out is worth the wait.
      compression: whyNoRelease === null ? "xz" : "zstd",
    },
  });
  // dpkg-deb gives every file that is younger this time.
  process.env["SOURCE_DATE_EPOCH"] = String(made);
  await installer.generateDefaults();
  installer.generateOptions();
  await installer.createStagingDir();
  await installer.createContents();
  await installer.createPackage();
  await installer.movePackage();
  return join(output, name);
}

/**
 * @param {string} folder
 * @returns {number}
 */
function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
}
