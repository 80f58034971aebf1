import { chromium, expect } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Exit } from "./app.ts";
import { outputOf } from "./output.ts";
import type { Output } from "./output.ts";

/** Where `npm test -- package` makes the package. */
export const packages = resolve(import.meta.dirname, "../.output/package");

/** The program as it is installed. */
export const directory = resolve(packages, "linux-unpacked");

/** A package's Supple as it runs: hardened, so that only a debugging port that was asked for shows its pages. */
export interface Packaged {
  readonly pid: number;
  readonly output: Output;
  readonly exited: Promise<Exit>;
  /** The main window; waits until it is there. */
  mainWindow(): Promise<Page>;
  /** Asks it to end, as a session does that ends. */
  end(): Promise<Exit>;
  /** Kills the whole process tree at once; nothing when it has ended already. */
  kill(): Promise<void>;
}

/** Starts a program that becomes Supple, with a debugging port, and resolves when it says that it is in the tray. */
export async function startPackaged(
  [command = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Packaged> {
  const child = spawn(command, [...args, "--remote-debugging-port=0"], { env, detached: true });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  const output = outputOf(child);
  const exited = new Promise<Exit>((done) => {
    child.once("exit", (code, signal) => done({ code, signal }));
  });
  const browsers: Browser[] = [];
  const packaged: Packaged = {
    pid,
    output,
    exited,
    async mainWindow() {
      const listens = /^DevTools listening on (ws:\S+)$/;
      const [, address = ""] =
        output.stderr.map((line) => listens.exec(line)).find((found) => found !== null) ?? [];
      const browser = await chromium.connectOverCDP(address);
      browsers.push(browser);
      const find = () =>
        browser
          .contexts()
          .flatMap((context) => context.pages())
          .find((page) => page.url().includes("/main.html"));
      await expect.poll(() => find() !== undefined, { message: "a main window" }).toBe(true);
      const page = find();
      if (page === undefined) throw new Error("the main window closed at once");
      return page;
    },
    async end() {
      child.kill("SIGTERM");
      return exited;
    },
    async kill() {
      for (const browser of browsers) await browser.close().catch(() => undefined);
      if (child.exitCode === null && child.signalCode === null) process.kill(-pid, "SIGKILL");
      await exited;
    },
  };
  try {
    await expect
      .poll(() => output.stdout, { message: "it says that it is ready" })
      .toContainEqual(expect.stringMatching(/^In the tray\./));
    return packaged;
  } catch (error) {
    await packaged.kill();
    throw new Error(`${String(error)}\n${output.stderr.join("\n")}`, { cause: error });
  }
}

/** A command that has run to its end. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function run(
  [command = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...said };
}

/** Settings by which a reminder is due five minutes after the start: three seconds of a time-lapse of a hundred. */
export const soon = {
  custom: [{ id: "own", title: "Stand up", rhythm: { everyMinutes: 5 } }],
  reminders: { micro: { on: false }, stretch: { on: false } },
};
