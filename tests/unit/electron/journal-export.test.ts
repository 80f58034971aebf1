import { expect, test } from "vitest";
import { exportJournal, type JournalExportParts } from "../../../electron/journal-export.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { zone } from "../../../shared/time/instant.ts";
import { instantOf } from "../../../shared/time/local.ts";
import { checkInAt } from "../../support/entries.ts";
import { journalInMemory } from "../../support/journal-in-memory.ts";

const utc = zone("UTC");
const now = { at: instantOf("2026-03-30" as LocalDate, "12:00", utc), zone: utc };

function parts(over: Partial<JournalExportParts> = {}) {
  const saved: { file: string; text: string }[] = [];
  const asked: unknown[] = [];
  const all: JournalExportParts = {
    journal: journalInMemory([
      checkInAt("2026-03-01T08:00Z", 3),
      checkInAt("2026-03-29T08:00Z", 5),
    ]),
    clock: { now: () => now },
    fileDialog: {
      open: () => Promise.resolve(null),
      save: (wanted) => {
        asked.push(wanted);
        return Promise.resolve("/chosen");
      },
    },
    textFiles: {
      async writeParts(file, text) {
        const written: string[] = [];
        for await (const part of text) written.push(part);
        saved.push({ file, text: written.join("") });
      },
    },
    say: ({ id, values }) => JSON.stringify([id, values]),
    ...over,
  };
  return { all, saved, asked };
}

test("the journal is saved where the person says, of the dates that were asked for", async () => {
  const { all, saved, asked } = parts();
  const answer = await exportJournal({ format: "json", from: "2026-03-02" }, all);
  expect(answer).toMatchObject({ ok: true, told: expect.stringContaining("/chosen") });
  expect(asked).toMatchObject([{ name: "supple-journal-2026-03-30.json", extensions: ["json"] }]);
  const { entries } = JSON.parse(saved[0]?.text ?? "") as { entries: { pain: number }[] };
  expect(entries.map(({ pain }) => pain)).toEqual([5]);
});

test("a table begins with the mark by which table programs know its letters", async () => {
  const { all, saved } = parts();
  await exportJournal({ format: "csv" }, all);
  expect(saved[0]?.text).toMatch(/^\uFEFFid,local,zone,/);
  expect(saved[0]?.text.split("\r\n")).toHaveLength(4);
});

test("nothing is written where nothing was chosen, and what the disk refuses is told", async () => {
  const none = parts({
    fileDialog: { open: () => Promise.resolve(null), save: () => Promise.resolve(null) },
  });
  expect(await exportJournal({ format: "csv" }, none.all)).toEqual({ ok: true });
  expect(none.saved).toEqual([]);
  const full = parts({ textFiles: { writeParts: () => Promise.reject(new Error("ENOSPC")) } });
  expect(await exportJournal({ format: "csv" }, full.all)).toMatchObject({
    ok: false,
    error: expect.stringContaining("ENOSPC"),
  });
});
