import { defineConfig } from "@playwright/test";
import { availableParallelism } from "node:os";

/** Each worker has a desktop of its own, and each test a profile of its own: any of them run side by side. */
export default defineConfig({
  outputDir: ".output/e2e",
  // A test waits more than it computes: two of them leave half of two processors idle.
  workers: availableParallelism() + 1,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  // It only ends what hangs, however busy the machine.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: { trace: "retain-on-failure" },
  // The one test that takes two minutes goes first, so that nobody waits for it at the end.
  projects: [
    { name: "day", testDir: "e2e", testMatch: "working-day.spec.ts" },
    { name: "all", testDir: "e2e", testIgnore: "working-day.spec.ts" },
    // A trace of thousands of commands would be larger than what it tells.
    { name: "faults", testDir: "faults", use: { trace: "off" } },
  ],
});
