import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openJournal, type OpenedJournal } from "../../electron/adapters/journal/journal-file.ts";
import type { Entry, NewEntry } from "../../shared/journal/entry.ts";
import { instant, type Now, zone } from "../../shared/time/instant.ts";
import type { Message } from "../../shared/messages/message.ts";

let folder: string;
const watching: (() => void)[] = [];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "supple-shared-")), "journal");
  mkdirSync(folder);
});
afterEach(() => {
  for (const stop of watching.splice(0)) stop();
  rmSync(join(folder, ".."), { recursive: true });
});

const now = (iso: string): Now => ({ at: instant(Date.parse(iso)), zone: zone("Europe/Berlin") });
const noon = now("2026-03-30T12:00:00+02:00");
const evening = now("2026-03-30T20:00:00+02:00");
const date = "2026-03-30";
const pause: NewEntry = { kind: "break" };
const check = (pain: number): NewEntry => ({ kind: "check-in", pain, where: [], note: "" });
const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), "utf8");
const ids = ({ journal }: OpenedJournal) => journal.kept(noon).map(({ id }) => id);
const line = (over: object) =>
  `${JSON.stringify({ v: 1, id: "x", at: noon.at, zone: "Europe/Berlin", kind: "break", ...over })}\n`;

const painOf = async ({ journal }: OpenedJournal, on = date) => {
  const { days } = await journal.days({ from: on, to: on });
  return days[0]?.pain ?? null;
};

/** Watches a journal: what it said since, and a promise of the next news. */
function watched(opened: OpenedJournal) {
  const said: Message[] = [];
  let tell: () => void = () => undefined;
  watching.push(opened.watch({ onNotice: (message) => said.push(message), onNews: () => tell() }));
  return { said, news: () => new Promise<void>((resolve) => (tell = resolve)) };
}

describe("copies that a sync tool makes", () => {
  test.each(["desk-2026 (conflicted copy 2026-03-30).jsonl", "desk-2026.sync-conflict-1.jsonl"])(
    "%s: what is only in it counts, what is in both counts once",
    async (copy) => {
      const desk = openJournal(folder, "desk");
      const both = desk.journal.append(check(4), noon);
      copyFileSync(path("desk-2026.jsonl"), path(copy));
      appendFileSync(
        path(copy),
        line({ id: "only-copy", kind: "check-in", pain: 2, where: [], note: "" }),
      );
      const mine = desk.journal.append(check(6), evening);

      const again = openJournal(folder, "desk");
      expect(ids(again)).toEqual([both.id, "only-copy", mine.id]);
      expect(await painOf(again)).toEqual({ answers: 3, sum: 12, worst: 6 });
      const { entries } = await again.journal.entries({ from: date, to: date, limit: 10 });
      expect(entries.map(({ entry }) => entry.id)).toEqual([mine.id, "only-copy", both.id]);
      expect(read(copy).split("\n")).toHaveLength(3);
    },
  );

  test("a whole history twice in one file counts once, and is not read over and over", async () => {
    const desk = openJournal(folder, "desk");
    for (let day = 1; day <= 28; day += 1) {
      desk.journal.append(check(5), now(`2026-02-${String(day).padStart(2, "0")}T12:00:00+01:00`));
    }
    appendFileSync(path("desk-2026.jsonl"), read("desk-2026.jsonl"));
    const { days } = await openJournal(folder, "desk").journal.days({
      from: "2026-02-01",
      to: "2026-02-28",
    });
    expect(days.map(({ pain }) => pain?.answers)).toEqual(Array.from({ length: 28 }, () => 1));
  });
});

