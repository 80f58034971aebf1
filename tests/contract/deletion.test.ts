import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { beginDeletion, finishDeletion } from "../../electron/adapters/deletion.ts";
import { documentNames } from "../../electron/document-names.ts";
import { documentKinds } from "../../electron/documents.ts";
import { instant, zone } from "../../shared/time/instant.ts";
import { bytesIn, put, temporaryFolder } from "../support/backup-files.ts";

const documents = ["settings", "state"];
const own = {
  "settings.json": "a",
  "settings.json.bak": "a",
  "settings.json.tmp-123": "a",
  "settings.set-aside-2026-03-30T09-00-00.json": "a",
  "state.json": "a",
  "restore-2026-03-30T09-00-00-000.supple-backup": "a",
  "journal/desk-2026.jsonl": "a",
  "journal/laptop-2026.jsonl": "a",
  "journal/desk-2026.jsonl.torn-2026": "a",
  "backups/daily-2026-03-30.supple-backup": "a",
  "logs/supple.log": "a",
  "browser/Cookies": "a",
};
const others = {
  "backups/photos.zip": "mine",
  "logs/boiler.log": "mine",
  "notes.txt": "mine",
  "settings-of-mine.json": "mine",
  "settings.jsonc": "mine",
};

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  put(folder, { ...own, ...others });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what nothing holds open goes at once, the rest with the next start; what is not Supple's stays", () => {
  beginDeletion(folder, documents);
  expect(Object.keys(bytesIn(folder))).toEqual([
    "backups/photos.zip",
    "browser/Cookies",
    "delete-everything",
    "logs/boiler.log",
    "notes.txt",
    "settings-of-mine.json",
    "settings.jsonc",
  ]);
  // What a window that closed late has written goes too.
  put(folder, { "state.json": "late" });
  expect(finishDeletion(folder, documents)).toEqual([]);
  expect(Object.keys(bytesIn(folder))).toEqual(Object.keys(others));
});

test("nothing is deleted at a start without that wish", () => {
  const before = bytesIn(folder);
  expect(finishDeletion(folder, documents)).toEqual([]);
  expect(bytesIn(folder)).toEqual(before);
});

test("a kill right after the wish only delays it", () => {
  put(folder, { "delete-everything": "" });
  expect(finishDeletion(folder, documents)).toEqual([]);
  expect(Object.keys(bytesIn(folder))).toEqual(Object.keys(others));
});

test("of a folder that is shared under the journal's name only the journal goes", () => {
  const shared = join(folder, "shared");
  rmSync(join(folder, "journal"), { recursive: true });
  mkdirSync(shared);
  put(shared, { "desk-2026.jsonl": "a", "recipe.md": "mine" });
  symlinkSync(shared, join(folder, "journal"));
  beginDeletion(folder, documents);
  expect(finishDeletion(folder, documents)).toEqual([]);
  expect(Object.keys(bytesIn(folder))).toEqual([...Object.keys(others), "shared/recipe.md"]);
});

test("every kind of document is among those that go", () => {
  const kinds = documentKinds({ at: instant(0), zone: zone("UTC") });
  expect(documentNames).toEqual(kinds.map(({ name }) => name));
});
