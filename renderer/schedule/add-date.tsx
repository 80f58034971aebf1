import { parseDate, type CalendarDate } from "@internationalized/date";
import { useState } from "react";
import { DateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { Label } from "react-aria-components/Label";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { FieldError } from "../ui/field-error.tsx";
import { useWords } from "../words.tsx";
import clockStyles from "../ui/clock-field.module.css";
import fieldStyles from "../ui/field.module.css";
import styles from "./section.module.css";

interface Props {
  readonly today: LocalDate;
  readonly onAdd: (date: LocalDate) => void;
}

/** A date to add, from today on. */
export function AddDate({ today, onAdd }: Props) {
  const words = useWords();
  const [date, setDate] = useState<CalendarDate | null>(null);
  const [missed, setMissed] = useState(false);
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        const fits = date !== null && date.compare(parseDate(today)) >= 0;
        setMissed(!fits);
        if (!fits) return;
        onAdd(date.toString() as LocalDate);
        setDate(null);
      }}
    >
      <DateField
        className={fieldStyles.field ?? ""}
        value={date}
        minValue={parseDate(today)}
        placeholderValue={parseDate(today)}
        shouldForceLeadingZeros
        validationBehavior="aria"
        onChange={setDate}
      >
        <Label className={fieldStyles.label ?? ""}>{words({ id: "schedule.field.date" })}</Label>
        <DateInput className={classes(clockStyles.input, styles.dateInput)}>
          {(segment) => <DateSegment segment={segment} className={clockStyles.segment ?? ""} />}
        </DateInput>
      </DateField>
      <Button tone="secondary" size="small" submits>
        {words({ id: "schedule.date-add" })}
      </Button>
      <FieldError text={missed ? words({ id: "schedule.date-missed" }) : null} />
    </form>
  );
}