describe("another machine's file", () => {
  test("that appears and grows is noticed, and read from where it was left", async () => {
    const desk = openJournal(folder, "desk");
    const { news, said } = watched(desk);
    const first = news();
    const laptop = openJournal(folder, "laptop");
    const theirs = laptop.journal.append(check(3), noon);
    await first;
    expect(ids(desk)).toEqual([theirs.id]);

    const second = news();
    const half = line({ id: "half", at: evening.at });
    appendFileSync(path("laptop-2026.jsonl"), half.slice(0, 30));
    appendFileSync(path("laptop-2026.jsonl"), half.slice(30));
    await second;
    expect(ids(desk)).toEqual([theirs.id, "half"]);
    expect(said).toEqual([]);
  });

  test("corrects what stands in this one's, and the other way round; one that comes first waits", async () => {
    const desk = openJournal(folder, "desk");
    const laptop = openJournal(folder, "laptop");
    const wrong = desk.journal.append(check(7), noon);
    laptop.journal.append({ kind: "amended", entry: wrong.id, date, fields: { pain: 2 } }, evening);
    expect(await painOf(desk)).toEqual({ answers: 1, sum: 2, worst: 2 });
    const gone = laptop.journal.append({ kind: "deleted", entry: wrong.id, date }, evening);
    expect(await painOf(desk)).toBeNull();
    desk.journal.append({ kind: "deleted", entry: gone.id, date }, evening);
    expect(await painOf(laptop)).toEqual({ answers: 1, sum: 2, worst: 2 });

    renameSync(path("desk-2026.jsonl"), join(folder, "..", "away"));
    const alone = openJournal(folder, "laptop");
    expect(await painOf(alone)).toBeNull();
    renameSync(join(folder, "..", "away"), path("desk-2026.jsonl"));
    expect(await painOf(alone)).toEqual({ answers: 1, sum: 2, worst: 2 });
  });

  test("that is put in the place of an older one is read anew, and corrects no more what that one did", async () => {
    const desk = openJournal(folder, "desk");
    const { id } = desk.journal.append(check(7), evening);
    const amended = { kind: "amended", entry: id, date, fields: { pain: 2 } };
    writeFileSync(path("tablet-2026.jsonl"), line({ id: "t", ...amended }));
    expect(await painOf(desk)).toMatchObject({ sum: 2 });
    writeFileSync(path("tablet-2026.jsonl"), line({ id: "u", at: noon.at - 60 * 86_400_000 }));
    expect(await painOf(desk)).toMatchObject({ sum: 7 });
    rmSync(path("desk-2026.jsonl"));
    writeFileSync(path("laptop-2026.jsonl"), line({ id: "old" }) + line({ id: "older" }));
    expect(await desk.journal.days({ from: date, to: date })).toMatchObject({
      days: [{ breaks: { taken: 2 } }],
    });
    writeFileSync(path("new"), line({ id: "brand-new" }));
    renameSync(path("new"), path("laptop-2026.jsonl"));
    expect(await desk.journal.days({ from: date, to: date })).toMatchObject({
      days: [{ breaks: { taken: 1 } }],
    });
    expect(ids(openJournal(folder, "other"))).toEqual(["brand-new"]);
  });

  test("is not told of again at the next start, unless there is more to tell or it is gone", () => {
    let kept: Readonly<Record<string, number>> = {};
    const seen = { read: () => kept, write: (files: typeof kept) => (kept = files) };
    const startsWith = () => openJournal(folder, "desk", seen).notices.map(({ id }) => id);
    const strange = line({ id: "a", kind: "mood" });
    writeFileSync(path("laptop-2026.jsonl"), strange);
    expect([startsWith(), startsWith()]).toEqual([["journal.skipped"], []]);
    appendFileSync(path("laptop-2026.jsonl"), strange);
    expect([startsWith(), startsWith()]).toEqual([["journal.skipped"], []]);
    rmSync(path("laptop-2026.jsonl"));
    expect([startsWith(), startsWith()]).toEqual([["journal.gone"], []]);
  });

  test("in which an entry that looks right is not is told of when its date is read", async () => {
    const desk = openJournal(folder, "desk");
    const { said } = watched(desk);
    const text =
      line({ id: "a" }) + line({ id: "ü", kind: "prompt" }) + line({ id: "b", kind: "routine" });
    writeFileSync(path("laptop-2026.jsonl"), text);
    for (const _ of [1, 2]) {
      expect(await desk.journal.days({ from: date, to: date })).toMatchObject({
        days: [{ entries: 1 }],
      });
    }
    const file = path("laptop-2026.jsonl");
    expect(said).toContainEqual({ id: "journal.skipped", values: { count: 1, file } });
    expect(said).toHaveLength(1);
  });

  test("with a kind of a newer version, or a zone that nobody knows here, says so once and stays", () => {
    const desk = openJournal(folder, "desk");
    const { said } = watched(desk);
    const text = line({ id: "a", kind: "mood" }) + line({ id: "b", zone: "Mars/Phobos" });
    writeFileSync(path("laptop-2026.jsonl"), text);
    desk.journal.append(pause, noon);
    desk.journal.append(pause, noon);
    const file = path("laptop-2026.jsonl");
    expect(said).toEqual([{ id: "journal.skipped", values: { count: 2, file } }]);
    expect(read("laptop-2026.jsonl")).toBe(text);
  });
});

