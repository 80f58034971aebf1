// @ts-check
// `npm run bench:NAME` builds tests/bench/NAME.bench.ts for plain Node and runs it.
import { build } from "vite";
import { inProject } from "./project.mjs";
import { runProgram } from "./run-program.mjs";
import { openScript } from "./script.mjs";
import { setUpPackages } from "./setup.mjs";

await openScript(import.meta, async ([name = ""]) => {
  setUpPackages();
  await build({
    root: inProject("."),
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: `tests/bench/${name}.bench.ts`,
      target: "node20",
      outDir: "out/bench",
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.js` } },
    },
  });
  return runProgram(process.execPath, [inProject(`out/bench/${name}.js`)], {});
});
