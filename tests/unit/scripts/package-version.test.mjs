// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { debianVersion, originOf } from "../../../scripts/package/version.mjs";

let dist = "";
beforeEach(() => {
  dist = join(mkdtempSync(join(tmpdir(), "supple-runtime-")), "dist");
  mkdirSync(dist);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(join(dist, ".."), { recursive: true });
});

test("a package of the runtime that stands in says so, and is no release", () => {
  writeFileSync(join(dist, "version"), "33.2.1");
  const origin = originOf(dist, true);
  expect(origin.version).toMatch(/^\d+\.\d+\.\d+-dev\.electron33\.2\.1$/);
  expect(origin.whyNoRelease).toContain("33.2.1");
  expect(debianVersion(origin.version)).toMatch(/^\d+\.\d+\.\d+~dev\.electron33\.2\.1$/);
});

test("one of the pinned runtime is a release, unless what it is made of was not committed", () => {
  writeFileSync(join(dist, "version"), "v45.4.1\n");
  const { version, electron, whyNoRelease } = originOf(dist, false);
  expect(electron).toBe("45.4.1");
  expect(version.endsWith("-dev.uncommitted")).toBe(whyNoRelease !== null);
  expect(version).toMatch(/^\d+\.\d+\.\d+(-dev\.uncommitted)?$/);
});

test("its moment is the commit's, or the one that is given", () => {
  writeFileSync(join(dist, "version"), "45.4.1");
  vi.stubEnv("SOURCE_DATE_EPOCH", "1700000000");
  expect(originOf(dist, false).made).toBe(1_700_000_000);
  vi.stubEnv("SOURCE_DATE_EPOCH", "yesterday");
  expect(() => originOf(dist, false)).toThrow(/SOURCE_DATE_EPOCH/);
});
