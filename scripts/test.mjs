// @ts-check
// `npm test` runs every stage; `npm test -- e2e tray` one of them, with arguments for its runner.
import { rmSync } from "node:fs";
import { buildSupple } from "./build.mjs";
import { runWatched } from "./network/watched.mjs";
import { inProject, root } from "./project.mjs";
import { runProgram } from "./run-program.mjs";
import { Unready } from "./say.mjs";
import { openScript } from "./script.mjs";
import { setUp, setUpPackages } from "./setup.mjs";
import { ensureSystemLibraries } from "./setup/system-libraries.mjs";
import { tool } from "./tool.mjs";

/**
 * @typedef {object} Stage
 * @property {string} name as given on the command line
 * @property {string} heading
 * @property {boolean} [long] runs only when it is named
 * @property {boolean} [onElectron] needs Electron and a virtual desktop
 * @property {(args: readonly string[]) => Promise<number>} run resolves to the exit code
 */

const projects = ["tsconfig.json", "shared/tsconfig.json", "renderer/tsconfig.json", "scripts"];

/** How many lives each property is tried on at night: some 100,000 days in all. */
const nightlyLives = "36000";

/** How many journals of noise the findings are held against at night. */
const nightlyJournals = "4000";

/** How many spoilt files each importer is tried on at length. */
const fuzzTrials = "100000";

/** How many payloads a hostile page tries on each name of the bridge at length. */
const hostilePayloads = "200";

/** @type {readonly Stage[]} */
const stages = [
  { name: "format", heading: "Format", run: (args) => node("prettier", ["--check", ".", ...args]) },
  { name: "types", heading: "Types", run: checkTypes },
  { name: "lint", heading: "Lint", run: (args) => node("oxlint", args) },
  {
    name: "unit",
    heading: "Unit, scenario, contract and property tests",
    run: (args) => node("vitest", ["run", "-c", "tests/vitest.config.ts", ...args]),
  },
  { name: "build", heading: "Build", run: build },
  {
    name: "e2e",
    heading: "End-to-end tests",
    onElectron: true,
    run: (args) => runOnElectron("tests/e2e", args),
  },
  {
    name: "package",
    heading: "The packaged directory",
    onElectron: true,
    run: async (args) => {
      const made = await makePackages(["dir"]);
      if (made !== 0) return made;
      return watched(await runWatched(...packageTests(["directory", ...args]), { cwd: root }));
    },
  },
  {
    name: "debian",
    heading: "The packages, and the .deb in a clean Debian root",
    long: true,
    onElectron: true,
    run: testInDebian,
  },
  {
    name: "nightly",
    heading: "Properties of the scheduler and of the findings, at length",
    long: true,
    run: (args) =>
      node("vitest", ["run", "-c", "tests/vitest.config.ts", "tests/property", ...args], {
        ...process.env,
        SUPPLE_LIVES: process.env["SUPPLE_LIVES"] ?? nightlyLives,
        SUPPLE_JOURNALS: process.env["SUPPLE_JOURNALS"] ?? nightlyJournals,
      }),
  },
  {
    name: "fuzz",
    heading: "Importers against spoilt files, at length",
    long: true,
    run: (args) =>
      node("vitest", ["run", "-c", "tests/vitest.config.ts", "tests/fuzz", ...args], {
        ...process.env,
        SUPPLE_FUZZ: process.env["SUPPLE_FUZZ"] ?? fuzzTrials,
      }),
  },
  {
    name: "hostile",
    heading: "A hostile page, at length",
    long: true,
    onElectron: true,
    run: (args) =>
      runOnElectron("tests/e2e", ["hostile", ...args], {
        ...process.env,
        SUPPLE_HOSTILE: process.env["SUPPLE_HOSTILE"] ?? hostilePayloads,
      }),
  },
  {
    name: "faults",
    heading: "Faults on the real Electron, at length",
    long: true,
    onElectron: true,
    // One after the other: they measure memory, and wait for what is slow where much runs.
    run: (args) =>
      runOnElectron("tests/faults", ["--project=faults", "--workers=1", ...args], {
        ...process.env,
        SUPPLE_FAULTS: "full",
      }),
  },
];

