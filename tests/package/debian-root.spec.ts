import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import type { Status } from "../../shared/ipc/status.ts";
import { type DebianRoot, debianRoot } from "../support/debian-root.ts";
import { notificationDaemon } from "../support/desktop/notification-daemon.ts";
import { test } from "../support/desktop/own-desktop.ts";
import { desktopTray } from "../support/desktop/tray.ts";
import { sendFrom } from "../support/app.ts";
import { expect } from "../support/end-to-end.ts";
import { packages, soon, startPackaged } from "../support/packaged.ts";
import { temporaryProfile } from "../support/profile.ts";
import { words } from "../support/words.ts";

const home = "/home/person";
const kept = `${home}/.config/Supple`;

test("the .deb installs in a clean Debian, works for a person there, and leaves nothing but what is theirs", async () => {
  const root = await test.step("a clean root", debianRoot);
  const inRoot = (path: string) => join(root.folder, path);
  const must = async (...command: readonly string[]) => {
    const ran = await root.run("root", command);
    expect(ran.code, `${command.join(" ")}\n${ran.stdout.slice(-2000)}\n${ran.stderr}`).toBe(0);
    return ran.stdout;
  };
  const install = () =>
    must("apt-get", "install", "-y", "--no-install-recommends", "/var/tmp/supple.deb");
  const purge = () => must("apt-get", "purge", "-y", "supple");

  try {
    const deb = readdirSync(packages).find((name) => name.endsWith(".deb")) ?? "";
    copyFileSync(join(packages, deb), inRoot("/var/tmp/supple.deb"));

    await test.step("apt finds what it needs, and installs it", async () => {
      await install();
      expect(await must("dpkg-query", "-W", "-f=${Status}", "supple")).toBe("install ok installed");
      expect(await must("dpkg", "--verify", "supple")).toBe("");
      const installed = await must("dpkg-query", "-W", "-f=${Version}", "supple");
      if (installed.includes("dev")) {
        await must("dpkg", "--compare-versions", installed, "lt", manifest.version);
      }
      const helper = statSync(inRoot("/usr/lib/supple/chrome-sandbox"));
      expect({ uid: helper.uid, mode: helper.mode & 0o7777 }).toEqual({ uid: 0, mode: 0o4755 });
      validate(inRoot("/usr/share/applications/supple.desktop"));
    });
    await purge();
    const before = root.paths();
    await install();

    await test.step("a person who is not root works with it", () => workWithIt(root));

    await purge();
    const left = differences(before, root.paths());
    expect(left).toEqual([]);
    expect(existsSync(inRoot("/usr/lib/supple"))).toBe(false);
    expect(readdirSync(inRoot(kept))).toContain("settings.json");
    const own = readdirSync(inRoot(home)).filter((name) =>
      statSync(inRoot(`${home}/${name}`)).isDirectory(),
    );
    expect(own.toSorted()).toEqual([".cache", ".config"]);
    expect(readdirSync(inRoot(`${home}/.cache`))).toEqual(["fontconfig"]);
    expect(readdirSync(inRoot(`${home}/.config`)).toSorted()).toEqual(["Supple", "autostart"]);
  } finally {
    root.remove();
  }
});

