import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { correctionsOf } from "../../shared/journal/corrections.ts";
import { isCorrection } from "../../shared/journal/happening.ts";
import { type JournalFormat, journalText } from "../../shared/journal/journal-text.ts";
import { toldOf } from "../../shared/journal/told.ts";
import { calendarDate } from "../../shared/settings/settings.ts";
import { BadInput } from "./bad-input.ts";
import { readJournal } from "./read-journal.ts";
import { readOwnJournal } from "./read-own-journal.ts";
import { refusedOption } from "./refused-option.ts";
import { folderNamed } from "./user-folder.ts";

interface Asked {
  readonly format: JournalFormat;
  readonly journal: string | undefined;
  /** Of the person's own data, unless a journal is named; undefined for the usual one. */
  readonly folder: string | undefined;
  readonly from: string;
  readonly to: string;
}

function dateOf(option: string, given: string): string {
  if (calendarDate.safeParse(given).success) return given;
  throw new BadInput({ id: "command.date", values: { option, given } });
}

function understand(args: readonly string[]): Asked {
  const options = {
    csv: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    journal: { type: "string" },
    "user-data-dir": { type: "string" },
    from: { type: "string", default: "1900-01-01" },
    to: { type: "string", default: "2999-12-31" },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const { csv, json, journal, "user-data-dir": given } = values;
    const folder = given === undefined ? undefined : folderNamed(given);
    if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new BadInput({ id: "command.nothing-kept", values: { folder } });
    }
    if (csv === json) throw new BadInput({ id: "command.journal-format" });
    const from = dateOf("--from", values.from);
    const to = dateOf("--to", values.to);
    if (from > to) throw new BadInput({ id: "command.journal-dates", values: { from, to } });
    return { format: csv ? "csv" : "json", journal, folder, from, to };
  } catch (error) {
    throw refusedOption(error, "command.journal-option");
  }
}

/** `supple journal`: what the journal tells, as a table or as JSON, in order of time. Throws `BadInput`. */
export function journalCommand(args: readonly string[]): AsyncIterable<string> {
  const { format, journal, folder, from, to } = understand(args);
  const entries = journal === undefined ? readOwnJournal(folder) : readJournal(journal);
  const inOrder = entries
    .filter((entry) => !isCorrection(entry))
    .toSorted((one, other) => one.at - other.at);
  const told = toldOf(inOrder, correctionsOf(entries)).filter(
    ({ date }) => from <= date && date <= to,
  );
  return journalText(format, portionsOf(told));
}

const portion = 1000;

/** Small enough that a reader which has seen enough need not wait for the rest. */
function* portionsOf<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < all.length; start += portion) {
    yield all.slice(start, start + portion);
  }
}
