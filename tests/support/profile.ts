import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import disclaimer from "../../shared/content/data/disclaimer.json" with { type: "json" };
import { entrySchema } from "../../shared/journal/entry.ts";
import type { Entry } from "../../shared/journal/entry.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { z } from "zod";

/** The folder of one person's data, seen from outside the product. */
export interface Profile {
  readonly folder: string;
  /** The bytes of a file in it, as text. */
  read(file: string): string;
  write(file: string, text: string): void;
  /** The names of the files in it. */
  files(): readonly string[];
  /** Writes settings.json before a start; what is left out takes its default, but the disclaimer is acknowledged. */
  writeSettings(settings: Omit<z.input<typeof settingsSchema>, "version">): void;
  /** What settings.json says now. */
  settings(): Settings;
  /** What state.json says now; throws when it is not `{ version, data }`. */
  state(): unknown;
  /** The red-flag questions of the first run were answered long ago, with none of them. Not a part of `journal()`. */
  answerFirstRun(): void;
  /** Writes what an earlier time journalled, before a start. */
  writeJournal(entries: readonly Entry[]): void;
  /** Every line of the journal; throws at one that is not an entry. */
  journal(): readonly Entry[];
  /** The log as it was written; empty when there is none. */
  log(): string;
  remove(): void;
}

const logFile = "logs/supple.log";
const firstRunFile = "first-run-2026.jsonl";
const firstRun: Entry = {
  v: 1,
  id: "first-run",
  at: Date.parse("2026-01-05T09:00Z"),
  zone: "Europe/Berlin",
  kind: "red-flags",
  asked: "first-run",
  flags: [],
};

/** One of a folder of its own, in the system's for such, or on another disk. */
export function temporaryProfile(on = tmpdir()): Profile {
  const folder = mkdtempSync(join(on, "supple-profile-"));
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const data = (file: string): unknown => {
    const document = JSON.parse(read(file)) as { version?: unknown; data?: unknown };
    if (document.version !== 1 || document.data === undefined) {
      throw new Error(`${file} is not a document of version 1`);
    }
    return document.data;
  };

  const writeEntries = (file: string, entries: readonly Entry[]): void => {
    mkdirSync(join(folder, "journal"), { recursive: true });
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
    write(`journal/${file}`, lines.join(""));
  };

  return {
    folder,
    read,
    write,
    files: () => readdirSync(folder),
    writeSettings(settings) {
      const consent = { disclaimer: disclaimer.version };
      const whole = settingsSchema.parse({ version: 1, consent, ...settings });
      write("settings.json", JSON.stringify({ version: 1, data: whole }));
    },
    settings: () => settingsSchema.parse(data("settings.json")),
    state: () => data("state.json"),
    answerFirstRun: () => writeEntries(firstRunFile, [firstRun]),
    writeJournal: (entries) => writeEntries("before-2026.jsonl", entries),
    journal() {
      const journal = join(folder, "journal");
      if (!existsSync(journal)) return [];
      return readdirSync(journal)
        .filter((file) => file.endsWith(".jsonl") && file !== firstRunFile)
        .flatMap((file) => readFileSync(join(journal, file), "utf8").split("\n"))
        .filter((line) => line !== "")
        .map((line) => entrySchema.parse(JSON.parse(line)));
    },
    log: () => (existsSync(join(folder, logFile)) ? read(logFile) : ""),
    remove() {
      // Chromium may still be writing its caches for a moment after the app has gone.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
