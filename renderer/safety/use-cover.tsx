import { useMemo, useState, type ReactNode } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { LegAfter } from "./leg-after.tsx";
import { LockCard } from "./lock-card.tsx";
import { Screening } from "./screening.tsx";

/** What the person opened by hand, or what follows an answer. */
type Shown = "card" | "questions" | "leg-after" | null;

/**
 * What stands before everything else in the main window, or null: the card of a lock until it has been
 * read (R29), the red-flag questions while they are due (R31). The first run asks the questions itself.
 */
export function useCover(
  snapshot: Snapshot | null,
  firstRun: boolean,
): { readonly cover: ReactNode; readonly ask: () => void; readonly card: () => void } {
  const [shown, show] = useState<Shown>(null);
  const ways = useMemo(() => ({ ask: () => show("questions"), card: () => show("card") }), []);
  const close = () => show(null);
  const cover = (): ReactNode => {
    if (snapshot === null) return null;
    const { lock, screening } = snapshot;
    if (lock !== null && (!lock.read || shown === "card")) {
      return <LockCard key={lock.tier} snapshot={snapshot} lock={lock} onClose={close} />;
    }
    if (firstRun) return null;
    if (screening !== null || shown === "questions") {
      const moment = screening ?? "person";
      const after = (flags: readonly string[]) =>
        show(flags.length === 0 && moment === "leg" ? "leg-after" : null);
      return (
        <Screening
          key={moment}
          moment={moment}
          onBack={screening === null ? close : null}
          onDone={after}
        />
      );
    }
    // Under a lock nothing is offered.
    return shown === "leg-after" && lock === null ? (
      <LegAfter limits={snapshot.limits} onClose={close} />
    ) : null;
  };
  return { ...ways, cover: cover() };
}
