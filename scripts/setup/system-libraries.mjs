// @ts-check
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { say, Unready } from "../say.mjs";

/**
 * Something that Electron or the tests need from the system, and the Debian packages that bring it:
 * the first that the machine's release knows is taken (64-bit time renamed some of them).
 * @typedef {{ library?: string, command?: string, file?: string, packages: readonly string[] }} Need
 */

/** @type {readonly Need[]} */
const toRun = [
  { library: "libgtk-3.so.0", packages: ["libgtk-3-0t64", "libgtk-3-0"] },
  { library: "libnss3.so", packages: ["libnss3"] },
  { library: "libasound.so.2", packages: ["libasound2t64", "libasound2"] },
  { library: "libgbm.so.1", packages: ["libgbm1"] },
  { library: "libXss.so.1", packages: ["libxss1"] },
  { library: "libXtst.so.6", packages: ["libxtst6"] },
  { library: "libnotify.so.4", packages: ["libnotify4"] },
];

/** @type {readonly Need[]} */
const forVirtualDesktop = [
  { command: "Xvfb", packages: ["xvfb"] },
  { command: "dbus-daemon", packages: ["dbus-daemon", "dbus"] },
];

/** @type {readonly Need[]} */
const toTest = [
  { command: "openbox", packages: ["openbox"] },
  { command: "xdotool", packages: ["xdotool"] },
  { command: "xprop", packages: ["x11-utils"] },
  { command: "ip", packages: ["iproute2"] },
  { command: "tcpdump", packages: ["tcpdump"] },
  { command: "xrandr", packages: ["x11-xserver-utils"] },
  {
    file: "/usr/lib/xorg/modules/drivers/dummy_drv.so",
    packages: ["xserver-xorg-video-dummy"],
  },
  { command: "dunst", packages: ["dunst"] },
  { command: "pulseaudio", packages: ["pulseaudio"] },
  { command: "pactl", packages: ["pulseaudio-utils"] },
  { file: "/usr/libexec/at-spi-bus-launcher", packages: ["at-spi2-core"] },
  { command: "gsettings", packages: ["libglib2.0-bin"] },
  {
    file: "/usr/share/glib-2.0/schemas/org.gnome.desktop.notifications.gschema.xml",
    packages: ["gsettings-desktop-schemas"],
  },
];

/** @type {readonly Need[]} */
const toTestPackages = [
  { command: "debootstrap", packages: ["debootstrap"] },
  { command: "desktop-file-validate", packages: ["desktop-file-utils"] },
];

/**
 * Installs system libraries that are missing on Debian and its kin when root; otherwise says the
 * one command that does. Elsewhere than on Linux there is nothing to do.
 * @param {{ virtualDesktop: boolean, tests: boolean, packages?: boolean }} purpose
 */
export function ensureSystemLibraries(purpose) {
  if (process.platform !== "linux") return;
  const needs = [
    ...toRun,
    ...(purpose.virtualDesktop ? forVirtualDesktop : []),
    ...(purpose.tests ? toTest : []),
    ...(purpose.packages ? toTestPackages : []),
  ];
  const missing = missingOf(needs);
  if (missing.length === 0) return;
  if (findCommand("apt-get") === null) {
    const names = missing.map(({ library, command, file }) => library ?? command ?? file);
    throw new Unready(`Missing on this system: ${names.join(", ")}. Install them and run again.`);
  }
  if (process.getuid?.() !== 0) {
    throw new Unready(
      `System libraries are missing. Run: sudo apt-get install -y ${packagesFor(missing).join(" ")}`,
    );
  }
  install(missing);
}

/** @param {readonly Need[]} needs */
function missingOf(needs) {
  const libraries = loadableLibraries();
  return needs.filter(({ library, command, file }) => {
    if (command !== undefined) return findCommand(command) === null;
    if (file !== undefined) return !existsSync(file);
    return libraries !== null && !libraries.has(library ?? "");
  });
}

/** @returns {Set<string> | null} sonames that the loader knows; null where it cannot be asked */
function loadableLibraries() {
  const ldconfig = findCommand("ldconfig");
  if (ldconfig === null) return null;
  const { status, stdout } = spawnSync(ldconfig, ["-p"], { encoding: "utf8" });
  if (status !== 0) return null;
  return new Set(stdout.split("\n").map((line) => line.trim().split(" ")[0] ?? ""));
}

/** @param {string} name */
function findCommand(name) {
  // The last two are missing from the PATH of ordinary users on Debian.
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/sbin"];
  for (const folder of folders) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return null;
}

/** @param {readonly Need[]} missing */
function packagesFor(missing) {
  return missing.map(({ packages }) => packages.find(isOffered) ?? packages.at(-1) ?? "");
}

/** @param {string} name */
function isOffered(name) {
  const { stdout } = spawnSync("apt-cache", ["policy", name], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  return /Candidate: (?!\(none\))/.test(stdout ?? "");
}

/** @param {readonly Need[]} missing */
function install(missing) {
  const names = missing.map(({ library, command, file }) => library ?? command ?? file).join(", ");
  say(`Installing system libraries (${names})…`);
  apt(["update"]);
  apt(["install", "-y", "--no-install-recommends", ...packagesFor(missing)]);
  const left = missingOf(missing);
  if (left.length > 0) {
    const rest = left.map(({ library, command, file }) => library ?? command ?? file).join(", ");
    throw new Unready(`Still missing after apt-get: ${rest}.`);
  }
}

/** @param {readonly string[]} args */
function apt(args) {
  const { status, stdout, stderr } = spawnSync("apt-get", ["-q", ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  throw new Unready(`apt-get ${args[0]} failed; its reason stands above.`);
}
