import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { RecoveryNote } from "../ui/recovery-note.tsx";

/** How far ahead a session is that Today speaks of. */
const aheadMs = 36 * 3_600_000;

/** What there is to say about recovery today, each until it was answered. */
export function RecoveryNotes({ snapshot }: { readonly snapshot: Snapshot }) {
  const { recovery, at } = snapshot;
  const soon = recovery.filter(({ session }) => session === null || session.start - at < aheadMs);
  return soon.map((advice) => (
    <RecoveryNote key={advice.about} advice={advice} snapshot={snapshot} />
  ));
}
