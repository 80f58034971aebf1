// @ts-check
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { say, Unready } from "../say.mjs";

/**
 * The arguments that Electron needs about its sandbox: none, except as root, whom Chromium refuses
 * to run with one.
 * @param {string} electron path of the executable
 * @returns {readonly string[]}
 */
export function sandboxArguments(electron) {
  if (process.platform !== "linux") return [];
  if (process.getuid?.() === 0) {
    say("Warning: running as root, so without Chromium's sandbox (--no-sandbox).");
    return ["--no-sandbox"];
  }
  const helper = join(dirname(electron), "chrome-sandbox");
  if (!userNamespacesAreOpen() && !isSetuidRoot(helper)) {
    throw new Unready(
      "This system keeps user namespaces from Electron's sandbox. " +
        `Run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    );
  }
  return [];
}

function userNamespacesAreOpen() {
  return (
    setting("kernel/unprivileged_userns_clone", "1") === "1" &&
    setting("kernel/apparmor_restrict_unprivileged_userns", "0") === "0" &&
    setting("user/max_user_namespaces", "1") !== "0"
  );
}

/**
 * @param {string} name below /proc/sys
 * @param {string} fallback where the kernel does not have it
 */
function setting(name, fallback) {
  try {
    return readFileSync(`/proc/sys/${name}`, "utf8").trim();
  } catch {
    return fallback;
  }
}

/** @param {string} path */
function isSetuidRoot(path) {
  try {
    const { uid, mode } = statSync(path);
    return uid === 0 && (mode & 0o4000) !== 0;
  } catch {
    return false;
  }
}
