import type { HoursRange } from "../../shared/settings/settings.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { useWords } from "../words.tsx";
import { ClockField } from "../ui/clock-field.tsx";
import { useClockTime } from "../ui/use-clock-time.ts";
import styles from "./day-row.module.css";
import { endsNextDay } from "./working-hours.ts";

interface Props {
  readonly range: HoursRange;
  readonly day: string;
  readonly dayAfter: string;
  /** Its place among the day's ranges, from 1; null when it is the only one. */
  readonly nth: number | null;
  readonly failed: boolean;
  readonly onChange: (range: HoursRange) => void;
  readonly onRemove: (() => void) | null;
  readonly onAdd: (() => void) | null;
}

/** From when to when there is desk work, past midnight too. */
export function RangeFields({
  range,
  day,
  dayAfter,
  nth,
  failed,
  onChange,
  onRemove,
  onAdd,
}: Props) {
  const words = useWords();
  const clock = useClockTime();
  const [from, to] = range;
  const name = (end: "start" | "end"): string =>
    words(
      nth === null
        ? { id: `schedule.${end}-of`, values: { day } }
        : { id: `schedule.${end}-of-nth`, values: { day, n: nth } },
    );
  return (
    <li className={styles.range}>
      <ClockField
        label={name("start")}
        value={from}
        failed={failed}
        onChange={(time) => onChange([time, to])}
      />
      <span>{words({ id: "schedule.to" })}</span>
      <ClockField
        label={name("end")}
        value={to}
        failed={failed}
        onChange={(time) => onChange([from, time])}
      />
      {endsNextDay(range) && (
        <span>{words({ id: "schedule.ends-on", values: { day: dayAfter } })}</span>
      )}
      {onRemove && (
        <IconButton
          icon="close"
          label={words({
            id: "schedule.remove",
            values: { from: clock(from), to: clock(to), day },
          })}
          onPress={onRemove}
        />
      )}
      {onAdd && (
        <IconButton
          icon="plus"
          label={words({ id: "schedule.add", values: { day } })}
          onPress={onAdd}
        />
      )}
    </li>
  );
}
