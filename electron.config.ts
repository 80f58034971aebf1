import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { resolve } from "node:path";
import { checkedContent } from "./scripts/checked-content.ts";
import { compiledMessages } from "./scripts/compiled-messages.ts";
import { inAscii } from "./scripts/in-ascii.ts";
import { leftOut } from "./scripts/left-out.ts";
import { licences } from "./scripts/licences.ts";
import { scriptAfterPaint } from "./scripts/script-after-paint.ts";

const here = import.meta.dirname;
const entry = (path: string) => resolve(here, path);

// The oldest runtime that is supported; see "What set-up does" in README.md.
const node = "node20";
const chrome = "chrome130";

export default defineConfig({
  main: {
    plugins: [checkedContent(), leftOut(), inAscii(), licences()],
    build: {
      target: node,
      outDir: "out/main",
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { main: entry("electron/main.ts") },
        output: {
          format: "cjs",
          entryFileNames: "[name].cjs",
          // Beside main.cjs: each finds the pages and the icons from where it lies.
          chunkFileNames: "[name].cjs",
          // What goes wrong is logged with the names of functions.
          minify: {
            compress: { keepNames: { function: true, class: true } },
            mangle: { keepNames: true },
          },
        },
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
