import type { Answer, Payload } from "../shared/ipc/commands.ts";
import { journalText } from "../shared/journal/journal-text.ts";
import { localDateOf } from "../shared/time/local.ts";
import type { Clock, FileDialog, JournalFile, TextFiles, Wording } from "./ports.ts";
import { causeOf } from "../shared/messages/cause-of.ts";

export interface JournalExportParts {
  readonly journal: Pick<JournalFile, "told">;
  readonly clock: Pick<Clock, "now">;
  readonly fileDialog: FileDialog;
  readonly textFiles: Pick<TextFiles, "writeParts">;
  readonly say: Wording;
}

/** Table programs take a text for UTF-8 by this. */
const byteOrderMark = "\uFEFF";

/** Saves what the journal tells of some dates, or of all, for other programs, where the person says. */
export async function exportJournal(
  { format, from = "1900-01-01", to = "2999-12-31" }: Payload<"journal.export">,
  { journal, clock, fileDialog, textFiles, say }: JournalExportParts,
): Promise<Answer> {
  const { at, zone } = clock.now();
  const file = await fileDialog.save({
    title: say({ id: "journal.export.choose" }),
    name: `supple-journal-${localDateOf(at, zone)}.${format}`,
    kind: say({ id: `journal.export.${format}` }),
    extensions: [format],
  });
  if (file === null) return { ok: true };
  async function* text(): AsyncGenerator<string> {
    if (format === "csv") yield byteOrderMark;
    yield* journalText(format, journal.told({ from, to }));
  }
  try {
    await textFiles.writeParts(file, text());
  } catch (error) {
    const cause = causeOf(error);
    return { ok: false, error: say({ id: "journal.export.failed", values: { file, cause } }) };
  }
  return { ok: true, told: say({ id: "journal.export.done", values: { file } }) };
}
