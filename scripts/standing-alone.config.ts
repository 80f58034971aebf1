import react from "@vitejs/plugin-react";
import { resolve } from "node:path";
import { defineConfig } from "vite";
import { checkedContent } from "./checked-content.ts";
import { classNamesOnly } from "./class-names-only.ts";
import { inAscii } from "./in-ascii.ts";

const root = resolve(import.meta.dirname, "..");

/** What the main process loads beside main.ts, each as one file, by the mode that it is built in. */
const files: Readonly<Record<string, string>> = {
  entry: "electron/entry.ts",
  prerender: "renderer/prerender.tsx",
};

export default defineConfig(({ mode }) => ({
  root,
  logLevel: "error",
  publicDir: false,
  plugins: [react(), checkedContent(), classNamesOnly(), inAscii()],
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  ssr: { noExternal: true, external: ["electron"] },
  build: {
    ssr: files[mode] ?? mode,
    target: "node20",
    outDir: "out/main",
    emptyOutDir: false,
    minify: true,
    rolldownOptions: {
      // What a page fetches on a press, and nobody presses here.
      external: [resolve(root, "renderer/other-pages.ts")],
      output: { entryFileNames: "[name].js" },
    },
  },
}));
