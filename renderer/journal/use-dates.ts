import { useMemo } from "react";
import { useIntl } from "react-intl";
import { dayNumber, type LocalDate } from "../../shared/time/calendar.ts";
import type { Week } from "./weeks.ts";

const dayLength = 86_400_000;
const noon = dayLength / 2;

// A date has no zone: it is named as the same date everywhere.
const moment = (date: LocalDate): number => dayNumber(date) * dayLength + noon;
const timeZone = "UTC";

/** Names dates and weeks in the person's habit. */
export interface Dates {
  /** "Monday 2 March". */
  readonly longDay: (date: LocalDate) => string;
  /** "2 Mar". */
  readonly short: (date: LocalDate) => string;
  /** "Mar". */
  readonly month: (date: LocalDate) => string;
  /** "2 – 8 March"; with the year where it is not that of today. */
  readonly week: (week: Pick<Week, "monday" | "sunday">) => string;
}

export function useDates(today: LocalDate): Dates {
  const intl = useIntl();
  return useMemo(() => {
    const year = (date: LocalDate) =>
      date.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" as const };
    return {
      longDay: (date) =>
        intl.formatDate(moment(date), { weekday: "long", day: "numeric", month: "long", timeZone }),
      short: (date) => intl.formatDate(moment(date), { day: "numeric", month: "short", timeZone }),
      month: (date) => intl.formatDate(moment(date), { month: "short", timeZone }),
      week: ({ monday, sunday }) =>
        intl.formatDateTimeRange(moment(monday), moment(sunday), {
          day: "numeric",
          month: "long",
          ...year(monday),
          timeZone,
        }),
    };
  }, [intl, today]);
}
