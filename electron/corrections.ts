import type { Payload } from "../shared/ipc/commands.ts";
import { whyNotAmended, whyNotDeleted } from "../shared/journal/correctable.ts";
import { correctionsOf, lastCorrectionOf } from "../shared/journal/corrections.ts";
import type { NewEntry } from "../shared/journal/entry.ts";
import type { Happening } from "../shared/journal/happening.ts";
import type { Message } from "../shared/messages/message.ts";
import type { LocalDate } from "../shared/time/calendar.ts";
import type { Instant } from "../shared/time/instant.ts";
import type { JournalFile } from "./ports.ts";

/** What to append so that an entry is put right, or why that cannot be. */
export type Corrected =
  { readonly ok: true; readonly entry: NewEntry } | { readonly ok: false; readonly why: Message };

type Named = Payload<"journal.delete">;

const no = (why: Message): Corrected => ({ ok: false, why });

const nothingThere = ({ date }: Named): Corrected =>
  no({ id: "correction.no-entry", values: { date } });

function find(journal: JournalFile, { entry: id, date }: Named): Happening | null {
  const written = journal.of(date as LocalDate).find((entry) => entry.id === id);
  if (written === undefined) return null;
  return correctionsOf(journal.corrections()).of(written);
}

export function amendment(
  journal: JournalFile,
  { fields, ...named }: Payload<"journal.amend">,
  at: Instant,
): Corrected {
  const found = find(journal, named);
  if (found === null) return nothingThere(named);
  const why = whyNotAmended(found, fields, at);
  return why === null ? { ok: true, entry: { kind: "amended", ...named, fields } } : no(why);
}

export function deletion(journal: JournalFile, named: Named): Corrected {
  const found = find(journal, named);
  if (found === null) return nothingThere(named);
  const why = whyNotDeleted(found);
  return why === null ? { ok: true, entry: { kind: "deleted", ...named } } : no(why);
}

/** Takes back the newest amendment or deletion of an entry that still stands. */
export function undoing(journal: JournalFile, { entry, date }: Named): Corrected {
  const last = lastCorrectionOf(journal.corrections(), entry);
  if (last === null) return no({ id: "correction.none" });
  return { ok: true, entry: { kind: "deleted", entry: last.id, date } };
}
