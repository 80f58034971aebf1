import type { HoursRange } from "../../shared/settings/settings.ts";
import styles from "./day-row.module.css";
import { RangeFields } from "./range-fields.tsx";
import { rangeToAdd, withRange } from "./working-hours.ts";

interface Props {
  readonly ranges: readonly HoursRange[];
  /** What the day and the one after it are called. */
  readonly day: string;
  readonly dayAfter: string;
  readonly failed: boolean;
  readonly onChange: (ranges: readonly HoursRange[]) => void;
}

/** The ranges of a day, to change, add to and take away from. */
export function HoursFields({ ranges, day, dayAfter, failed, onChange }: Props) {
  const added = rangeToAdd(ranges);
  return (
    <ul className={styles.ranges}>
      {ranges.map((range, index) => (
        <RangeFields
          // oxlint-disable-next-line react/no-array-index-key -- a range is known by its place alone
          key={index}
          range={range}
          day={day}
          dayAfter={dayAfter}
          nth={ranges.length > 1 ? index + 1 : null}
          failed={failed}
          onChange={(changed) => onChange(withRange(ranges, index, changed))}
          onRemove={ranges.length > 1 ? () => onChange(withRange(ranges, index, null)) : null}
          onAdd={
            added !== null && index === ranges.length - 1
              ? () => onChange([...ranges, added])
              : null
          }
        />
      ))}
    </ul>
  );
}
