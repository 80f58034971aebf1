// @ts-check
// `npm run package` makes Supple's packages for this machine, into dist/: the directory, on Debian and its kin the
// .deb, and what else is named. `--release` fails where no release can be made; `--output=FOLDER` names another folder.
import { spawnSync } from "node:child_process";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildCommand } from "./build-command.mjs";
import { buildSupple } from "./build.mjs";
import { originOf } from "./package/version.mjs";
import { makeDeb } from "./package/debian.mjs";
import { makeDirectory, otherKinds } from "./package/directory.mjs";
import { expectFuses } from "./package/fuses.mjs";
import { inProject } from "./project.mjs";
import { say, Unready } from "./say.mjs";
import { openScript } from "./script.mjs";
import { setUpPackages } from "./setup.mjs";
import { ensureElectron } from "./setup/electron-runtime.mjs";
import { isStandIn } from "./setup/registry-runtime.mjs";

await openScript(import.meta, async (args) => {
  const { kinds, release, output } = understand(args);
  setUpPackages();
  const dist = dirname(await ensureElectron());
  const origin = originOf(dist, isStandIn(dist));
  if (release && origin.whyNoRelease !== null) {
    throw new Unready(`This cannot be made a release: ${origin.whyNoRelease}.`);
  }
  // Modes of files are a part of a package, and are not to depend on who makes it.
  process.umask(0o022);
  const built = (await buildSupple()) || (await buildCommand());
  if (built !== 0) return built;

  const others = kinds.filter((kind) => kind !== "deb" && kind !== "dir");
  const { folder, executable } = await makeDirectory(origin, others, output);
  const fuses = await expectFuses(executable);
  say(`Made ${folder}: ${origin.version}, Electron ${origin.electron}.`);
  const states = Object.entries(fuses).map(([name, on]) => `${name} ${on ? "on" : "off"}`);
  say(`Fuses, read back: ${states.join(", ")}.`);
  if (origin.whyNoRelease !== null) say(`It is no release: ${origin.whyNoRelease}.`);
  if (kinds.includes("deb")) say(`Made ${await makeDeb(origin, folder, output)}.`);
  return 0;
});

/** @param {readonly string[]} args */
function understand(args) {
  const known = [...(hasDebianTools() ? ["deb"] : []), "dir", ...otherKinds];
  const { values, positionals } = readArguments(args);
  const unknown = positionals.find((kind) => !known.includes(kind));
  if (unknown !== undefined) {
    throw new Unready(`No package "${unknown}" is made here; allowed: ${known.join(", ")}.`);
  }
  return {
    kinds: positionals.length > 0 ? positionals : known.filter((kind) => kind === "deb"),
    release: values.release,
    output: resolve(process.env["INIT_CWD"] ?? "", values.output ?? inProject("dist")),
  };
}

/** @param {readonly string[]} args */
function readArguments(args) {
  try {
    return parseArgs({
      args: [...args],
      options: { release: { type: "boolean", default: false }, output: { type: "string" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Unready(error instanceof Error ? error.message : String(error));
  }
}

function hasDebianTools() {
  return process.platform === "linux" && spawnSync("dpkg-deb", ["--version"]).status === 0;
}
