import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readBackup } from "../../electron/adapters/backup/read-backup.ts";
import { settleRestore, stageRestore } from "../../electron/adapters/backup/restore.ts";
import { documentKinds } from "../../electron/documents.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";
import { instant, zone } from "../../shared/time/instant.ts";
import { type Bytes, bytesIn, forged, put, temporaryFolder } from "../support/backup-files.ts";

const project = resolve(import.meta.dirname, "../..");
const folders: string[] = [];
const folder = (): string => {
  const made = temporaryFolder();
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const script = join(project, "scripts/supple.mjs");
const command = join(project, "out/cli/supple.js");
function supple(...args: readonly string[]) {
  const ran = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
// The first call builds the command when its sources have changed.
beforeAll(() => {
  supple("help");
}, 120_000);

const now = { at: instant(1_774_850_000_000), zone: zone("Europe/Berlin") };
const kinds = documentKinds(now);
const making = { made: now.at, by: "test" };

const settings = (everyMinutes: number) =>
  JSON.stringify({
    version: 1,
    data: settingsSchema.parse({ version: 1, reminders: { micro: { everyMinutes } } }),
  });

/** What is kept, with all that makes bytes awkward. */
const kept = {
  "settings.json": `${settings(45)}\r\n\n`,
  "settings.set-aside-2026-03-30T09-00-00.json": "{ not JSON",
  "journal/desk-2025.jsonl": `{"v":1,"kind":"of a later version","note":"Grüße, 日本語 🦒"}\n`,
  "journal/desk-2026.jsonl": '{"v":1,"id":"a"}\n{"torn',
  "journal/desk-2026.jsonl.torn-2026-03-30T09-00-00": Buffer.from([0xff, 0xfe, 0x00, 0x80]),
  "journal/laptop-2026.jsonl": "",
  "journal/laptop-2026 (Kopie von Zoë).jsonl": "\uFEFF\n\n",
};
/** What is not: Supple makes it again, or it is nobody's. */
const beside = {
  "settings.json.bak": "old",
  "settings.json.tmp-0123456789": "half",
  "logs/supple.log": "a line",
  "browser/Cookies": "none",
  "backups/daily-2026-03-29.supple-backup": "older",
  "journal/.hidden.jsonl": "a sync tool’s own",
  "notes.json": "not Supple’s",
};

describe("a round trip", () => {
  test("gives back every byte of what is kept, and nothing beside it", () => {
    const [from, to] = [folder(), folder()];
    put(from, { ...kept, ...beside });
    const file = join(folder(), "all.supple-backup");
    expect(supple("backup", file, "--user-data-dir", from)).toMatchObject({ code: 0, err: "" });
    expect(supple("restore", file, "--user-data-dir", to)).toMatchObject({ code: 0, err: "" });
    const expected = folder();
    put(expected, kept);
    expect(bytesIn(to, "backups")).toEqual(bytesIn(expected));
  });

  test("sets aside what stood before as a backup that brings it back", () => {
    const place = folder();
    put(place, { ...kept, ...beside });
    const before = bytesIn(place);
    const file = join(folder(), "other.supple-backup");
    writeFileSync(file, forged([{ name: "settings.json", content: settings(20) }]));
    const restored = supple("restore", file, "--user-data-dir", place);
    expect(restored).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(place, "settings.json"), "utf8")).toBe(settings(20));
    expect(Object.keys(bytesIn(place, "backups", "logs", "browser"))).toEqual([
      "journal/.hidden.jsonl",
      "notes.json",
      "settings.json",
      "settings.json.tmp-0123456789",
    ]);

    const aside = /\S+\.supple-backup/.exec(restored.out)?.[0] ?? "";
    expect(supple("restore", aside, "--user-data-dir", place)).toMatchObject({ code: 0 });
    const { "settings.json.bak": _madeAgain, ...others } = before;
    expect(bytesIn(place)).toMatchObject(others);
  });
});

