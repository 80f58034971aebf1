import { _electron, expect } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Bridge } from "../../shared/ipc/bridge.ts";
import type { Answer, CommandName, Payload } from "../../shared/ipc/commands.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { keepAnswers } from "./kept-answers.ts";
import { outputOf, withOutput } from "./output.ts";
import type { Output } from "./output.ts";
import type { Profile } from "./profile.ts";

export type WindowKind = "main" | "player" | "prompt";

/** How the product is started. Without a `rate` it runs on the real clock. */
export interface Start {
  readonly profile: Profile;
  /** The address of the session bus that it finds its desktop on. */
  readonly bus: string;
  /** Product seconds in a real one, 1 to 600. */
  readonly rate?: number;
  /** The local moment at which product time begins; Monday 30 March 2026 is an ordinary working day. */
  readonly from?: string;
  /** Figures move on and on, which takes a third of a processor: without it they stand still, as some people ask. */
  readonly moving?: boolean;
  readonly arguments?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The product as it runs, seen through its windows, its output and its bridge. */
export interface App {
  readonly electron: ElectronApplication;
  readonly output: Output;
  readonly exited: Promise<Exit>;
  /** The window of that kind; waits until it is there and has painted. */
  window(kind: WindowKind): Promise<Page>;
  isOpen(kind: WindowKind): boolean;
  /** What the product would paint now, asked through the main window. */
  snapshot(): Promise<Snapshot>;
  /** Sends a command as the main window would. */
  send<N extends CommandName>(name: N, payload: Payload<N>): Promise<Answer>;
  /** Kills the whole process tree at once, as a power cut does; nothing when it has ended already. */
  kill(): Promise<void>;
}

const root = resolve(import.meta.dirname, "../..");
const asRoot = process.getuid?.() === 0;

/** Starts the built product and resolves when it says that it is in the tray. */
export async function startApp(start: Start): Promise<App> {
  const { started: electron, output } = await withOutput(() =>
    _electron.launch({
      args: [root, ...argumentsOf(start)],
      chromiumSandbox: !asRoot,
      cwd: root,
      env: environment(start),
    }),
  );
  keepAnswers(electron);
  if (start.moving !== true) {
    const rest = (page: Page) =>
      page.emulateMedia({ reducedMotion: "reduce" }).catch(() => undefined);
    electron.on("window", rest);
    for (const page of electron.windows()) void rest(page);
  }
  const child = electron.process();
  const exited = new Promise<Exit>((resolveExit) => {
    child.once("exit", (code, signal) => resolveExit({ code, signal }));
  });
  const kill = async () => {
    const ended = child.exitCode !== null || child.signalCode !== null;
    // Playwright starts it as the leader of a process group of its own.
    if (!ended && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    await exited;
  };
  try {
    await expect
      .poll(() => output.stdout, { message: "it says that it is ready" })
      .toContainEqual(expect.stringMatching(/^In the tray\./));
  } catch (error) {
    await kill();
    throw error;
  }

  // A page whose process died is listed for a while yet.
  const dead = new Set<Page>();
  const bury = (page: Page) => page.on("crash", () => dead.add(page));
  electron.on("window", bury);
  electron.windows().forEach(bury);
  const find = (kind: WindowKind) =>
    electron.windows().find((page) => !dead.has(page) && page.url().includes(`/${kind}.html`));
  const window = async (kind: WindowKind) => {
    await expect.poll(() => find(kind) !== undefined, { message: `a ${kind} window` }).toBe(true);
    const page = find(kind);
    if (page === undefined) throw new Error(`the ${kind} window closed at once`);
    await expect(page.locator("#root")).not.toBeEmpty();
    return page;
  };

  return {
    electron,
    output,
    exited,
    window,
    isOpen: (kind) => find(kind) !== undefined,
    async snapshot() {
      return (await window("main")).evaluate(() =>
        (globalThis as unknown as SupplePage).supple.snapshot(),
      );
    },
    async send(name, payload) {
      return sendFrom(await window("main"), name, payload);
    },
    kill,
  };
}

interface SupplePage {
  readonly supple: Bridge;
}

/** Sends anything at all over a window's bridge: also what the types forbid. */
export const sendFrom = (page: Page, name: string, payload: unknown): Promise<Answer> =>
  page.evaluate(
    ([command, value]) =>
      (globalThis as unknown as SupplePage).supple.send(command as CommandName, value as never),
    [name, payload] as const,
  );

/** Runs the product without Playwright, to its end: for starts that are refused. */
export async function runToExit(start: Start): Promise<Exit & Output> {
  const electron: unknown = createRequire(import.meta.url)("electron");
  const child = spawn(String(electron), [root, ...argumentsOf(start)], {
    cwd: root,
    env: environment(start),
  });
  const output = outputOf(child);
  const [code, signal] = (await once(child, "close")) as [Exit["code"], Exit["signal"]];
  // Chromium's own complaints about a bare machine are not the product's.
  const own = output.stderr.filter((line) => line !== "" && !/^\[\d+:/.test(line));
  return { code, signal, stdout: output.stdout, stderr: own };
}

/** Starts the product and kills its whole process tree so many milliseconds later, however far it has come. */
export async function startAndKill(start: Start, after: number): Promise<void> {
  const electron: unknown = createRequire(import.meta.url)("electron");
  const child = spawn(String(electron), [root, ...argumentsOf(start)], {
    cwd: root,
    env: environment(start),
    stdio: "ignore",
    detached: true,
  });
  const exited = once(child, "exit");
  await wait(after);
  if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await exited;
}

function argumentsOf({ profile, rate, from, arguments: more = [] }: Start): string[] {
  const given = more.some((argument) => argument.startsWith("--user-data-dir"));
  return [
    ...(asRoot ? ["--no-sandbox"] : []),
    ...(given ? [] : [`--user-data-dir=${profile.folder}`]),
    ...(rate === undefined ? [] : [`--time-lapse=${rate}`]),
    ...(from === undefined ? [] : [`--from=${from}`]),
    ...more,
  ];
}

function environment({ bus, env = {} }: Start): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === "NODE_OPTIONS" ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(inherited),
    DBUS_SESSION_BUS_ADDRESS: bus,
    TZ: "Europe/Berlin",
    LANG: "en_GB.UTF-8",
    ...env,
  };
}