await openScript(import.meta, async ([name, ...args]) => {
  const chosen = stages.filter((stage) => (name === undefined ? !stage.long : stage.name === name));
  if (chosen.length === 0) {
    throw new Unready(`No stage "${name}": ${stages.map((stage) => stage.name).join(", ")}.`);
  }
  /** @type {string[]} */
  const times = [];
  /**
   * @template T
   * @param {string} what
   * @param {() => Promise<T>} work
   */
  const timed = async (what, work) => {
    const began = performance.now();
    try {
      return await work();
    } finally {
      times.push(`${what} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
  };

  try {
    await timed("set-up", async () => {
      if (chosen.some((stage) => stage.onElectron)) {
        await setUp({ virtualDesktop: process.platform === "linux", tests: true });
      } else setUpPackages();
    });
    for (const { name: stage, heading, run } of chosen) {
      report(`\n── ${heading}`);
      const code = await timed(stage, () => run(args));
      if (code !== 0) {
        report(`\n${heading}: failed.`);
        return code;
      }
    }
    return 0;
  } finally {
    report(`\nWall time: ${times.join(", ")}.`);
  }
});

/**
 * A line of the tests' own report, in one stream with what the runners print.
 * @param {string} line
 */
function report(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @param {string} name of the package whose command it is
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function node(name, args, env) {
  return runProgram(process.execPath, [tool(name), ...args], { cwd: root, env });
}

/** @param {readonly string[]} args */
async function checkTypes(args) {
  for (const project of projects) {
    const code = await node("typescript", ["-p", project, ...args]);
    if (code !== 0) return code;
  }
  report(`${projects.length} projects, no type errors.`);
  return 0;
}

async function build() {
  const code = await buildSupple();
  if (code === 0) report("out/ is up to date.");
  return code;
}

/**
 * @param {string} folder of the tests that a bare name means
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function runOnElectron(folder, args, env) {
  const built = await buildSupple();
  if (built !== 0) return built;
  // Playwright looks for a filter in whole paths: a folder that the project lies in must not match.
  const isBareName = (/** @type {string} */ arg, /** @type {number} */ at) =>
    /^[^-/][^/]*$/.test(arg) && !args[at - 1]?.startsWith("-");
  const filters = args.map((arg, at) => (isBareName(arg, at) ? `${folder}/.*${arg}` : arg));
  const test = [tool("@playwright/test"), "test", "-c", "tests/playwright.config.ts", ...filters];
  return watched(await runWatched(process.execPath, test, { cwd: root, env }));
}

/**
 * Nothing that a test does may want to leave the machine: what did fails the stage, and that nobody watched is said.
 * @param {import("./network/watched.mjs").Watched} ran
 */
function watched(ran) {
  if ("unwatched" in ran) {
    report(`\nNobody watched what leaves this machine: ${ran.unwatched}.`);
    return ran.code;
  }
  if (ran.sent.length === 0) {
    report("\nNo packet wanted to leave this machine.");
    return ran.code;
  }
  report(`\nPackets that wanted to leave this machine:\n  ${ran.sent.join("\n  ")}`);
  return ran.code === 0 ? 1 : ran.code;
}

/** @param {readonly string[]} args */
async function testInDebian(args) {
  if (process.getuid?.() !== 0) {
    throw new Unready("A Debian root can be made and entered by root only.");
  }
  ensureSystemLibraries({ virtualDesktop: true, tests: true, packages: true });
  const made = await makePackages(["dir", "deb"]);
  return made === 0 ? runProgram(...packageTests(args), { cwd: root }) : made;
}

/** @param {readonly string[]} kinds */
async function makePackages(kinds) {
  const output = inProject("tests/.output/package");
  rmSync(output, { recursive: true, force: true });
  const making = [inProject("scripts/package.mjs"), ...kinds, `--output=${output}`];
  return runProgram(process.execPath, making, { cwd: root });
}

/**
 * @param {readonly string[]} args
 * @returns {[string, readonly string[]]} the program that runs the tests of packages, and its arguments
 */
function packageTests(args) {
  const runner = [tool("@playwright/test"), "test", "-c", "tests/package.config.ts"];
  return [process.execPath, [...runner, ...args]];
}
