import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createConnection } from "node:net";
import { join, resolve } from "node:path";
import { fusesOf } from "../../scripts/package/fuses.mjs";
import manifest from "../../package.json" with { type: "json" };
import type { Status } from "../../shared/ipc/status.ts";
import { expect, test } from "../support/end-to-end.ts";
import { directory, run, soon, startPackaged } from "../support/packaged.ts";
import { words } from "../support/words.ts";

const output = resolve(import.meta.dirname, "../.output");
const executable = join(directory, "supple");
const asRoot = process.getuid?.() === 0;
const runtime = resolve(import.meta.dirname, "../../node_modules/electron/dist");
const development = existsSync(join(runtime, "registry-runtime.sha256"));

test("the directory holds the build and nothing of this machine; its fuses are set", async () => {
  expect(await fusesOf(executable)).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: false,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
  const archive = readFileSync(join(directory, "resources/app.asar"));
  const { files, text } = opened(archive);
  const folders = new Set(files.map((file) => file.split("/").slice(0, 2).join("/")));
  expect([...folders].toSorted()).toEqual([
    "out/cli",
    "out/main",
    "out/preload",
    "out/renderer",
    "package.json",
    "resources/icons",
  ]);
  const project = resolve(import.meta.dirname, "../..");
  expect(archive.includes(Buffer.from(project))).toBe(false);
  const written = JSON.parse(text("package.json")) as { version: string };
  if (development) expect(written.version).toMatch(`${manifest.version}-dev.electron`);
  else expect(written.version.startsWith(manifest.version)).toBe(true);
  for (const licence of ["LICENSE", "LICENSE.electron.txt", "LICENSES.chromium.html"]) {
    expect(existsSync(join(directory, licence)), licence).toBe(true);
  }
  expect(readFileSync(join(directory, "licences/main.md"), "utf8")).toContain("## zod");
  expect(readFileSync(join(directory, "licences/renderer.md"), "utf8")).toContain("## react-dom");
  expect(readFileSync(join(directory, "licences/cli.md"), "utf8")).toContain("## zod");
  expect(readFileSync(join(directory, "licences/figtree.txt"), "utf8")).toMatch(
    /Open Font License/i,
  );
  expect(existsSync(join(directory, "resources/app"))).toBe(false);
  expect(statSync(join(directory, "bin/supple")).mode & 0o777).toBe(0o755);
});

test("the packaged Supple runs, is led from a terminal without Node, and is no Node itself", async ({
  bus,
  notifications,
  tray,
  profile,
}) => {
  const marker = join(profile.folder, "loaded");
  const script = join(profile.folder, "loads.cjs");
  profile.write("loads.cjs", `require("fs").writeFileSync(${JSON.stringify(marker)}, "")`);

  // A path with nothing on it but what the command itself calls.
  const path = join(output, "package-path");
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  symlinkSync(join(directory, "bin/supple"), join(path, "supple"));
  for (const tool of ["dirname", "readlink"]) symlinkSync(`/usr/bin/${tool}`, join(path, tool));
  const supple = (...args: readonly string[]) =>
    run([join(path, "supple"), ...args, `--user-data-dir=${profile.folder}`], { PATH: path });

  await test.step("a command to a Supple that does not run", async () => {
    expect(await supple("status")).toEqual({
      code: 1,
      stdout: "",
      stderr: `supple: ${words("command.not-running", { folder: profile.folder })}\n`,
    });
  });

  profile.writeSettings(soon);
  const env = {
    ...(process.env as Record<string, string>),
    DBUS_SESSION_BUS_ADDRESS: bus,
    TZ: "Europe/Berlin",
    ELECTRON_RUN_AS_NODE: "1",
    NODE_OPTIONS: `--require ${script}`,
  };
  const given = [...(asRoot ? ["--no-sandbox"] : []), `--user-data-dir=${profile.folder}`];
  const lapse = ["--from=2026-03-30T09:00", "--time-lapse=100", "--hidden"];
  const inspector = 39_229;
  const app = await startPackaged([executable, ...given, ...lapse, `--inspect=${inspector}`], env);
  try {
    await test.step("it took no script, opened no inspector, and has its tray", async () => {
      expect(existsSync(marker)).toBe(false);
      await expect(reach(inspector)).rejects.toThrow(/ECONNREFUSED/);
      expect((await (await tray.item()).menu()).items.length).toBeGreaterThan(0);
    });

    await test.step("a reminder, answered from the terminal", async () => {
      const { summary } = await notifications.next();
      expect(summary).not.toBe("");
      const status = async () => JSON.parse((await supple("status", "--json")).stdout) as Status;
      await expect.poll(async () => (await status()).prompt?.open).toBe(true);
      const { code, stdout, stderr } = await supple("skip", "--json");
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect((JSON.parse(stdout) as Status).prompt).toBeNull();
      await expect
        .poll(() => profile.journal().at(-1))
        .toMatchObject({ kind: "prompt", outcome: "skipped" });
      expect((await supple("pause", "3h")).code).toBe(2);
    });

    await test.step("its window opens at a second start, from its own scheme", async () => {
      const second = await run([executable, ...given], env);
      expect(second.stdout).toContain(words("startup.running"));
      const page = await app.mainWindow();
      expect(page.url()).toBe("app://supple/main.html");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => Reflect.has(globalThis, "require"))).toBe(false);
    });
    expect(await app.end()).toEqual({ code: 0, signal: null });
  } finally {
    await app.kill();
  }
});

/** The names of the files in an asar archive, and the text of one of them. */
function opened(archive: Buffer) {
  interface Node {
    readonly files?: Readonly<Record<string, Node>>;
    readonly offset?: string;
    readonly size?: number;
  }
  const start = 8 + archive.readUInt32LE(4);
  const header = archive.toString("utf8", 16, 16 + archive.readUInt32LE(12));
  const listed = new Map<string, Node>();
  const list = (node: Node, path: string): void => {
    if (node.files === undefined) listed.set(path, node);
    for (const [name, child] of Object.entries(node.files ?? {})) {
      list(child, path === "" ? name : `${path}/${name}`);
    }
  };
  list(JSON.parse(header) as Node, "");
  const text = (path: string): string => {
    const { offset = "0", size = 0 } = listed.get(path) ?? {};
    return archive.toString("utf8", start + Number(offset), start + Number(offset) + size);
  };
  return { files: [...listed.keys()], text };
}

function reach(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const socket = createConnection(port, "127.0.0.1", () => {
      socket.destroy();
      done();
    });
    socket.on("error", fail);
  });
}
