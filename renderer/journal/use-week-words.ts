import { useCallback } from "react";
import { useWords } from "../words.tsx";
import type { Mark } from "./marks.ts";
import type { Week } from "./weeks.ts";

/** Something said of a week; with caution where it is a caution for the body. */
export interface Said {
  readonly text: string;
  readonly isCaution: boolean;
}

/** Says what a mark is. */
export function useMarkWords(): (mark: Mark) => string {
  const words = useWords();
  return useCallback(
    (mark: Mark) =>
      mark.what === "training"
        ? words({ id: "journal.mark.training", values: { type: mark.type } })
        : words({ id: `journal.mark.${mark.what}` }),
    [words],
  );
}

/** Says the numbers of a week. */
export function useWeekWords(): (week: Week) => readonly Said[] {
  const words = useWords();
  return useCallback(
    ({ told, pain, load, restDays, unrested, days, sunday, breaks }: Week) => {
      const say = (text: string, isCaution = false): Said => ({ text, isCaution });
      if (!told) return [say(words({ id: "journal.week.empty" }))];
      const soFar = days.at(-1)?.date === sunday ? "no" : "yes";
      return [
        say(
          pain === null
            ? words({ id: "journal.week.no-pain" })
            : words({ id: "journal.week.pain", values: { pain } }),
        ),
        say(words({ id: "journal.week.load", values: { load } })),
        say(words({ id: "journal.week.rest", values: { days: restDays, soFar } }), unrested),
        say(
          breaks.offered === 0
            ? words({ id: "journal.week.no-breaks" })
            : words({ id: "journal.week.breaks", values: { ...breaks } }),
        ),
      ];
    },
    [words],
  );
}
