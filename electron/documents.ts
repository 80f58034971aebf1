import { type SeenFiles, seenFilesSchema } from "../shared/journal/seen-files.ts";
import type { Message } from "../shared/messages/message.ts";
import { type KeptProgrammes, keptProgrammesSchema } from "../shared/programme/kept.ts";
import { freshState, type SchedulerState, stateSchema } from "../shared/scheduler/state.ts";
import type { DocumentKind } from "../shared/settings/document-kind.ts";
import { defaultSettings, type Settings, settingsSchema } from "../shared/settings/settings.ts";
import type { Now } from "../shared/time/instant.ts";
import type { Opened } from "./ports.ts";

/** The settings, `settings.json`. */
export const settingsKind: DocumentKind<Settings> = {
  name: "settings",
  version: 1,
  schema: settingsSchema,
  migrations: {},
  fresh: () => defaultSettings,
};

/**
 * Where the day stands, `state.json`. A time-lapse assumes that the person is there; a state that was kept
 * with the other view of them takes the one of this start.
 */
export const stateKind = (
  now: Now,
  person: "watched" | "assumed",
): DocumentKind<SchedulerState> => {
  const fresh = freshState(now, person);
  const assumed = person === "assumed";
  return {
    name: "state",
    version: 1,
    schema: stateSchema.transform((kept) =>
      (kept.presence.kind === "assumed") === assumed ? kept : { ...kept, presence: fresh.presence },
    ),
    migrations: {},
    fresh: () => fresh,
  };
};

/** What the person brought or made of routines, `programmes.json`. */
export const programmesKind: DocumentKind<KeptProgrammes> = {
  name: "programmes",
  version: 1,
  schema: keptProgrammesSchema,
  migrations: {},
  fresh: () => ({ kept: [] }),
};

/** What was told of the journal's files, `journal-files.json`. */
export const journalFilesKind: DocumentKind<SeenFiles> = {
  name: "journal-files",
  version: 1,
  schema: seenFilesSchema,
  migrations: {},
  fresh: () => ({}),
};

/** Every document of a profile; their files are what a backup holds beside the journal. */
export const documentKinds = (now: Now): readonly DocumentKind<unknown>[] => [
  settingsKind,
  stateKind(now, "watched"),
  programmesKind,
  journalFilesKind,
];

/** What to tell the person of a document that could not be opened as it should, or null. */
export function noticeOf(
  what: "settings" | "state" | "programmes",
  opened: Opened,
): Message | null {
  switch (opened.kind) {
    case "fresh":
    case "current":
    case "migrated":
      return null;
    case "gone":
      return { id: `document.${what}-gone`, values: { file: opened.file } };
    case "newer": {
      const { file, source } = opened;
      return { id: `document.${what}-newer`, values: { file, source } };
    }
    case "set-aside":
    case "locked": {
      const { file, cause, source } = opened;
      return { id: `document.${what}-${opened.kind}`, values: { file, cause, source } };
    }
  }
}
