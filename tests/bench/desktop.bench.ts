// npm run bench:desktop: what Supple costs all day, against an Electron that only has a tray item and one timer. Both
// are the same binary on the same desktop, and neither is given a switch, but --no-sandbox where root runs it. Parts
// can be named: `npm run bench:desktop -- start rest windows paint bytes`.
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { daily } from "../scenarios/wishes.ts";
import { notificationDaemon } from "../support/desktop/notification-daemon.ts";
import { desktopTray } from "../support/desktop/tray.ts";
import { livedJournal } from "../support/lived-journal.ts";
import { activityBetween, activityOf, memoryOf, processTree } from "../support/process-tree.ts";
import { type Profile, temporaryProfile } from "../support/profile.ts";
import { inProject, kill, runtime, startElectron } from "./electron.ts";
import { windowTimes } from "./window-times.ts";

const rounds = 5;
const seconds = 1000;
/** How long after its start a program is at rest: Supple gives memory back 5 s after it has nothing to do. */
const settling = 12 * seconds;
/** How long a first start is left alone: after 20 s it makes the backup of the day, and later ones need not. */
const firstStart = 30 * seconds;
/** V8 collects once more, of itself, some 10 s after it was asked to: no part of rest. */
const atRest = firstStart + 20 * seconds;
const resting = 120 * seconds;
const openings = 100;

interface Program {
  readonly name: "floor" | "Supple";
  readonly app: string;
  readonly args: readonly string[];
}

const floor: Program = { name: "floor", app: "tests/bench/desktop-page/floor.mjs", args: [] };
const supple: Program = { name: "Supple", app: ".", args: ["--hidden"] };

const address = process.env["DBUS_SESSION_BUS_ADDRESS"] ?? "";
const tray = await desktopTray(address);
const daemon = await notificationDaemon(address);
const profiles: Profile[] = [];

/** A profile of half a year, which the person has used today. */
function livedProfile(settings: object = {}): Profile {
  const profile = temporaryProfile();
  profiles.push(profile);
  profile.writeSettings(settings);
  profile.answerFirstRun();
  const today = new Date().toISOString().slice(0, 10) as LocalDate;
  profile.writeJournal(livedJournal(today, 180));
  return profile;
}

const start = ({ app, args }: Program, profile: Profile): ChildProcess =>
  startElectron(app, [...args, `--user-data-dir=${profile.folder}`]);

const aName = /[a-z]/i;
const aSentence = /[a-z] \w/i;

/** The tray's host has an item more than so many, and has been told its name, or more than that. */
async function isInTray(before: number, saying = aName): Promise<void> {
  while (tray.items.length <= before) await setTimeout(1);
  for (const item of tray.items.slice(before)) {
    while (!saying.test(JSON.stringify((await item.properties())["ToolTip"]))) await setTimeout(1);
  }
}

async function end(child: ChildProcess): Promise<void> {
  const before = tray.items.length;
  await kill(child);
  while (tray.items.length >= before) await setTimeout(5);
}

const treeOf = (child: ChildProcess) => processTree(child.pid ?? -1);

interface Measures {
  readonly floor: number[];
  readonly supple: number[];
}

const measures = (): Measures => ({ floor: [], supple: [] });
const both = [
  [floor, "floor"],
  [supple, "supple"],
] as const;

/** One after the other: pages that two trees share would count half for each. */
async function startAndMemory(): Promise<void> {
  const shown = measures();
  const said = measures();
  const used = measures();
  const memory = measures();
  const profileOf = { floor: livedProfile(), supple: livedProfile() };
  for (const [program, key] of both) {
    const child = start(program, profileOf[key]);
    await isInTray(0);
    await setTimeout(firstStart);
    await end(child);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [program, key] of both) {
      const began = performance.now();
      const child = start(program, profileOf[key]);
      await isInTray(0);
      shown[key].push(performance.now() - began);
      await isInTray(0, aSentence);
      said[key].push(performance.now() - began);
      const activity = [...activityOf(treeOf(child)).values()];
      used[key].push(activity.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
      await setTimeout(settling);
      memory[key].push(memoryOf(treeOf(child)) / 1e6);
      if (process.env["DEBUG"] && round === 0) tell(child, program.name);
      await end(child);
    }
  }
  print("start to tray, ms", shown, 1.3);
  print("start to what the tray says, ms", said);
  print("its processor time, ms", used);
  print("memory at rest, MB (Pss)", memory, 1);
}

function tell(child: ChildProcess, name: Program["name"]): void {
  const parts = treeOf(child).map((one) => `${one.role} ${(memoryOf([one]) / 1e6).toFixed(1)}`);
  process.stdout.write(`${name}: ${parts.join(", ")}\n`);
}

/** Nothing to do; and beside it, told without a goal, looking for a person who is away in working hours each half minute (W7). */
async function rest(): Promise<void> {
  await restWith({ workingHours: daily() }, "at rest", 1.2);
  await restWith({ workingHours: daily(["00:00", "00:00"]) }, "with nobody there");
}

