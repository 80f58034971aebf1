import { useIntl } from "react-intl";
import type { HoursRange } from "../../shared/settings/settings.ts";
import { plusDays, type LocalDate } from "../../shared/time/calendar.ts";
import { classes } from "../ui/classes.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "../words.tsx";
import { HoursFields } from "./hours-fields.tsx";
import styles from "./section.module.css";

interface Props {
  readonly date: LocalDate;
  readonly hours: readonly HoursRange[];
  /** The hours of its weekday, and those to open with where it has none. */
  readonly usual: readonly HoursRange[];
  readonly fallback: readonly HoursRange[];
  readonly failed: boolean;
  readonly onChange: (hours: readonly HoursRange[]) => void;
  /** Takes it away, under the name that it has here. */
  readonly onRemove: (name: string) => void;
}

/** One date with hours of its own. */
export function DateRow({ date, hours, usual, fallback, failed, onChange, onRemove }: Props) {
  const words = useWords();
  const intl = useIntl();
  const named = (of: LocalDate): string =>
    intl.formatDate(`${of}T12:00Z`, {
      weekday: "short",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
  const name = named(date);
  return (
    <li className={classes(styles.item, styles.date)}>
      <span className={styles.name}>{name}</span>
      <Switch
        label={words({ id: "schedule.work-on", values: { day: name } })}
        on={hours.length > 0}
        onChange={(on) => onChange(on ? (usual.length > 0 ? usual : fallback) : [])}
      />
      {hours.length === 0 ? (
        <span className={styles.facts}>{words({ id: "schedule.no-work" })}</span>
      ) : (
        <HoursFields
          ranges={hours}
          day={name}
          dayAfter={named(plusDays(date, 1))}
          failed={failed}
          onChange={onChange}
        />
      )}
      <IconButton
        icon="close"
        label={words({ id: "schedule.date-remove", values: { date: name } })}
        onPress={() => onRemove(name)}
      />
    </li>
  );
}
