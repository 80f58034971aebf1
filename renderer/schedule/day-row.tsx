import { useState } from "react";
import type { HoursRange } from "../../shared/settings/settings.ts";
import { weekdays, type Weekday } from "../../shared/time/weekday.ts";
import { classes } from "../ui/classes.ts";
import { FieldError } from "../ui/field-error.tsx";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "../words.tsx";
import styles from "./day-row.module.css";
import { RangeFields } from "./range-fields.tsx";
import type { EditSettings } from "../use-settings.ts";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";
import {
  hoursToOpen,
  minutesOfDay,
  rangeToAdd,
  withRange,
  type WeekHours,
} from "./working-hours.ts";

interface Props {
  readonly day: Weekday;
  readonly today: boolean;
  readonly week: WeekHours;
  readonly edit: EditSettings;
}

/** The working hours of one weekday. */
export function DayRow({ day, today, week, edit }: Props) {
  const words = useWords();
  const nameOf = useWeekdayNames();
  const [error, setError] = useState<string | null>(null);
  const [before, setBefore] = useState<readonly HoursRange[]>([]);
  const ranges = week[day];
  const name = nameOf(day, "long");
  const dayAfter = nameOf(weekdays[(weekdays.indexOf(day) + 1) % weekdays.length] ?? day, "long");
  const change = async (hours: readonly HoursRange[]): Promise<void> =>
    setError(
      await edit((settings) => ({
        ...settings,
        workingHours: { ...settings.workingHours, [day]: hours },
      })),
    );
  const turn = (on: boolean): void => {
    setBefore(ranges);
    void change(on ? (before.length > 0 ? before : hoursToOpen(week, day)) : []);
  };
  const added = ranges.length > 0 ? rangeToAdd(ranges) : null;
  const minutes = minutesOfDay(ranges);
  return (
    <li className={classes(styles.row, today && styles.today)}>
      <span className={styles.day} {...(today && { "aria-current": "date" as const })}>
        {nameOf(day, "short")}
      </span>
      <span className={styles.switch}>
        <Switch
          label={words({ id: "schedule.work-on", values: { day: name } })}
          on={ranges.length > 0}
          onChange={turn}
        />
      </span>
      {ranges.length === 0 ? (
        <span className={styles.off}>{words({ id: "schedule.no-work" })}</span>
      ) : (
        <ul className={styles.ranges}>
          {ranges.map((range, index) => (
            <RangeFields
              // oxlint-disable-next-line react/no-array-index-key -- a range is known by its place alone
              key={index}
              range={range}
              day={name}
              dayAfter={dayAfter}
              nth={ranges.length > 1 ? index + 1 : null}
              failed={error !== null}
              onChange={(changed) => void change(withRange(ranges, index, changed))}
              onRemove={
                ranges.length > 1 ? () => void change(withRange(ranges, index, null)) : null
              }
              onAdd={
                added !== null && index === ranges.length - 1
                  ? () => void change([...ranges, added])
                  : null
              }
            />
          ))}
        </ul>
      )}
      {minutes > 0 && (
        <span className={styles.total}>
          {words({
            id: "schedule.day-total",
            values: { hours: Math.floor(minutes / 60), minutes: minutes % 60 },
          })}
        </span>
      )}
      <div className={styles.error}>
        <FieldError text={error && words({ id: "schedule.not-saved", values: { error } })} />
      </div>
    </li>
  );
}
