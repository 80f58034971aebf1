// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { runProgram } from "../../../scripts/run-program.mjs";

const folder = mkdtempSync(join(tmpdir(), "supple-run-program-"));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} code
 * @param {Parameters<typeof runProgram>[2]} [options]
 */
const runNode = (code, options) => runProgram(process.execPath, ["-e", code], options);

/**
 * Whether a process runs; one that has ended may stay in the table until its parent looks.
 * @param {number} pid
 */
const runs = (pid) => {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
};

test("gives the exit code of the program, and 128 and the number of a signal that ended it", async () => {
  expect(await runNode("process.exit(7)")).toBe(7);
  expect(await runNode("process.kill(process.pid, 'SIGKILL')")).toBe(128 + 9);
});

test("says what could not be started", async () => {
  await expect(runProgram(join(folder, "nothing"), [])).rejects.toThrow(/could not be started/);
});

test("hands on whole lines, however they arrive", async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  /** @type {string[]} */
  const lines = [];
  const code = `process.stdout.write("one\\ntw"); setTimeout(() => process.stdout.write("o\\n"), 50)`;
  await runNode(code, { onLine: (line) => lines.push(line) });
  vi.restoreAllMocks();
  expect(lines).toEqual(["one", "two"]);
});

test("asks a program to end in order, and takes along what it left behind", async () => {
  const pids = join(folder, "pids");
  const done = join(folder, "done");
  const code = `
    const { spawn } = require("node:child_process");
    const { writeFileSync } = require("node:fs");
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    process.on("SIGTERM", () => { writeFileSync(${JSON.stringify(done)}, ""); process.exit(3); });
    writeFileSync(${JSON.stringify(pids)}, String(child.pid));
    setInterval(() => {}, 1000);`;
  const curtain = new AbortController();
  const running = runNode(code, { until: curtain.signal });
  await vi.waitUntil(() => existsSync(pids) && readFileSync(pids, "utf8") !== "", {
    timeout: 5000,
  });
  const left = Number(readFileSync(pids, "utf8"));
  expect(runs(left)).toBe(true);
  curtain.abort();
  expect(await running).toBe(3);
  expect(existsSync(done)).toBe(true);
  await vi.waitUntil(() => !runs(left), { timeout: 5000 });
});
