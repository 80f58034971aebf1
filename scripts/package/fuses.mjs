// @ts-check
import { Unready } from "../say.mjs";

/** The switches of the executable that nobody can turn back without another executable, as electron-builder names them. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // Electron checks the archive on macOS and Windows only.
  enableEmbeddedAsarIntegrityValidation: process.platform !== "linux",
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** The state of a fuse as it lies in the binary: the digits of ASCII. */
const burnt = { 0x30: false, 0x31: true };

/**
 * Reads the fuses of a made executable back.
 * @param {string} executable
 * @returns {Promise<Record<string, boolean>>} by the names of `fuses`
 */
export async function fusesOf(executable) {
  const { FuseV1Options, getCurrentFuseWire } = await import("@electron/fuses");
  const wire = /** @type {Record<number, number>} */ (
    /** @type {unknown} */ (await getCurrentFuseWire(executable))
  );
  return Object.fromEntries(
    Object.keys(fuses).map((name) => {
      const option = FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (capital(name))];
      const state = burnt[/** @type {keyof typeof burnt} */ (wire[option])];
      if (state === undefined) throw new Unready(`${executable} has no fuse ${name}.`);
      return [name, state];
    }),
  );
}

/**
 * Throws `Unready` unless the executable has every fuse as it is wanted.
 * @param {string} executable
 */
export async function expectFuses(executable) {
  const found = await fusesOf(executable);
  const wrong = Object.entries(fuses).filter(([name, state]) => found[name] !== state);
  if (wrong.length > 0) {
    throw new Unready(`Fuses that were not set: ${wrong.map(([name]) => name).join(", ")}.`);
  }
  return found;
}

/** @param {string} name */
const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);
