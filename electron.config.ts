import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { resolve } from "node:path";
import { checkedContent } from "./scripts/checked-content.ts";
import { classNamesOnly } from "./scripts/class-names-only.ts";
import { compiledMessages } from "./scripts/compiled-messages.ts";
import { licences } from "./scripts/licences.ts";
import { scriptAfterPaint } from "./scripts/script-after-paint.ts";

const here = import.meta.dirname;
const entry = (path: string) => resolve(here, path);

// The oldest runtime that is supported; see "Runtimes" in README.md.
const node = "node20";
const chrome = "chrome130";

export default defineConfig({
  main: {
    plugins: [react(), checkedContent(), classNamesOnly(), licences()],
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      target: node,
      outDir: "out/main",
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          entry: entry("electron/entry.ts"),
          main: entry("electron/main.ts"),
          prerender: entry("renderer/prerender.tsx"),
        },
        // What a page fetches on a press, and nobody presses here.
        external: [entry("renderer/other-pages.ts")],
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: "out/preload",
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: entry("electron/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: entry("renderer"),
    plugins: [react(), compiledMessages(), scriptAfterPaint(["/main.html"]), licences()],
    build: {
      target: chrome,
      minify: true,
      outDir: entry("out/renderer"),
      // The pages are read from the disk: one script less to open matters more than its size.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: {
          main: entry("renderer/main.html"),
          player: entry("renderer/player.html"),
          prompt: entry("renderer/prompt.html"),
          "after-paint": entry("renderer/after-paint.ts"),
        },
        // What pages share is one file: each file more that a window waits for delays its first paint.
        output: { codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] } },
      },
    },
  },
});
