import { z } from "zod";
import type { DayTotals } from "../journal/days.ts";
import type { Milestone } from "../journal/milestones.ts";
import type { Told } from "../journal/told.ts";
import { calendarDate } from "../settings/settings.ts";
import type { LocalDate } from "../time/calendar.ts";

/** Local dates, both included. */
const dates = { from: calendarDate, to: calendarDate };

/** Everything that a window may ask beside the snapshot: the name of each query and the shape of its payload. */
export const queries = {
  "journal.days": z.strictObject(dates),
  "journal.milestones": z.strictObject(dates),
  "journal.entries": z.strictObject({ ...dates, limit: z.int().min(1).max(5000) }),
  "journal.times-done": z.strictObject({ routine: z.string().min(1).max(200) }),
  "applications.open": z.strictObject({}),
} as const;

export type QueryName = keyof typeof queries;
export type Query<N extends QueryName> = z.infer<(typeof queries)[N]>;

/** What each query is replied. */
export interface Replies {
  readonly "journal.days": JournalDays;
  readonly "journal.milestones": readonly Milestone[];
  readonly "journal.entries": JournalEntries;
  /** How often a routine was finished. */
  readonly "journal.times-done": { readonly times: number };
  /** The names of the applications that have windows now, the foremost first; null where the system does not tell. */
  readonly "applications.open": { readonly names: readonly string[] | null };
}

export interface JournalDays {
  /** The oldest date on which anything was written, or that it counts for; null for an empty journal. */
  readonly first: LocalDate | null;
  /** In order of time; a date of which the journal says nothing is left out. */
  readonly days: readonly DayTotals[];
}

export interface JournalEntries {
  /** The newest date first, and the newest of a date, as they are now; those that were deleted are left out. */
  readonly entries: readonly Told[];
  /** Whether the limit left some out. */
  readonly more: boolean;
}
