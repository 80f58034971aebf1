// @ts-check
import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildWhenStale, fingerprintOf } from "../../../scripts/fingerprint.mjs";
import { inProject } from "../../../scripts/project.mjs";

const folder = "tests/.output/fingerprint";
const source = `${folder}/source`;
const stamp = `${folder}/built.sha256`;

beforeEach(() => {
  mkdirSync(inProject(source), { recursive: true });
  writeFileSync(inProject(source, "a.ts"), "one");
});
afterEach(() => rmSync(inProject(folder), { recursive: true }));

test("content, names and number of files change it; a touch does not", () => {
  const first = fingerprintOf([source]);
  utimesSync(inProject(source, "a.ts"), 0, 0);
  expect(fingerprintOf([source])).toBe(first);
  writeFileSync(inProject(source, "a.ts"), "two");
  const edited = fingerprintOf([source]);
  writeFileSync(inProject(source, "b.ts"), "");
  const added = fingerprintOf([source]);
  expect(new Set([first, edited, added]).size).toBe(3);
});

test("builds once for the same sources, and again after a build that failed", async () => {
  let builds = 0;
  /** @param {number} code */
  const build = (code) =>
    buildWhenStale({ stamp, sources: [source], build: async () => ((builds += 1), code) });

  expect([await build(1), await build(0), await build(0)]).toEqual([1, 0, 0]);
  expect(builds).toBe(2);
  writeFileSync(inProject(source, "a.ts"), "two");
  expect(await build(0)).toBe(0);
  expect(builds).toBe(3);
});

test("of two at once one builds and the other waits, whoever was killed before them", async () => {
  writeFileSync(inProject(`${stamp}.turn`), String(2 ** 22 + 1));
  let builds = 0;
  const build = async () => {
    builds += 1;
    await new Promise((done) => setTimeout(done, 200));
    return 0;
  };
  const both = [1, 2].map(() => buildWhenStale({ stamp, sources: [source], build }));
  expect(await Promise.all(both)).toEqual([0, 0]);
  expect(builds).toBe(1);
  expect(readdirSync(inProject(folder)).toSorted()).toEqual(["built.sha256", "source"]);
});
