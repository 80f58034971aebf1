// @ts-check
// Sets up what is missing: `npm start` and `npm test` do this by themselves. Run on its own, it
// prepares for both.
import { openScript } from "./script.mjs";
import { ensureElectron } from "./setup/electron-runtime.mjs";
import { ensureNodeVersion } from "./setup/node-version.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { sandboxArguments } from "./setup/sandbox.mjs";
import { ensureSystemLibraries } from "./setup/system-libraries.mjs";

/** What a plain Node script of the project needs. */
export function setUpPackages() {
  ensureNodeVersion();
  ensurePackages();
}

/**
 * All that it takes to run Electron here.
 * @param {{ virtualDesktop: boolean, tests: boolean }} purpose
 * @returns {Promise<{ electron: string, electronArguments: readonly string[] }>}
 */
export async function setUp(purpose) {
  setUpPackages();
  const electron = await ensureElectron();
  ensureSystemLibraries(purpose);
  return { electron, electronArguments: sandboxArguments(electron) };
}

await openScript(import.meta, async () => {
  await setUp({ virtualDesktop: process.platform === "linux", tests: true });
  return 0;
});
