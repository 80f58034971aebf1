// npm run bench:window: opening the main window, until its page has been painted, against a blank window of the same options.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { temporaryProfile } from "../support/profile.ts";
import { printTable } from "./measure.ts";

const project = resolve(import.meta.dirname, "../..");

interface Times {
  readonly blank: readonly number[];
  readonly main: readonly number[];
}

const profile = temporaryProfile();
profile.writeSettings({});
profile.answerFirstRun();
const electron: unknown = createRequire(import.meta.url)("electron");
const child = spawn(
  String(electron),
  [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    resolve(project, "tests/bench/window-page/window.mjs"),
    `--user-data-dir=${profile.folder}`,
  ],
  { stdio: ["ignore", "pipe", process.env["DEBUG"] ? "inherit" : "ignore"] },
);
const said = await text(child.stdout);
profile.remove();
const line = said.split("\n").find((one) => one.startsWith("{"));
if (line === undefined) throw new Error(`The windows told no times: ${said}`);
const { blank, main } = JSON.parse(line) as Times;

const at = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ??
  Number.NaN;
const floor = { name: "the blank window's", milliseconds: at(blank, 0.5) };

process.stdout.write(`${main.length} windows of each, opened in turn\n`);
printTable([
  { what: "floor: a blank window, median", milliseconds: floor.milliseconds },
  { what: "floor: a blank window, slowest", milliseconds: at(blank, 1) },
  {
    what: "the main window with today's page, median",
    milliseconds: at(main, 0.5),
    against: floor,
    goal: "goal: under 1.5 ×",
  },
  {
    what: "the main window with today's page, slowest",
    milliseconds: at(main, 1),
    against: { name: "the blank window's slowest", milliseconds: at(blank, 1) },
  },
]);
