import { Unreadable } from "./unreadable.ts";

/** How much may be counted for one rule of repetition, and for all of a file, in steps of some ten microseconds. */
export const mostSteps = { rule: 10_000, file: 100_000 } as const;

/** Counts work, and refuses more of it than a calendar can need. */
export interface WorkLimit {
  /** Begins another rule. */
  begin(): void;
  /** Throws `Unreadable` once it is too much. */
  spend(steps: number): void;
}

export function workLimit(): WorkLimit {
  let rule = 0;
  let file = 0;
  return {
    begin() {
      rule = 0;
    },
    spend(steps) {
      rule += steps;
      file += steps;
      if (rule > mostSteps.rule || file > mostSteps.file) {
        throw new Unreadable({ id: "calendar.event.too-often" });
      }
    },
  };
}
