import { resolve } from "node:path";
import { defineConfig } from "vite";
import { checkedContent } from "../checked-content.ts";
import { licences } from "../licences.ts";

const inProject = (path: string) => resolve(import.meta.dirname, "../..", path);

/** The command line as one file for plain Node, with everything that it imports inside. */
export default defineConfig({
  root: inProject("."),
  // Nothing on stdout, which is the command's own.
  logLevel: "error",
  plugins: [checkedContent(), licences()],
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: "scripts/cli/supple.ts",
    target: "node20",
    outDir: "out/cli",
    rolldownOptions: { output: { entryFileNames: "supple.js" } },
  },
});
