import { parseTime } from "@internationalized/date";
import { useEffect, useState } from "react";
import { DateInput, DateSegment, TimeField } from "react-aria-components/TimeField";
import { classes } from "./classes.ts";
import styles from "./clock-field.module.css";

interface Props {
  readonly label: string;
  /** "HH:MM". */
  readonly value: string;
  readonly failed: boolean;
  readonly onChange: (time: string) => void;
}

// Long enough to type both digits of an hour before the first is taken as the whole.
const typingMs = 800;

/** A wall time, typed or stepped with the arrow keys; taken when the person leaves it or stops typing. */
export function ClockField({ label, value, failed, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = (): void => {
    if (draft === null) return;
    setDraft(null);
    if (draft !== value) onChange(draft);
  };
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(take, typingMs);
    return () => clearTimeout(timer);
  });
  return (
    <TimeField
      aria-label={label}
      granularity="minute"
      shouldForceLeadingZeros
      isInvalid={failed}
      value={parseTime(draft ?? value)}
      onChange={(time) => time !== null && setDraft(time.toString().slice(0, 5))}
      onBlur={take}
    >
      <DateInput className={classes(styles.input, failed && styles.failed)}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ""} />}
      </DateInput>
    </TimeField>
  );
}