describe("this machine's own file", () => {
  test("to which somebody else writes, such as a machine of the same name, is left to them", async () => {
    const desk = openJournal(folder, "desk");
    const { said } = watched(desk);
    const first = desk.journal.append(pause, noon);
    const twin = openJournal(folder, "desk");
    const theirs = twin.journal.append(check(3), noon);
    const before = read("desk-2026.jsonl");
    const second = desk.journal.append(check(4), evening);
    const third = desk.journal.append(pause, evening);

    expect(read("desk-2026.jsonl")).toBe(before);
    const others = readdirSync(folder).filter((name) => name !== "desk-2026.jsonl");
    expect(others).toEqual([expect.stringMatching(/^desk-[0-9a-f]{4}-2026\.jsonl$/)]);
    expect(said.map(({ id }) => id)).toEqual(["journal.shared"]);
    const all = [first.id, theirs.id, second.id, third.id];
    expect(ids(desk)).toEqual(all);
    expect(ids(openJournal(folder, "desk"))).toEqual(all);
    expect(await painOf(desk)).toEqual({ answers: 2, sum: 7, worst: 4 });
  });

  test("that ends in half a line of somebody else's keeps that apart from what comes after", () => {
    const desk = openJournal(folder, "desk");
    writeFileSync(path("desk-2026.jsonl"), line({ id: "whole" }) + '{"v":1,"id":"ha');
    const mine = desk.journal.append(pause, evening);
    expect(ids(openJournal(folder, "laptop"))).toEqual(["whole", mine.id]);
    expect(read("desk-2026.jsonl")).toContain('{"v":1,"id":"ha\n');
  });

  test.each([
    ["a folder", (file: string) => mkdirSync(file)],
    ["a link that leads round in a circle", (file: string) => symlinkSync(`${file}/nowhere`, file)],
  ])("that is %s is left alone: a new one beside it is told and read", (_what, put) => {
    put(path("desk-2026.jsonl"));
    const desk = openJournal(folder, "desk");
    const { said } = watched(desk);
    const written = [desk.journal.append(pause, noon), desk.journal.append(check(2), evening)];
    expect(said.map(({ id }) => id)).toEqual(["journal.moved-on"]);
    expect(ids(desk)).toEqual(written.map(({ id }) => id));
    expect(ids(openJournal(folder, "desk"))).toEqual(written.map(({ id }) => id));
  });

  test("that vanished is said once; what was read of it that lasts still counts, and writing goes on", () => {
    const desk = openJournal(folder, "desk");
    const { said } = watched(desk);
    const flags: Entry = desk.journal.append(
      { kind: "red-flags", asked: "person", flags: ["rf-saddle"] },
      now("2026-01-02T12:00:00+01:00"),
    );
    rmSync(path("desk-2026.jsonl"));
    const mine = desk.journal.append(pause, noon);
    desk.journal.append(pause, evening);
    expect(said.map(({ id }) => id)).toEqual(["journal.vanished"]);
    expect(ids(desk)).toContain(flags.id);
    expect(ids(desk)).toContain(mine.id);
    expect(read("desk-2026.jsonl").split("\n")).toHaveLength(3);
  });
});
