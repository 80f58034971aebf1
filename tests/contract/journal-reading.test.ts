import {
  array,
  asyncProperty,
  assert,
  boolean,
  constantFrom,
  integer,
  nat,
  record,
} from "fast-check";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openJournal } from "../../electron/adapters/journal/journal-file.ts";
import type { JournalFile } from "../../electron/ports.ts";
import { dateOf } from "../../shared/journal/days.ts";
import type { Entry, NewEntry } from "../../shared/journal/entry.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { instant, type Now, zone } from "../../shared/time/instant.ts";
import { localDateOf } from "../../shared/time/local.ts";
import { datesBefore, denseDay } from "../support/dense-years.ts";
import { journalInMemory } from "../support/journal-in-memory.ts";

const range = { from: "1900-01-01", to: "2999-12-31" };
const start = Date.parse("2025-12-30T00:00Z");
const zones = ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"].map(zone);

interface Step {
  readonly kind: "check-in" | "workout" | "routine" | "break" | "amended" | "deleted" | "override";
  readonly machine: "desk" | "laptop";
  readonly later: number;
  readonly zone: number;
  readonly target: number;
  readonly number: number;
  readonly isCopied: boolean;
}

const anyStep = record<Step>({
  kind: constantFrom("check-in", "workout", "routine", "break", "amended", "deleted", "override"),
  machine: constantFrom("desk", "laptop"),
  later: integer({ min: 1, max: 40 * 3_600_000 }),
  zone: nat(2),
  target: nat(),
  number: nat(10),
  isCopied: boolean(),
});

function entryOf(step: Step, now: Now, before: readonly Entry[]): NewEntry {
  const { number } = step;
  const target = before[step.target % Math.max(1, before.length)];
  const about = target && { entry: target.id, date: dateOf(target) };
  switch (step.kind) {
    case "check-in":
      return { kind: "check-in", pain: number, where: [], note: "ü".repeat(number) };
    case "workout": {
      const started = now.at - number * 5 * 3_600_000;
      const planned = number % 3 === 0 ? "legs" : null;
      const workout = {
        planned,
        title: "Run",
        type: "run",
        started,
        minutes: 10 * number,
      } as const;
      const replaces = target?.kind === "workout" ? { replaces: target.id } : {};
      return { kind: "workout", ...workout, outcome: "done", ...replaces };
    }
    case "routine": {
      const routine = { routine: "core-foundations-10", started: now.at, seconds: 60 * number };
      // An end is told twice at most where a kill came between journal and state, soon after the first.
      const session = `${localDateOf(now.at, now.zone)} ${number % 4}`;
      return { kind: "routine", session, ...routine, outcome: "partial" };
    }
    case "override":
      return { kind: "rest-day-override", date: "2026-01-01" };
    case "amended":
      if (!about) return { kind: "break" };
      return { kind: "amended", ...about, fields: { pain: number } };
    case "deleted":
      return about ? { kind: "deleted", ...about } : { kind: "break" };
    default:
      return { kind: "break" };
  }
}

/** All that a journal answers, in terms that do not depend on how it is kept. */
async function answersOf(journal: JournalFile, now: Now) {
  const { days, first } = await journal.days(range);
  const { entries } = await journal.entries({ ...range, limit: 5000 });
  const told: unknown[] = [];
  for await (const portion of journal.told(range)) told.push(...portion);
  expect(told.toReversed()).toEqual(entries);
  const known = journalOf(journal.kept(now));
  const oldest = [days[0]?.date, entries.at(-1)?.date].filter((date) => date !== undefined);
  for (const date of oldest) expect(first && first <= date).toBe(true);
  return { days, entries, known };
}

test("whatever two machines write and put right, live and anew, it is read as if it stood in one list", async () => {
  await assert(
    asyncProperty(array(anyStep, { maxLength: 25 }), async (steps) => {
      const folder = mkdtempSync(join(tmpdir(), "supple-reading-"));
      try {
        const journals = {
          desk: openJournal(folder, "desk").journal,
          laptop: openJournal(folder, "laptop").journal,
        };
        const all: Entry[] = [];
        let at = start;
        let now: Now = { at: instant(at), zone: zone("UTC") };
        for (const step of steps) {
          at += step.later;
          now = { at: instant(at), zone: zones[step.zone] ?? zone("UTC") };
          const journal = journals[step.machine];
          all.push(journal.append(entryOf(step, now, all), now));
          if (step.number === 0) await journal.days(range);
          if (step.isCopied) {
            const file = join(folder, `desk-${dateOf(all[0] as Entry).slice(0, 4)}.jsonl`);
            const text =
              step.number === 1 ? readFileSync(file, { encoding: "utf8", flag: "a+" }) : "";
            appendFileSync(join(folder, "desk (conflicted copy).jsonl"), text);
          }
        }
        const expected = await answersOf(journalInMemory(all), now);
        expect(await answersOf(journals.desk, now)).toEqual(expected);
        expect(await answersOf(journals.laptop, now)).toEqual(expected);
        expect(await answersOf(openJournal(folder, "other").journal, now)).toEqual(expected);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
    { numRuns: 40 },
  );
});

describe("a dense year", () => {
  const folder = mkdtempSync(join(tmpdir(), "supple-dense-"));
  const today = "2026-06-01" as LocalDate;
  const entries = datesBefore(today, 365).flatMap(denseDay);
  for (const date of datesBefore(today, 365)) {
    const lines = denseDay(date).map((entry) => `${JSON.stringify(entry)}\n`);
    appendFileSync(join(folder, `desk-${date.slice(0, 4)}.jsonl`), lines.join(""));
  }

  test("is added up as a list of its entries is, and gives way to what else there is to do", async () => {
    const { journal } = openJournal(folder, "desk");
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    const read = await journal.days(range);
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
    expect(read).toEqual(await journalInMemory([...entries]).days(range));
    rmSync(folder, { recursive: true });
  });

  test("tells the newest entries first, and whether there are more", async () => {
    const journal = journalInMemory([...entries]);
    const { entries: newest, more } = await journal.entries({ ...range, limit: 3 });
    expect([newest.length, more]).toEqual([3, true]);
    expect(newest[0]?.entry.at).toBe(entries.at(-1)?.at);
  });
});
