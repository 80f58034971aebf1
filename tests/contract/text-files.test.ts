import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { textFiles } from "../../electron/adapters/text-files.ts";

const folder = mkdtempSync(join(tmpdir(), "supple-text-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a text takes the place of what was there, whole", async () => {
  const file = join(folder, "plan.ics");
  writeFileSync(file, "before");
  await textFiles.write(file, "Ü\r\n");
  expect(readFileSync(file, "utf8")).toBe("Ü\r\n");
  expect(readdirSync(folder)).toEqual(["plan.ics"]);
});

test("where nothing can be written the reason comes back, and nothing is left behind", async () => {
  const taken = join(folder, "taken.ics");
  mkdirSync(join(taken, "inside"), { recursive: true });
  await expect(textFiles.write(taken, "text")).rejects.toThrow(taken);
  await expect(textFiles.write(join(folder, "none", "plan.ics"), "text")).rejects.toThrow("ENOENT");
  expect(readdirSync(folder).toSorted()).toEqual(["plan.ics", "taken.ics"]);
});

test("what is larger than allowed is not read, nor what is no file and might never end", async () => {
  const file = join(folder, "large.json");
  writeFileSync(file, "12345");
  expect(await textFiles.read(file, 5)).toEqual({ ok: true, text: "12345" });
  expect(await textFiles.read(file, 4)).toEqual({ ok: false, tooLarge: true });
  const device = process.platform === "win32" ? folder : "/dev/zero";
  const cause = expect.stringContaining("not a file");
  expect(await textFiles.read(device, 4)).toEqual({ ok: false, tooLarge: false, cause });
});
