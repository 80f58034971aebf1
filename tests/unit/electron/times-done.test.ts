import { expect, test } from "vitest";
import { timesDoneIn } from "../../../electron/times-done.ts";
import type { Entry, NewEntry } from "../../../shared/journal/entry.ts";
import { instant, type Now, zone } from "../../../shared/time/instant.ts";
import { journalInMemory } from "../../support/journal-in-memory.ts";

const on = (date: string): Now => ({
  at: instant(Date.parse(`${date}T12:00Z`)),
  zone: zone("Europe/Berlin"),
});
const ended = (
  session: string,
  routine: string,
  outcome: "finished" | "partial" = "finished",
): NewEntry => ({ kind: "routine", session, routine, started: 0, seconds: 60, outcome });

test("a routine was done as often as it was finished, whatever became of others", async () => {
  const entries: Entry[] = [];
  const journal = journalInMemory(entries);
  journal.append(ended("a", "breathe-2"), on("2021-05-03"));
  journal.append(ended("b", "breathe-2"), on("2026-03-30"));
  journal.append(ended("c", "breathe-2", "partial"), on("2026-03-30"));
  journal.append(ended("d", "stretch-3"), on("2026-03-30"));
  const timesDone = timesDoneIn(journal);
  expect(await timesDone({ routine: "breathe-2" })).toEqual({ times: 2 });
  expect(await timesDone({ routine: "stretch-3" })).toEqual({ times: 1 });
  expect(await timesDone({ routine: "desk-reset-5" })).toEqual({ times: 0 });
});

test("what is told, amended and deleted later counts as it is then", async () => {
  const entries: Entry[] = [];
  const journal = journalInMemory(entries);
  const first = journal.append(ended("a", "breathe-2"), on("2026-03-30"));
  const timesDone = timesDoneIn(journal);
  expect(await timesDone({ routine: "breathe-2" })).toEqual({ times: 1 });
  journal.append(ended("b", "breathe-2"), on("2026-03-31"));
  expect(await timesDone({ routine: "breathe-2" })).toEqual({ times: 2 });
  journal.append({ kind: "deleted", entry: first.id, date: "2026-03-30" }, on("2026-03-31"));
  expect(await timesDone({ routine: "breathe-2" })).toEqual({ times: 1 });
});