/** Side by side, so that whatever else the machine does meets both. */
async function restWith(settings: object, how: string, goal?: number): Promise<void> {
  const running: { child: ChildProcess; key: "floor" | "supple" }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [program, key] of both) {
      const before = tray.items.length;
      running.push({ child: start(program, livedProfile(settings)), key });
      await isInTray(before);
    }
  }
  await setTimeout(atRest);
  const befores = running.map(({ child }) => activityOf(treeOf(child)));
  await setTimeout(resting);
  const used = measures();
  const wakeups = measures();
  for (const [index, { child, key }] of running.entries()) {
    const done = activityBetween(befores[index] ?? new Map(), activityOf(treeOf(child)));
    const threads = [...done.values()];
    used[key].push(threads.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
    wakeups[key].push(threads.reduce((sum, thread) => sum + thread.wakeups, 0));
    if (!process.env["DEBUG"] || index > 1) continue;
    for (const { name, wakeups: times, milliseconds } of threads) {
      if (times > 0)
        process.stdout.write(`${key} ${name} ${times} ${milliseconds.toFixed(1)} ms\n`);
    }
  }
  for (const { child } of running) await end(child);
  print(`processor time in ${resting / seconds} s ${how}, ms`, used, goal);
  print(`wake-ups in ${resting / seconds} s ${how}`, wakeups, goal);
}

/** Opens and closes windows, one at a time, and looks at the memory before and after; told beside it, that of the floor. */
async function windows(): Promise<void> {
  // The first program on a display asks its graphics driver what it can, 35 MB, and keeps the answer there for all.
  const forerunner = start(floor, livedProfile());
  await isInTray(0);
  await setTimeout(settling);
  await end(forerunner);
  await openAll("Supple", "tests/bench/desktop-page/windows.mjs", ["main", "player"]);
  await openAll("floor", "tests/bench/desktop-page/floor-windows.mjs", ["blank"]);
}

async function openAll(
  name: Program["name"],
  app: string,
  kinds: readonly [string, ...string[]],
): Promise<void> {
  const profile = livedProfile();
  const child = startElectron(
    app,
    [`--user-data-dir=${profile.folder}`],
    ["pipe", "pipe", "ignore"],
  );
  if (child.stdin === null || child.stdout === null) throw new Error("it has no input or output");
  const lines = createInterface({ input: child.stdout });
  const { stdin } = child;
  const openAndClose = async (kind: string) => {
    stdin.write(`${kind}\n`);
    for (;;) {
      const [line] = (await once(lines, "line")) as [string];
      if (line === `closed ${kind}`) return;
      if (line.includes("Error")) throw new Error(line);
    }
  };
  await isInTray(0);
  await setTimeout(firstStart);
  const memories: number[] = [memoryOf(treeOf(child)) / 1e6];
  // The first of each brings what stays: code of Chromium's, fonts, what paints the page.
  let opened = 0;
  for (const until of [2, openings]) {
    for (; opened < until; opened += 1) {
      await openAndClose(kinds[opened % kinds.length] ?? kinds[0]);
    }
    await setTimeout(settling);
    memories.push(memoryOf(treeOf(child)) / 1e6);
    if (process.env["DEBUG"]) tell(child, name);
  }
  await end(child);
  const [before = 0, first = 0, after = 0] = memories;
  const growth = (from: number) => {
    const part = after / from - 1;
    const verdict = name === "floor" ? "" : ` (goal 3 %: ${part <= 0.03 ? "met" : "NOT met"})`;
    return `${percent(part)}${verdict}`;
  };
  process.stdout.write(
    `${name}, memory at rest before a window, after 2, after ${openings}: ${memories.map((one) => `${one.toFixed(1)} MB`).join(", ")}; ` +
      `against before ${growth(before)}, against after 2 ${growth(first)}\n`,
  );
}

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;

async function paint(): Promise<void> {
  const { blank, main } = await windowTimes();
  print("window to first paint, ms", { floor: [...blank], supple: [...main] }, 1.5);
}

/** What lies on the disk. Everything below a folder, in megabytes. */
function megabytes(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size / 1e6;
  return readdirSync(path).reduce((sum, name) => sum + megabytes(join(path, name)), 0);
}

function bytes(): void {
  const ours = ["main", "preload", "renderer", "cli"].map((folder) => inProject(`out/${folder}`));
  const own = [...ours, inProject("resources/icons")].reduce(
    (sum, path) => sum + megabytes(path),
    0,
  );
  const runs = megabytes(runtime);
  print("shipped bytes, MB", { floor: [runs], supple: [runs + own] });
  const packed = inProject("dist/linux-unpacked");
  if (existsSync(packed)) print("as packed, MB", { floor: [runs], supple: [megabytes(packed)] });
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

function print(what: string, measured: Measures, goal?: number): void {
  const ratio = median(measured.supple) / median(measured.floor);
  const spread = (all: readonly number[]) =>
    `${median(all).toFixed(1)} (${Math.min(...all).toFixed(1)}–${Math.max(...all).toFixed(1)})`;
  const verdict = goal === undefined ? "" : `goal ≤ ${goal}: ${ratio <= goal ? "met" : "NOT met"}`;
  const columns = [
    what.padEnd(42),
    `floor ${spread(measured.floor)}`.padEnd(32),
    `Supple ${spread(measured.supple)}`.padEnd(32),
    `${ratio.toFixed(2)} ×`.padEnd(9),
    verdict,
  ];
  process.stdout.write(`${columns.join(" ")}\n`);
}

const parts = { bytes, start: startAndMemory, rest, windows, paint };
const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name);
const named = process.argv.slice(2);
const unknown = named.find((name) => !isPart(name));
if (unknown !== undefined) {
  throw new Error(`No part "${unknown}"; allowed: ${Object.keys(parts).join(", ")}.`);
}
process.stdout.write(
  `Medians of ${rounds} (least–most); a floor that has a tray item and a timer\n`,
);
for (const name of named.length > 0 ? named.filter(isPart) : Object.keys(parts).filter(isPart)) {
  await parts[name]();
}
await daemon.stop();
await tray.stop();
for (const profile of profiles) profile.remove();
