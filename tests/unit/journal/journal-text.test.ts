import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { cell } from "../../../shared/journal/cells.ts";
import { correctionsOf } from "../../../shared/journal/corrections.ts";
import { type Entry, entrySchema, type NewEntry } from "../../../shared/journal/entry.ts";
import { type Happening, isCorrection } from "../../../shared/journal/happening.ts";
import { type JournalFormat, journalText } from "../../../shared/journal/journal-text.ts";
import { toldOf } from "../../../shared/journal/told.ts";
import { entryAt } from "../../support/entries.ts";

const at = (iso: string, what: NewEntry): Entry => entryAt(iso, what, "Europe/Berlin");
const told = (entries: readonly Entry[]) =>
  toldOf(
    entries.filter((entry): entry is Happening => !isCorrection(entry)),
    correctionsOf(entries),
  );

async function textOf(format: JournalFormat, entries: readonly Entry[]): Promise<string> {
  const parts: string[] = [];
  const all = told(entries);
  const half = Math.ceil(all.length / 2);
  const portions = [all.slice(0, half), [], all.slice(half)];
  for await (const part of journalText(format, portions)) parts.push(part);
  return parts.join("");
}

/** The cells of a table, as RFC 4180 has them. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (field.lastIndex < text.length) {
    const [, quoted, plain, end] = field.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

const check = at("2026-03-29T03:30+02:00", {
  kind: "check-in",
  pain: 7,
  where: ["low-back", "neck"],
  note: '=HYPERLINK("http://x")\nline, two',
});
const run = at("2026-10-25T02:30+01:00", {
  kind: "workout",
  planned: null,
  title: "Run, slow",
  type: "run",
  started: Date.parse("2026-10-25T02:10+02:00"),
  minutes: 30,
  outcome: "done",
});
const sore = at("2026-03-30T08:00+02:00", {
  kind: "soreness",
  areas: [{ area: "calves", score: 5 }],
});
const right = at("2026-03-30T09:00+02:00", {
  kind: "amended",
  entry: check.id,
  date: "2026-03-29",
  fields: { pain: 2 },
});

describe("a cell", () => {
  test.each([
    ["plain", "plain"],
    ['a "b"', '"a ""b"""'],
    ["a,b", '"a,b"'],
    ["a\nb", '"a\nb"'],
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1", "'  =1"],
    ["\t=1", "'\t=1"],
    ["＝1", "'＝1"],
    ["=A1,B1", '"\'=A1,B1"'],
    ["3 = 3", "3 = 3"],
    ["", ""],
  ])("%j is written as %j", (text, written) => {
    expect(cell(text)).toBe(written);
  });

  test("a number is one, also below nought; nothing is empty", () => {
    expect([-5, true, null].map(cell)).toEqual(["-5", "true", ""]);
  });

  test("never begins a formula, and is read back whole, whatever it holds", () => {
    assert(
      property(string({ unit: "binary" }), (text) => {
        const [[read = ""] = []] = cellsOf(`${cell(text)},end\r\n`);
        expect(read.replace(/^'/, "")).toBe(text.replace(/^'/, ""));
        expect(read).not.toMatch(/^[\s\0]*[=+\-@＝＋－＠]/);
      }),
    );
  });
});

test("the table has a column for every field of every kind, and local times with offset and zone", async () => {
  const [header = [], ...rows] = cellsOf(await textOf("csv", [check, right, sore, run]));
  const every = entrySchema.options
    .filter(({ shape }) => !["amended", "deleted"].includes(shape.kind.value))
    .flatMap(({ shape }) => Object.keys(shape));
  expect(every.filter((name) => !["v", "at", ...header].includes(name))).toEqual([]);
  expect(new Set(header).size).toBe(header.length);

  const records = rows.map((cells) =>
    Object.fromEntries(
      cells.flatMap((value, index) => (value === "" ? [] : [[header[index], value]])),
    ),
  );
  expect(rows.map(({ length }) => length)).toEqual([header.length, header.length, header.length]);
  expect(records[0]).toEqual({
    id: check.id,
    local: "2026-03-29T03:30:00+02:00",
    zone: "Europe/Berlin",
    day: "2026-03-29",
    kind: "check-in",
    amended: "true",
    pain: "2",
    where: "low-back; neck",
    note: '\'=HYPERLINK("http://x")\nline, two',
  });
  expect(records[1]).toMatchObject({ areas: '[{"area":"calves","score":5}]', amended: "false" });
  // The hour that comes twice is told by its offset.
  expect(records[2]).toMatchObject({
    local: "2026-10-25T02:30:00+01:00",
    started: "2026-10-25T02:10:00+02:00",
    minutes: "30",
  });
});

test("JSON comes back as it was told, to the last field", async () => {
  for (const entries of [[], [check], [check, right, sore, run]]) {
    const read = JSON.parse(await textOf("json", entries)) as { entries: unknown[] };
    expect(read).toMatchObject({ format: "supple-journal", version: 1 });
    expect(read.entries.map((entry) => entrySchema.parse(entry))).toEqual(
      told(entries).map(({ entry }) => entry),
    );
    expect(read.entries).toEqual(
      told(entries).map(({ entry, isAmended }) => ({
        ...entry,
        amended: isAmended,
        local: expect.stringMatching(/^2026-.*[+-]\d\d:\d\d$/),
      })),
    );
  }
});
