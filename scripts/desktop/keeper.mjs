// @ts-check
// Keeps a virtual display, or with --several-displays one whose outputs xrandr can plug in and out, a private D-Bus session and, when asked, a window manager, for as long as
// its stdin is open: however the one who started it ends, even killed, none of them stays behind.
// Says where they are as one line of JSON on stdout.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "supple-desktop-"));
/** @type {import("node:child_process").ChildProcess[]} */
const kept = [];

let closing = false;

/**
 * Ends what was started, the last first: the display goes when nobody is on it any more.
 * @param {string} [fault]
 */
async function close(fault) {
  if (closing) return;
  closing = true;
  for (const child of kept.toReversed()) await ended(child);
  rmSync(folder, { recursive: true, force: true });
  if (fault !== undefined) process.stderr.write(`${fault}\n`);
  process.exit(fault === undefined ? 0 : 1);
}

/** @param {import("node:child_process").ChildProcess} child */
function ended(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 2000).unref();
  });
}

process.stdin.on("end", () => void close()).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void close());

/**
 * Starts a program that stays, and reads the line that it writes to descriptor 3 once it is ready.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>}
 */
function keep(command, args, env = process.env) {
  const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "pipe", "pipe"] });
  kept.push(child);
  let complaints = "";
  child.stderr?.on("data", (text) => (complaints += text));
  child.once("error", (error) => void close(`${command}: ${error.message}`));
  child.once("exit", () => void close(`${command} ended.\n${complaints}`));
  return new Promise((resolve) => {
    let line = "";
    child.stdio[3]?.on("data", (text) => {
      line += text;
      if (line.endsWith("\n")) resolve(line.trim());
    });
  });
}

/** @param {NodeJS.ProcessEnv} env */
async function manageWindows(env) {
  void keep("openbox", ["--sm-disable"], env);
  for (;;) {
    const { stdout } = spawnSync("xprop", ["-root", "_NET_SUPPORTING_WM_CHECK"], {
      encoding: "utf8",
      env,
    });
    if (stdout?.includes("window id")) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

// A number of its own: a server that looks for a free one takes away the sockets of those that it finds in use.
const own = `:${1000 + (process.pid % 50_000)}`;
const common = [own, "-displayfd", "3", "-dpi", "96", "-nolisten", "tcp", "-noreset"];
const number = process.argv.includes("--several-displays")
  ? await keep("/usr/lib/xorg/Xorg", [
      ...common,
      "-config",
      join(import.meta.dirname, "several-displays.conf"),
      "-logfile",
      join(folder, "xorg.log"),
      "-novtswitch",
      "-sharevts",
    ])
  : await keep("Xvfb", [...common, "-screen", "0", "1600x1000x24"]);
const config = join(import.meta.dirname, "session-bus.conf");
const address = await keep("dbus-daemon", [
  `--config-file=${config}`,
  `--address=unix:dir=${folder}`,
  "--nofork",
  "--nopidfile",
  "--nosyslog",
  "--print-address=3",
]);
const desktop = {
  DISPLAY: `:${number}`,
  DBUS_SESSION_BUS_ADDRESS: address,
  XDG_RUNTIME_DIR: folder,
  XDG_SESSION_TYPE: "x11",
};
if (process.argv.includes("--manage-windows")) await manageWindows({ ...process.env, ...desktop });
process.stdout.write(`${JSON.stringify(desktop)}\n`);
