import { settingsKind, stateKind } from "../../electron/documents.ts";
import type { SchedulerState } from "../../shared/scheduler/state.ts";
import { defaultSettings, type Settings } from "../../shared/settings/settings.ts";
import type { Now } from "../../shared/time/instant.ts";
import { holdOwnProgrammes } from "./own-programmes.ts";
import { own } from "./own.ts";
import { readDocument } from "./read-json.ts";
import { readJournal } from "./read-journal.ts";
import { readOwnJournal } from "./read-own-journal.ts";

/** The settings that are named, else the person's own; throws `BadInput`. */
export const settingsOf = (file: string | undefined): Settings =>
  file === undefined
    ? own("settings.json", (found) => readDocument(found, settingsKind), defaultSettings)
    : readDocument(file, settingsKind);

/** What is forecast from: the files that are named, else the person's own. Throws `BadInput`. */
export function sourcesOf(
  named: { readonly settings: string | undefined; readonly journal: string | undefined },
  from: Now,
): {
  readonly settings: Settings;
  readonly entries: ReturnType<typeof readJournal>;
  readonly state: SchedulerState | null;
} {
  const settings = settingsOf(named.settings);
  const isOwn = named.settings === undefined;
  if (isOwn) holdOwnProgrammes();
  const entries =
    named.journal === undefined ? (isOwn ? readOwnJournal() : []) : readJournal(named.journal);
  const keptState = stateKind(from, "assumed");
  const state = isOwn ? own("state.json", (file) => readDocument(file, keptState), null) : null;
  return { settings, entries, state };
}
