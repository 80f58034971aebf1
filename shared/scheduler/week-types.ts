import type { Kind } from "../domain/kind.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { RestDay } from "../rules/rest-day.ts";
import type { LocalDate } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";

/** One of the next days, as far as it is known. */
export interface WeekDay {
  readonly date: LocalDate;
  /** [start, end) of the local date. */
  readonly start: Instant;
  readonly end: Instant;
  /** The working hours that lie on it, in order; those that run past midnight are cut there. */
  readonly hours: readonly { readonly open: Instant; readonly close: Instant }[];
  readonly workouts: readonly {
    readonly start: Instant;
    readonly end: Instant;
    readonly title: string;
    readonly id: string;
    /** Whether it is of the plan and yet to be told of, so that it can be put at another time. */
    readonly movable: boolean;
  }[];
  /** R13. Why it must be a rest day, or null where it need not. */
  readonly rest: RestDay | null;
  /** Whether it is a day to recover: a rest day, or one without training after one with. */
  readonly recovers: boolean;
  /** The titles of the planned workouts that R13 makes void. */
  readonly voided: readonly string[];
  /** The prompts to come, in order. */
  readonly prompts: readonly {
    readonly at: Instant;
    readonly kind: Kind;
    /** The id of the person's own reminder, or of the planned workout, that it is for. */
    readonly subject: string | null;
    readonly routine: RoutineId | null;
  }[];
}
