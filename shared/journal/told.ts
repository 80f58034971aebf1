import type { LocalDate } from "../time/calendar.ts";
import type { Corrections } from "./corrections.ts";
import { truthOf } from "./corrections.ts";
import { dateOf } from "./days.ts";
import type { Happening } from "./happening.ts";

/** What the journal says of something that happened. */
export interface Told {
  /** As it is now. */
  readonly entry: Happening;
  /** The local date that it stands under: what a correction of it is to name. */
  readonly date: LocalDate;
  readonly isAmended: boolean;
}

/** What is told by entries, which are in order of time: those that were deleted are left out. */
export const toldOf = (entries: readonly Happening[], corrections: Corrections): readonly Told[] =>
  truthOf(entries, corrections).map((entry) => ({
    entry,
    date: dateOf(entry),
    isAmended: corrections.has(entry.id),
  }));
