import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");

export default defineConfig({
  root,
  resolve: {
    // Outside Electron, importing the package would fetch its binary.
    alias: { electron: resolve(import.meta.dirname, "support/no-electron.ts") },
  },
  test: {
    include: ["tests/{unit,scenarios,contract,property,fuzz}/**/*.test.{ts,tsx,mjs}"],
    // Nothing here is timed: the limit only ends what hangs, however busy the machine.
    testTimeout: 60_000,
    // Vitest leaves one processor to itself, though it only waits.
    maxWorkers: availableParallelism(),
    env: { TZ: "Europe/Berlin" },
  },
});
