import { defineConfig } from "@playwright/test";

/** Tests of the package that `npm test -- package` has made; the long form adds the clean Debian root. */
export default defineConfig({
  testDir: "package",
  outputDir: ".output/package-tests",
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  // It only ends what hangs: a clean root is fetched from Debian, package by package.
  timeout: 15 * 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
});
