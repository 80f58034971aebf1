import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openJournal } from "../../electron/adapters/journal/journal-file.ts";
import type { NewEntry } from "../../shared/journal/entry.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { instant, type Now, zone } from "../../shared/time/instant.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "supple-journal-")), "journal");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const now = (iso: string): Now => ({ at: instant(Date.parse(iso)), zone: zone("Europe/Berlin") });
const noon = now("2026-03-30T12:00:00+02:00");
const pause: NewEntry = { kind: "break" };
const check = (note: string): NewEntry => ({ kind: "check-in", pain: 2, where: ["neck"], note });
const ended: NewEntry = {
  kind: "routine",
  session: "s1",
  routine: "breathe-2",
  started: noon.at,
  seconds: 120,
  outcome: "finished",
};

const open = (machine = "desk") => openJournal(folder, machine);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const line = (over: object) =>
  `${JSON.stringify({ v: 1, id: "x", at: noon.at, zone: "Europe/Berlin", kind: "break", ...over })}\n`;

describe("appending", () => {
  test("gives each entry its version, id, moment and zone, and reads it back", () => {
    const { journal } = open();
    const written = [pause, check("ä line\nand another, “quoted”"), ended].map((entry) =>
      journal.append(entry, noon),
    );
    expect(written[2]).toEqual({
      ...ended,
      v: 1,
      id: expect.stringMatching(/^[a-z0-9]+-[0-9a-f]{12}$/),
      at: noon.at,
      zone: "Europe/Berlin",
    });
    expect(new Set(written.map(({ id }) => id)).size).toBe(3);
    const again = open();
    expect(again.journal.kept(noon)).toEqual(written);
    expect(again.notices).toEqual([]);
    expect(read("desk-2026.jsonl").split("\n")).toHaveLength(4);
  });

  test("keeps one file for each year and only ever adds to it", () => {
    const { journal } = open();
    journal.append(pause, noon);
    const before = read("desk-2026.jsonl");
    journal.append(pause, now("2027-01-04T09:00:00+01:00"));
    journal.append(ended, noon);
    // The year is that of the person's own clock, from its first second to its last.
    journal.append(pause, now("2027-12-31T23:59:59+01:00"));
    journal.append(check("new year"), now("2028-01-01T00:00:00+01:00"));
    expect(readdirSync(folder).toSorted()).toEqual([
      "desk-2026.jsonl",
      "desk-2027.jsonl",
      "desk-2028.jsonl",
    ]);
    expect(read("desk-2027.jsonl").split("\n")).toHaveLength(3);
    expect(read("desk-2028.jsonl")).toContain("new year");
    expect(read("desk-2026.jsonl").startsWith(before)).toBe(true);
  });

  test("refuses what is not an entry, and writes nothing of it", () => {
    const { journal } = open();
    expect(() => journal.append({ ...ended, seconds: -1 }, noon)).toThrow(/seconds/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("makes a file name of any machine's name", () => {
    openJournal(folder, "../Ännas Büro/PC").journal.append(pause, noon);
    expect(readdirSync(folder)).toEqual(["nnas-B-ro-PC-2026.jsonl"]);
  });
});

describe("a last line that was cut off", () => {
  test("is set aside; what came before is there, and what comes after is whole", () => {
    open().journal.append(pause, noon);
    const whole = read("desk-2026.jsonl");
    const torn = line({ id: "y" }).slice(0, 30);
    appendFileSync(join(folder, "desk-2026.jsonl"), torn);

    const { journal, notices } = open();
    expect(journal.kept(noon)).toHaveLength(1);
    const aside = readdirSync(folder).find((name) => name.includes(".torn-")) ?? "";
    expect(read(aside)).toBe(torn);
    expect(read("desk-2026.jsonl")).toBe(whole);
    expect(notices).toEqual([
      { id: "journal.torn", values: { file: join(folder, "desk-2026.jsonl"), aside } },
    ]);
    journal.append(ended, noon);
    const again = open();
    expect(again.notices).toEqual([]);
    expect(again.journal.kept(noon)).toHaveLength(2);
  });

  test("at any byte loses nothing before it", () => {
    const first = line({ id: "first" });
    const second = line({ id: "second", kind: "check-in", pain: 1, where: [], note: "Rücken" });
    const bytes = Buffer.from(first + second);
    for (let cut = Buffer.byteLength(first) + 1; cut < bytes.length - 1; cut += 1) {
      rmSync(folder, { recursive: true, force: true });
      open();
      writeFileSync(join(folder, "desk-2026.jsonl"), bytes.subarray(0, cut));
      expect(
        open()
          .journal.kept(noon)
          .map(({ id }) => id),
      ).toEqual(["first"]);
      expect(read("desk-2026.jsonl")).toBe(first);
    }
  });

  test("but whole is ended, and stays", () => {
    open();
    writeFileSync(join(folder, "desk-2026.jsonl"), line({ id: "y" }).trimEnd());
    const { journal, notices } = open();
    journal.append(pause, noon);
    expect(notices).toEqual([]);
    expect(open().journal.kept(noon)).toHaveLength(2);
  });

  test("of another machine is left alone: it may still be arriving", () => {
    open();
    const text = line({ id: "y" }) + line({ id: "z" }).slice(0, 20);
    writeFileSync(join(folder, "laptop-2026.jsonl"), text);
    expect(open().journal.kept(noon)).toHaveLength(1);
    expect(read("laptop-2026.jsonl")).toBe(text);
  });
});

test("a kind of a newer version, a later shape and plain rubbish stay in the file and are counted once", () => {
  open();
  const text = [
    line({ id: "a" }),
    line({ id: "b", kind: "mood", mood: 4 }),
    line({ id: "c", v: 2 }),
    "rubbish\n",
    line({ id: "d" }),
  ].join("");
  writeFileSync(join(folder, "desk-2026.jsonl"), text);
  const { journal, notices } = open();
  expect(journal.kept(noon).map(({ id }) => id)).toEqual(["a", "d"]);
  expect(notices).toEqual([
    { id: "journal.skipped", values: { count: 3, file: join(folder, "desk-2026.jsonl") } },
  ]);
  journal.append(pause, noon);
  expect(read("desk-2026.jsonl").startsWith(text)).toBe(true);
});

test("a line about a moment or a date that no calendar has is counted and stays; the rest of the journal is read on", async () => {
  open();
  const workout = { planned: null, title: "Run", type: "run", minutes: 30, outcome: "done" };
  const text = [
    line({ id: "a" }),
    line({ id: "b", kind: "workout", ...workout, started: 9e15 }),
    line({ id: "c", kind: "workout", ...workout, started: -9e15 }),
    line({ id: "d", kind: "rest-day-override", date: "soon" }),
    line({ id: "e", ...ended, started: 9e15 }),
    line({ id: "f" }),
  ].join("");
  writeFileSync(join(folder, "laptop-2026.jsonl"), text);
  const { journal, notices } = open();
  expect(journalOf(journal.kept(noon)).recent.map(({ id }) => id)).toEqual(["a", "f"]);
  const { first, days } = await journal.days({ from: "1900-01-01", to: "2999-12-31" });
  expect([first, days.length]).toEqual(["2026-03-30", 1]);
  expect(notices.map(({ id }) => id)).toContain("journal.skipped");
  expect(read("laptop-2026.jsonl")).toBe(text);
});

test("two machines are read together in order of time, and a line that both have counts once", () => {
  open("desk").journal.append(pause, now("2026-03-30T12:00:00+02:00"));
  open("laptop").journal.append(ended, now("2026-03-30T09:00:00+02:00"));
  open("desk").journal.append(check("later"), now("2026-03-30T18:00:00+02:00"));
  appendFileSync(join(folder, "laptop-2026.jsonl"), read("desk-2026.jsonl"));
  expect(
    open()
      .journal.kept(noon)
      .map(({ kind }) => kind),
  ).toEqual(["routine", "break", "check-in"]);
});

test("a file where the folder should be is left alone and said; what is told then counts, and is written once that is possible", () => {
  writeFileSync(folder, "no folder");
  const { journal, notices } = open();
  expect(journal.kept(noon)).toEqual([]);
  expect(notices).toMatchObject([{ id: "journal.unreadable", values: { file: folder } }]);
  const first = journal.append(check("first"), noon);
  const second = journal.append(pause, noon);
  expect(journal.kept(noon)).toEqual([first, second]);
  expect(readFileSync(folder, "utf8")).toBe("no folder");
  expect(journal.settle()).toMatchObject({ why: "other" });

  rmSync(folder);
  mkdirSync(folder);
  expect(journal.settle()).toBeNull();
  expect(open().journal.kept(noon)).toEqual([first, second]);
  const third = journal.append(ended, noon);
  expect(journal.kept(noon)).toEqual([first, second, third]);
  expect(open().journal.kept(noon)).toEqual([first, second, third]);
});
