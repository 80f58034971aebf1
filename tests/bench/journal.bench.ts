// npm run bench:journal: what a journal of many years costs, against reading and parsing its lines in the same run.
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openJournal } from "../../electron/adapters/journal/journal-file.ts";
import type { NewEntry } from "../../shared/journal/entry.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { type LocalDate, plusDays } from "../../shared/time/calendar.ts";
import { zone } from "../../shared/time/instant.ts";
import { instantOf } from "../../shared/time/local.ts";
import { datesBefore, denseDay } from "../support/dense-years.ts";
import { printTable } from "./measure.ts";

const today = "2026-06-01" as LocalDate;
const now = { at: instantOf(today, "09:00", zone("Europe/Berlin")), zone: zone("Europe/Berlin") };
const machine = "desk";

/** What one fresh process measures of a folder: milliseconds of processor time, so that what else runs does not count; those of appends by the clock, for they wait for the disk. */
interface Measured {
  readonly floor: number;
  /** Until the main process goes on: every file looked at, and decisions know what they need. */
  readonly opened: number;
  /** From the start until the totals of the last six weeks, and those of all years. */
  readonly firstTotals: number;
  readonly allTotals: number;
  /** The range changes to half a year and to a year, with nothing added up before. */
  readonly ranges: readonly number[];
  readonly longestTurn: number;
  readonly entries: number;
  readonly appended: number;
  readonly appendUsed: number;
  readonly appendFloor: number;
  readonly amended: number;
  readonly megabytes: number;
}

const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Milliseconds of processor time since then. */
function usedSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function used(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  return usedSince(began);
}

async function usedUntil(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  return usedSince(began);
}

function elapsed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Reads each file and parses each line, and keeps nothing. */
function parseAll(folder: string): void {
  for (const file of readdirSync(folder)) {
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      if (line !== "") JSON.parse(line);
    }
  }
}

function appendBytes(file: string, bytes: string): void {
  const handle = openSync(file, "a");
  writeSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
}

async function measure(folder: string): Promise<Measured> {
  const began = process.cpuUsage();
  const { journal } = openJournal(folder, machine);
  journalOf(journal.kept(now));
  const opened = usedSince(began);
  await journal.days({ from: plusDays(today, -42), to: today });
  const firstTotals = usedSince(began);
  const ranges = [
    await usedUntil(() => journal.days({ from: plusDays(today, -183), to: today })),
    await usedUntil(() => journal.days({ from: plusDays(today, -365), to: today })),
  ];
  let longestTurn = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longestTurn = Math.max(longestTurn, performance.now() - last);
    last = performance.now();
  }, 1);
  await journal.days({ from: "1900-01-01", to: today });
  clearInterval(watch);
  const allTotals = usedSince(began);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const entries = await usedUntil(() =>
    journal.entries({ from: "1900-01-01", to: today, limit: 200 }),
  );

  const check: NewEntry = { kind: "check-in", pain: 2, where: ["neck"], note: "" };
  const beforeAppends = process.cpuUsage();
  const appends = Array.from({ length: 40 }, () => elapsed(() => journal.append(check, now)));
  const appendUsed = usedSince(beforeAppends) / appends.length;
  const line = `${JSON.stringify({ ...check, v: 1, id: "mnd0ocg0-6da1efeb1b43", ...now })}\n`;
  const bare = join(folder, "floor.bin");
  const appendFloor = medianOf(
    Array.from({ length: 40 }, () => elapsed(() => appendBytes(bare, line))),
  );
  rmSync(bare);
  const old = plusDays(today, -300);
  const target = journal.of(old).find(({ kind }) => kind === "check-in");
  const fields = { pain: 1 };
  const amended = await usedUntil(async () => {
    journal.append({ kind: "amended", entry: target?.id ?? "", date: old, fields }, now);
    journalOf(journal.kept(now));
    await journal.days({ from: plusDays(today, -365), to: today });
  });
  const floor = used(() => parseAll(folder));
  return {
    floor,
    opened,
    firstTotals,
    allTotals,
    ranges,
    longestTurn,
    entries,
    appended: medianOf(appends),
    appendUsed,
    appendFloor,
    amended,
    megabytes,
  };
}

function write(folder: string, days: number): number {
  mkdirSync(folder);
  let lines = 0;
  for (const date of datesBefore(today, days)) {
    const entries = denseDay(date);
    lines += entries.length;
    const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    appendFileSync(join(folder, `${machine}-${date.slice(0, 4)}.jsonl`), text);
  }
  return lines;
}

async function compare(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "supple-bench-"));
  try {
    for (const days of [93, 925, 3700]) {
      const folder = join(root, String(days));
      const lines = write(folder, days);
      const out = execFileSync(process.execPath, [import.meta.filename, folder], {
        encoding: "utf8",
      });
      print(lines, JSON.parse(out) as Measured);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
}

function print(lines: number, measured: Measured): void {
  const { floor, appendFloor, ranges, megabytes } = measured;
  const perLine = (milliseconds: number): string =>
    `${((milliseconds / lines) * 1000).toFixed(2)} µs a line`;
  const against = { name: "reading and parsing", milliseconds: floor };
  process.stdout.write(`\n${lines} lines (processor time, but where it says by the clock)\n`);
  printTable([
    { what: "floor: reading and parsing each line", milliseconds: floor, goal: perLine(floor) },
    {
      what: "open, until decisions can be made",
      milliseconds: measured.opened,
      against,
      goal: perLine(measured.opened),
    },
    {
      what: "from there on to the totals of six weeks",
      milliseconds: measured.firstTotals,
      against,
      goal: "goal: under 1000 ms",
    },
    { what: "to the totals of all years", milliseconds: measured.allTotals, against },
    {
      what: "the range changes to six months",
      milliseconds: ranges[0] ?? Number.NaN,
      goal: "goal: under 100 ms",
    },
    { what: "to a year", milliseconds: ranges[1] ?? Number.NaN, goal: "goal: under 100 ms" },
    { what: "longest turn of that, by the clock", milliseconds: measured.longestTurn },
    { what: "the newest 200 entries", milliseconds: measured.entries },
    {
      what: "adding an entry, by the clock",
      milliseconds: measured.appended,
      against: { name: "a bare append and fsync", milliseconds: appendFloor },
      goal: "goal: under 2 ms, of which the disk takes most",
    },
    { what: "its processor time", milliseconds: measured.appendUsed },
    { what: "amending one of long ago, decided and added up", milliseconds: measured.amended },
  ]);
  process.stdout.write(
    `${"memory of the process at its most".padEnd(46)} ${megabytes.toFixed(0).padStart(11)} MB   ${"".padEnd(44)} goal: under 150 MB\n`,
  );
}

const [folder] = process.argv.slice(2);
if (folder === undefined) await compare();
else process.stdout.write(JSON.stringify(await measure(folder)));
