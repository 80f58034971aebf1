import type { LocalDate } from "../time/calendar.ts";
import { dateOf } from "./days.ts";
import type { Entry } from "./entry.ts";

const kinds = ["conditions-changed", "programme-added"] as const;

/** That from which on a person's days are others, on a local date. */
export interface Milestone {
  readonly kind: (typeof kinds)[number];
  readonly date: LocalDate;
}

/** The milestones among entries, of the dates from one to another, both included; each kind once a date. */
export function milestonesOf(
  entries: readonly Entry[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly Milestone[] {
  const found = entries.flatMap((entry): Milestone[] => {
    const kind = kinds.find((one) => one === entry.kind);
    return kind === undefined ? [] : [{ kind, date: dateOf(entry) }];
  });
  const asked = found.filter(({ date }) => from <= date && date <= to);
  return asked.filter(
    ({ kind, date }, nth) =>
      asked.findIndex((other) => other.kind === kind && other.date === date) === nth,
  );
}
