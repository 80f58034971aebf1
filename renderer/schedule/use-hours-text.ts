import { useIntl } from "react-intl";
import type { HoursRange } from "../../shared/settings/settings.ts";
import { useWords } from "../words.tsx";
import { useClockTime } from "../ui/use-clock-time.ts";

/** Says the working hours of a day in a few words. */
export function useHoursText(): (ranges: readonly HoursRange[]) => string {
  const intl = useIntl();
  const words = useWords();
  const clock = useClockTime();
  return (ranges) =>
    ranges.length === 0
      ? words({ id: "schedule.no-work" })
      : intl.formatList(
          ranges.map(([from, to]) =>
            words({ id: "schedule.range", values: { from: clock(from), to: clock(to) } }),
          ),
          { type: "unit" },
        );
}
