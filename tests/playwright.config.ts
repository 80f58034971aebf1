import { defineConfig } from "@playwright/test";

/** On the desktop that `npm test` brings up: one display, one bus, so one test at a time. */
export default defineConfig({
  testDir: "e2e",
  outputDir: ".output/e2e",
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: { trace: "retain-on-failure" },
});