async function workWithIt(root: DebianRoot): Promise<void> {
  const inRoot = (path: string) => join(root.folder, path);
  const supple = (...args: readonly string[]) => root.run("person", ["supple", ...args]);
  bringProfile(inRoot(kept));

  const none = await supple("status");
  const notRunning = `supple: ${words("command.not-running", { folder: kept })}\n`;
  expect(none).toEqual({ code: 1, stdout: "", stderr: notRunning });

  // A bus that is the person's and that root may join.
  const socket = "/tmp/session-bus";
  const bus = await startBus(root, socket);
  const address = `unix:path=${inRoot(socket)}`;
  const notifications = await notificationDaemon(address);
  const tray = await desktopTray(address);
  const env = {
    DISPLAY: process.env["DISPLAY"] ?? "",
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`,
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}`,
    TZ: "Europe/Berlin",
  };
  const lapse = ["--hidden", "--time-lapse=100", "--from=2026-03-30T09:00"];
  const app = await startPackaged(
    root.command("person", ["supple", ...lapse], env),
    process.env as Record<string, string>,
  );
  try {
    expect((await (await tray.item()).menu()).items.length).toBeGreaterThan(0);
    expect((await notifications.next()).summary).not.toBe("");
    const status = async () => JSON.parse((await supple("status", "--json")).stdout) as Status;
    await expect.poll(async () => (await status()).prompt?.open).toBe(true);
    const { code, stdout, stderr } = await supple("skip", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect((JSON.parse(stdout) as Status).prompt).toBeNull();
    const journal = () =>
      readdirSync(inRoot(`${kept}/journal`))
        .filter((file) => file.endsWith(".jsonl"))
        .map((file) => readFileSync(inRoot(`${kept}/journal/${file}`), "utf8"));
    await expect.poll(() => journal().join("")).toContain('"outcome":"skipped"');
    expect((await supple("start", "handstand")).code).toBe(2);

    const second = await root.run("person", ["supple"], env);
    expect(second.stdout).toContain(words("startup.running"));
    const page = await app.mainWindow();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(new Set(sandboxesBeside(app.pid))).toEqual(new Set(["2"]));

    // At login it is the installed program that starts.
    expect(await sendFrom(page, "login.start-at", { on: true })).toMatchObject({ ok: true });
    const entry = inRoot(`${home}/.config/autostart/supple.desktop`);
    expect(readFileSync(entry, "utf8")).toContain("Exec=/usr/lib/supple/supple --hidden\n");
    validate(entry);
    expect(await app.end()).toEqual({ code: 0, signal: null });
  } finally {
    await app.kill();
    await tray.stop();
    await notifications.stop();
    bus.kill();
  }
}

/** What a person had kept before: the disclaimer acknowledged, and a reminder due in three seconds. */
function bringProfile(folder: string): void {
  const profile = temporaryProfile();
  profile.writeSettings(soon);
  profile.answerFirstRun();
  cpSync(profile.folder, folder, { recursive: true });
  profile.remove();
  for (const path of ["..", ".", ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
    chownSync(join(folder, path), 1000, 1000);
  }
}

async function startBus(root: DebianRoot, socket: string): Promise<ChildProcess> {
  const plain = resolve(import.meta.dirname, "../support/desktop/bus.conf");
  const open = '<policy context="default">\n    <allow user="*"/>';
  const config = readFileSync(plain, "utf8").replace('<policy context="default">', open);
  writeFileSync(join(root.folder, "tmp/bus.conf"), config);
  const address = `--address=unix:path=${socket}`;
  const daemon = ["dbus-daemon", "--config-file=/tmp/bus.conf", "--nofork", address];
  const [command = "", ...args] = root.command("person", daemon);
  const bus = spawn(command, args, { stdio: "ignore" });
  await expect.poll(() => existsSync(join(root.folder, socket))).toBe(true);
  return bus;
}

/** Throws unless it is a desktop entry without a fault. */
function validate(entry: string): void {
  const { status, stdout, stderr } = spawnSync("desktop-file-validate", [entry], {
    encoding: "utf8",
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
}

/** How the kernel filters the calls of each page's process beside a process that is in a root: "2" is Chromium's sandbox. */
function sandboxesBeside(process: number): readonly string[] {
  const mounts = (pid: number | string) => readlinkSync(`/proc/${pid}/ns/mnt`);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const isPage = readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer");
        if (!isPage || mounts(pid) !== mounts(process)) return [];
        return [/^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? ""];
      } catch {
        // It has just ended.
        return [];
      }
    });
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths]
    .filter((path) => before.get(path) !== after.get(path))
    .map(
      (path) => `${path}: ${before.get(path) ?? "not there"}, then ${after.get(path) ?? "gone"}`,
    );
}
