import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { autostartEntry } from "../../electron/adapters/autostart.ts";

let home: string;
let folder: string;
const file = () => join(folder, "supple.desktop");

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "supple-autostart-"));
  folder = join(home, "deep", "autostart");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const command = ["/opt/Supple/supple", "--hidden"];

test("on is an entry in a folder that may not be there yet, off is none", () => {
  const start = autostartEntry(folder, command);
  expect(start.isOn()).toBe(false);
  start.set(false);
  start.set(true);
  start.set(true);
  expect(start.isOn()).toBe(true);
  expect(readdirSync(folder)).toEqual(["supple.desktop"]);
  expect(readFileSync(file(), "utf8")).toContain("\nExec=/opt/Supple/supple --hidden\n");
  expect(readFileSync(file(), "utf8")).toContain("\nTryExec=/opt/Supple/supple\n");
  start.set(false);
  expect(start.isOn()).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test("an entry that cannot be read starts nothing", () => {
  mkdirSync(file(), { recursive: true });
  expect(autostartEntry(folder, command).isOn()).toBe(false);
});

test.each(["Hidden=true", "X-GNOME-Autostart-enabled=false"])(
  "an entry that the desktop switched off with %s reads as off, and is switched on again",
  (line) => {
    const start = autostartEntry(folder, command);
    start.set(true);
    const enabled = readFileSync(file(), "utf8").replace("X-GNOME-Autostart-enabled=true\n", "");
    writeFileSync(file(), `${enabled}${line}\n`);
    expect(start.isOn()).toBe(false);
    start.set(true);
    expect(start.isOn()).toBe(true);
  },
);

test("a folder that cannot be written is an error, and stays off", () => {
  writeFileSync(join(home, "deep"), "a file in the way");
  const start = autostartEntry(folder, command);
  expect(() => start.set(true)).toThrow(/ENOTDIR/);
  expect(start.isOn()).toBe(false);
});

describe("the command comes out of the entry as it went in", () => {
  test.each([
    [["/opt/My Apps/supple", "--hidden"]],
    [["/opt/a%20b/supple", String.raw`--user-data-dir=/home/a "quoted" $HOME \ back`]],
    [["/opt/`tick`/supple", "--user-data-dir=/home/Zoë/日本"]],
  ])("%j", (given) => {
    autostartEntry(folder, given).set(true);
    const exec = /^Exec=(.*)$/m.exec(readFileSync(file(), "utf8"))?.[1] ?? "";
    // Undone in the order of the specification: the string, then the quoting, then the field codes.
    const unescaped = exec.replaceAll("\\\\", "\\");
    const said = execFileSync("sh", ["-c", `printf '%s\\0' ${unescaped}`], { encoding: "utf8" });
    expect(
      said
        .split("\0")
        .slice(0, -1)
        .map((argument) => argument.replaceAll("%%", "%")),
    ).toEqual(given);
  });
});
