// @ts-check
// `npm run bench:NAME` builds tests/bench/NAME.bench.ts for plain Node and runs it; one that has a folder
// tests/bench/NAME-page/ gets Supple built too, a page in it where there is one, and Electron on a desktop of its own.
import { existsSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { buildSupple } from "./build.mjs";
import { openVirtualDesktop } from "./desktop/virtual-desktop.mjs";
import { inProject } from "./project.mjs";
import { runProgram } from "./run-program.mjs";
import { openScript } from "./script.mjs";
import { setUp, setUpPackages } from "./setup.mjs";

await openScript(import.meta, async ([name = "", ...args]) => {
  const page = inProject(`tests/bench/${name}-page`);
  const hasPage = existsSync(page);
  const onLinux = process.platform === "linux";
  if (hasPage) await setUp({ virtualDesktop: onLinux, tests: true });
  else setUpPackages();

  const own = /** @type {const} */ ({ configFile: false, logLevel: "error" });
  await build({
    ...own,
    root: inProject("."),
    ssr: { noExternal: true, external: ["@playwright/test"] },
    build: {
      ssr: `tests/bench/${name}.bench.ts`,
      target: "node20",
      outDir: "out/bench",
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.js` } },
    },
  });
  const run = (/** @type {NodeJS.ProcessEnv} */ env) =>
    runProgram(process.execPath, [inProject(`out/bench/${name}.js`), ...args], { env });
  if (!hasPage) return run(process.env);

  const built = await buildSupple();
  if (built !== 0) return built;
  // What opens windows takes the blank one of bench:window.
  const folder = name === "desktop" ? "window-page" : `${name}-page`;
  await build({
    ...own,
    root: inProject("tests/bench", folder),
    base: "./",
    plugins: [react()],
    build: { outDir: inProject("out/bench", folder), emptyOutDir: true },
  });
  if (!onLinux) return run(process.env);
  const desktop = await openVirtualDesktop({ manageWindows: true });
  try {
    return await run({ ...process.env, ...desktop.env });
  } finally {
    await desktop.close();
  }
});
