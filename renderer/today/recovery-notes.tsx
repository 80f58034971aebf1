import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { RecoveryNote } from "../ui/recovery-note.tsx";

/** How far ahead a session is that Today speaks of. */
const aheadMs = 36 * 3_600_000;
/** More at once is not read. */
const most = 2;
const weights = ["strong", "caution", "note"] as const;

/** What there is to say about recovery today, the weightiest first, each until it was answered. */
export function RecoveryNotes({ snapshot }: { readonly snapshot: Snapshot }) {
  const { recovery, at } = snapshot;
  const soon = recovery
    .filter(({ session }) => session === null || session.start - at < aheadMs)
    .toSorted((a, b) => weights.indexOf(a.tone) - weights.indexOf(b.tone));
  return soon
    .slice(0, most)
    .map((advice) => <RecoveryNote key={advice.about} advice={advice} snapshot={snapshot} />);
}