describe("what is refused, with nothing touched", () => {
  let place: string;
  let before: Bytes;
  let file: string;
  beforeEach(() => {
    place = folder();
    put(place, kept);
    before = bytesIn(place);
    file = join(folder(), "hostile.supple-backup");
  });

  const good = { name: "settings.json", content: settings(20) };
  const named = (name: string) => forged([good, { name, content: "x" }]);
  const later = JSON.stringify({ version: 99, data: {} });
  const wrong = settings(20).replace('"everyMinutes":20', '"everyMinutes":-1');
  const twin = { name: "journal/Desk-2026.jsonl", content: "x" };
  const deep = `${"[".repeat(500_000)}${"]".repeat(500_000)}`;

  test.each<[string, () => string | Buffer, string]>([
    ["no backup at all", () => "hello", "This is no backup"],
    ["an empty file", () => "", "This is no backup"],
    ["gzip of something else", () => gzipSync("hello\nworld"), "This is no backup"],
    ["one cut off", () => forged([good]).subarray(0, 200), "This is no backup"],
    ["a newer version", () => forged([good], (all) => ({ ...all, version: 2 })), "version 2"],
    ["a key of its own", () => forged([good], (all) => ({ ...all, run: "rm" })), "run: "],
    ["deep nesting", () => gzipSync(`${deep}\n`), "This is no backup"],
    ["deep nesting in a document", () => forged([{ ...good, content: deep }]), "settings.json"],
    ["a way out", () => named("../../.bashrc"), '"../../.bashrc"'],
    ["a way out of the journal", () => named("journal/../x.jsonl"), "journal/../x.jsonl"],
    ["a backslash", () => named("journal\\..\\x.jsonl"), "journal"],
    ["an absolute path", () => named("/etc/x.jsonl"), "/etc/x.jsonl"],
    ["a drive", () => named("journal/C:x.jsonl"), "C:x"],
    ["a zero in a name", () => named("journal/a\0.jsonl"), "journal/a"],
    ["a name of no document", () => named("Local State"), "Local State"],
    ["a document that nobody knows", () => named("evil.json"), "evil.json"],
    ["the prototype", () => named("__proto__"), "__proto__"],
    ["one file twice", () => forged([twin, { ...twin, name: twin.name.toLowerCase() }]), "twice"],
    [
      "a wrong hash",
      () => forged([good], (all) => change(all, { sha256: "0".repeat(64) })),
      "settings.json is not what was saved",
    ],
    [
      "a wrong size",
      () => forged([good], (all) => change(all, { bytes: 3 })),
      "the 3 that it names",
    ],
    ["a huge size", () => forged([good], (all) => change(all, { bytes: 1e300 })), "files.0.bytes"],
    ["more than it names", () => forged([good], (all) => ({ ...all, files: [] })), "the 0 that"],
    ["settings of a newer Supple", () => forged([{ ...good, content: later }]), "newer Supple"],
    [
      "settings that are not allowed",
      () => forged([{ ...good, content: wrong }]),
      "reminders.micro.everyMinutes",
    ],
    ["state that is none", () => forged([{ name: "state.json", content: "{}" }]), "state.json"],
  ])("%s", (_what, content, says) => {
    writeFileSync(file, content());
    const answer = supple("restore", file, "--user-data-dir", place);
    expect(answer).toMatchObject({ code: 2, out: "" });
    expect(answer.err).toMatch(/^supple: [^\n]+\n$/);
    expect(answer.err).toContain(says);
    expect(bytesIn(place)).toEqual(before);
  });

  test("a small file that unpacks to more than a backup ever has", async () => {
    const megabyte = Buffer.alloc(1_048_576);
    // Gzip members one after another are one file: each here holds 64 MB of zeros.
    const member = gzipSync(Buffer.concat(Array.from({ length: 64 }, () => megabyte)));
    writeFileSync(file, Buffer.concat(Array.from({ length: 9 }, () => member)));
    const answer = await readBackup(file, kinds);
    expect(answer).toMatchObject({ ok: false, problem: { id: "backup.too-large" } });
  });

  test.runIf(process.platform !== "win32")("a device, which might never end", async () => {
    const answer = await readBackup("/dev/zero", kinds);
    expect(answer).toMatchObject({ ok: false, problem: { id: "backup.no-file" } });
  });

  test("a profile that a running Supple has", () => {
    writeFileSync(file, forged([good]));
    symlinkSync(`${hostname()}-${process.pid}`, join(place, "SingletonLock"));
    const answer = supple("restore", file, "--user-data-dir", place);
    expect(answer).toMatchObject({ code: 2, err: expect.stringContaining("is running there") });
    rmSync(join(place, "SingletonLock"));
    expect(bytesIn(place)).toEqual(before);
  });

  test("names, options and places that are wrong", () => {
    const there = join(place, "settings.json");
    expect(supple("backup", there, "--user-data-dir", place).err).toContain("a name that is free");
    expect(supple("backup").err).toContain("no file is named");
    expect(supple("backup", "a", "b").err).toContain("2 files are named");
    expect(supple("backup", file, "--all").err).toContain("--user-data-dir FOLDER");
    expect(supple("backup", file, "--user-data-dir", folder()).err).toContain("keeps nothing");
    expect(supple("backup", "/dev/full/x", "--user-data-dir", place).err).toContain("not written");
    expect(supple("restore", join(place, "none")).err).toContain("cannot be read");
    expect(bytesIn(place)).toEqual(before);
  });
});

const change = (manifest: Record<string, unknown>, by: object) => ({
  ...manifest,
  files: (manifest["files"] as object[]).map((file) => ({ ...file, ...by })),
});

