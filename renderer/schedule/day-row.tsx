import { useId, useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import type { HoursRange } from "../../shared/settings/settings.ts";
import { weekdayOf, type LocalDate } from "../../shared/time/calendar.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { classes } from "../ui/classes.ts";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "../words.tsx";
import styles from "./day-row.module.css";
import { HoursFields } from "./hours-fields.tsx";
import { Refused } from "./refused.tsx";
import type { EditSettings, Refusal } from "./use-settings.ts";
import { useHoursText } from "./use-hours-text.ts";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";
import { hoursToOpen, type WeekHours } from "./working-hours.ts";

interface Props {
  readonly date: LocalDate;
  readonly today: boolean;
  readonly week: WeekHours;
  /** The hours of this date alone, where they differ from its weekday's. */
  readonly only: readonly HoursRange[] | undefined;
  readonly edit: EditSettings;
  /** The strip of the day; its list is opened by it. */
  readonly strip: (list: {
    readonly id: string;
    readonly open: boolean;
    readonly turn: () => void;
  }) => ReactNode;
  /** What there is to say about its training. */
  readonly notes: ReactNode;
  readonly list: (id: string) => ReactNode;
}

/** One of the next days: the working hours of its weekday, and what comes on it. */
export function DayRow({ date, today, week, only, edit, strip, notes, list }: Props) {
  const words = useWords();
  const intl = useIntl();
  const nameOf = useWeekdayNames();
  const hoursText = useHoursText();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [before, setBefore] = useState<readonly HoursRange[]>([]);
  const day = weekdayOf(date);
  const ranges = week[day];
  const name = nameOf(day, "long");
  const dayAfter = nameOf(weekdays[(weekdays.indexOf(day) + 1) % weekdays.length] ?? day, "long");
  const change = async (hours: readonly HoursRange[]): Promise<void> =>
    setRefusal(
      await edit((settings) => ({
        ...settings,
        workingHours: { ...settings.workingHours, [day]: hours },
      })),
    );
  const turn = (on: boolean): void => {
    setBefore(ranges);
    void change(on ? (before.length > 0 ? before : hoursToOpen(week, day)) : []);
  };
  return (
    <li className={classes(styles.row, today && styles.today)}>
      <span className={styles.day} {...(today && { "aria-current": "date" as const })}>
        <b>{nameOf(day, "short")}</b>
        <span>{intl.formatDate(`${date}T12:00Z`, { day: "numeric", timeZone: "UTC" })}</span>
      </span>
      <span className={styles.switch}>
        <Switch
          label={words({ id: "schedule.work-on", values: { day: name } })}
          on={ranges.length > 0}
          onChange={turn}
        />
      </span>
      <div>
        {ranges.length === 0 ? (
          <span className={styles.off}>{words({ id: "schedule.no-work" })}</span>
        ) : (
          <HoursFields
            ranges={ranges}
            day={name}
            dayAfter={dayAfter}
            failed={refusal !== null}
            onChange={(hours) => void change(hours)}
          />
        )}
        {only && (
          <p className={styles.only}>
            {words({ id: "schedule.only", values: { hours: hoursText(only) } })}
          </p>
        )}
      </div>
      <div className={styles.strip}>{strip({ id: listId, open, turn: () => setOpen(!open) })}</div>
      <div className={styles.error}>
        <Refused refusal={refusal} />
      </div>
      <div className={styles.notes}>{notes}</div>
      {open && list(listId)}
    </li>
  );
}
