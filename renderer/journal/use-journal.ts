import { useEffect, useState } from "react";
import type { JournalDays, JournalEntries } from "../../shared/ipc/queries.ts";
import type { Milestone } from "../../shared/journal/milestones.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { bridge } from "../bridge.ts";

/** A reply, and what of the journal it is of. */
interface Asked<R> {
  readonly from: LocalDate;
  readonly revision: number;
  readonly reply: R;
}

/** The totals of the dates from one to another, both included; asked for anew when the journal changes, null until known. */
export function useDays(from: LocalDate, to: LocalDate, revision: number): JournalDays | null {
  const [asked, setAsked] = useState<Asked<JournalDays> | null>(null);
  useEffect(() => {
    let current = true;
    void bridge.ask("journal.days", { from, to }).then((reply) => {
      if (current) setAsked({ from, revision, reply });
    });
    return () => {
      current = false;
    };
  }, [from, to, revision]);
  return asked?.reply ?? null;
}

const none: readonly Milestone[] = [];

/** The milestones of the dates from one to another, both included; none until they are known. */
export function useMilestones(
  from: LocalDate,
  to: LocalDate,
  revision: number,
): readonly Milestone[] {
  const [asked, setAsked] = useState<Asked<readonly Milestone[]> | null>(null);
  useEffect(() => {
    let current = true;
    void bridge.ask("journal.milestones", { from, to }).then((reply) => {
      if (current) setAsked({ from, revision, reply });
    });
    return () => {
      current = false;
    };
  }, [from, to, revision]);
  return asked?.reply ?? none;
}

/** Entries that are asked for at once: more than a dense week has. */
const limit = 2000;

/** The entries of the dates from one to another, both included, newest first; null until those are known. */
export function useEntries(
  from: LocalDate,
  to: LocalDate,
  revision: number,
): JournalEntries | null {
  const [asked, setAsked] = useState<Asked<JournalEntries> | null>(null);
  useEffect(() => {
    let current = true;
    void bridge.ask("journal.entries", { from, to, limit }).then((reply) => {
      if (current) setAsked({ from, revision, reply });
    });
    return () => {
      current = false;
    };
  }, [from, to, revision]);
  return asked?.from === from ? asked.reply : null;
}