describe("a kill in the middle of a restore leaves what was or what comes, whole", () => {
  const line = `${JSON.stringify({ note: "x".repeat(500) })}\n`;
  const years = (text: string) =>
    Object.fromEntries(
      Array.from({ length: 20 }, (_, year) => [`journal/desk-${2006 + year}.jsonl`, text]),
    );
  const old = { ...kept, ...years(line.repeat(600)) };
  const next = { "settings.json": settings(20), ...years(line.replace(/x/g, "y").repeat(600)) };
  const written = (files: Parameters<typeof put>[1]): Bytes => {
    const place = folder();
    put(place, files);
    return bytesIn(place);
  };
  const [was, comes] = [written(old), written(next)];
  const file = join(folder(), "next.supple-backup");
  beforeAll(() => {
    const place = folder();
    put(place, next);
    supple("backup", file, "--user-data-dir", place);
  });

  const has = (place: string, name: RegExp) =>
    existsSync(place) && readdirSync(place).some((one) => name.test(one));
  /** What the person is told is set aside, as it would come back. */
  async function setAside(place: string): Promise<Bytes> {
    const [name = ""] = readdirSync(join(place, "backups"));
    const backup = await readBackup(join(place, "backups", name), kinds);
    if (!backup.ok) throw new Error(backup.problem.id);
    return Object.fromEntries(
      backup.value.files.map((one) => [one.name, one.bytes.toString("hex")]),
    );
  }

  test.each<[string, boolean | null, (place: string) => boolean]>([
    ["before it began", false, () => true],
    ["as the backup is taken in", null, (place) => has(place, /^restore-.*\.part$/)],
    ["once it is taken in", true, (place) => has(place, /^restore-.*\.supple-backup$/)],
    ["as what stood is set aside", true, (place) => has(join(place, "backups"), /\.part$/)],
    ["once that is set aside", true, (place) => has(join(place, "backups"), /^before-.*backup$/)],
    ["as the files are written", true, (place) => has(join(place, "journal"), /\.restoring$/)],
    ["as they take their places", true, (place) => !has(place, /^settings\.set-aside/)],
  ])("%s", async (_when, comesThen, isThere) => {
    const place = folder();
    put(place, old);
    const args = [command, "restore", file, "--user-data-dir", place];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    const exited = once(child, "exit");
    while (!isThere(place) && child.exitCode === null) await setImmediate();
    child.kill("SIGKILL");
    await exited;
    // What the next start does before anything else.
    await settleRestore(place, kinds, making);
    const stands = bytesIn(place, "backups");
    const isNew = stands["settings.json"] === comes["settings.json"];
    expect(stands).toEqual(isNew ? comes : was);
    // As it is being taken in, both are right.
    expect(isNew).toBe(comesThen ?? isNew);
    expect(isNew ? await setAside(place) : was).toEqual(was);
  });
});

describe.skipIf(process.platform === "win32")("a disk that takes no more", () => {
  // The system refuses a write beyond that many blocks of 512 bytes, in the middle of the file.
  const limited = (blocks: number, ...args: readonly string[]) => {
    const run = `trap "" XFSZ; ulimit -f ${blocks}; exec "$@"`;
    const words = ["-c", run, "sh", process.execPath, command, ...args];
    const ran = spawnSync("sh", words, { encoding: "utf8" });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
  };

  test("leaves no half of a backup", () => {
    const [place, target] = [folder(), folder()];
    put(place, { "journal/desk-2026.jsonl": randomBytes(200_000) });
    const answer = limited(100, "backup", join(target, "a"), "--user-data-dir", place);
    expect(answer).toMatchObject({ code: 2, out: "", err: expect.stringContaining("EFBIG") });
    expect(bytesIn(target)).toEqual({});
  });

  test.each([
    ["as the backup is taken in", randomBytes(200_000)],
    ["as its files are written", Buffer.alloc(200_000, "x")],
  ])("leaves what was when a restore fails %s", (_when, content) => {
    const place = folder();
    put(place, kept);
    const before = bytesIn(place);
    const file = join(folder(), "next");
    writeFileSync(file, forged([{ name: "journal/desk-2026.jsonl", content }]));
    const answer = limited(100, "restore", file, "--user-data-dir", place);
    expect(answer).toMatchObject({ code: 2, out: "", err: expect.stringContaining("EFBIG") });
    expect(bytesIn(place, "backups")).toEqual(before);
  });

  test("leaves what was when nothing can be set aside", async () => {
    const place = folder();
    put(place, { ...kept, backups: "a file where a folder should be" });
    const before = bytesIn(place);
    const file = join(folder(), "next");
    writeFileSync(file, forged([{ name: "settings.json", content: settings(20) }]));
    const backup = await readBackup(file, kinds);
    if (!backup.ok) throw new Error(backup.problem.id);
    await stageRestore(place, backup.value, now.at);
    const settled = await settleRestore(place, kinds, making);
    expect(settled).toMatchObject({ ok: false, problem: { id: "backup.not-written" } });
    expect(bytesIn(place)).toEqual(before);
    expect(await settleRestore(place, kinds, making)).toBeNull();
  });
});
