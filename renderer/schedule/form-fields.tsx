import { parseDate } from "@internationalized/date";
import type { ReactNode } from "react";
import { DateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField } from "react-aria-components/NumberField";
import { Text, TextArea, TextField } from "react-aria-components/TextField";
import clockStyles from "../ui/clock-field.module.css";
import { classes } from "../ui/classes.ts";
import { Refused } from "./refused.tsx";
import fieldStyles from "../ui/field.module.css";
import styles from "./section.module.css";
import type { Refusal } from "./use-settings.ts";

/** A refusal of one value under `path`, for the field that set it; null when it was another's. */
export const refusalAt = (refusal: Refusal | null, path: string): Refusal | null =>
  refusal?.at && (refusal.at.path === path || refusal.at.path.startsWith(`${path}.`))
    ? refusal
    : null;

interface Common {
  readonly label: string;
  readonly refusal: Refusal | null;
}

interface TitleProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text with its label above. */
export function TextLine({ label, value, refusal, onChange }: TitleProps) {
  return (
    <TextField
      className={classes(fieldStyles.field, styles.wide)}
      value={value}
      onChange={onChange}
      // What is allowed is said by the settings, not by the browser, which would hold the form back.
      validationBehavior="aria"
      isInvalid={refusal !== null}
      maxLength={200}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for; its first field is where it begins
      autoFocus
    >
      <Label className={fieldStyles.label ?? ""}>{label}</Label>
      <Input className={fieldStyles.input ?? ""} />
      <Refused refusal={refusal} />
    </TextField>
  );
}

interface LinesProps extends TitleProps {
  /** How they are written. */
  readonly hint: string;
}

/** Lines of text with their label above, and how they are written below. */
export function TextLines({ label, hint, value, refusal, onChange }: LinesProps) {
  return (
    <TextField
      className={classes(fieldStyles.field, styles.lines)}
      value={value}
      onChange={onChange}
      validationBehavior="aria"
      isInvalid={refusal !== null}
    >
      <Label className={fieldStyles.label ?? ""}>{label}</Label>
      <TextArea rows={3} className={fieldStyles.area ?? ""} />
      <Text slot="description" className={fieldStyles.label ?? ""}>
        {hint}
      </Text>
      <Refused refusal={refusal} />
    </TextField>
  );
}

/** A date, typed or stepped with the arrow keys; one that is not whole leaves it as it was. */
export function DateLine({ label, value, refusal, onChange }: TitleProps) {
  return (
    <DateField
      className={fieldStyles.field ?? ""}
      value={parseDate(value)}
      shouldForceLeadingZeros
      validationBehavior="aria"
      isInvalid={refusal !== null}
      onChange={(date) => date !== null && onChange(date.toString())}
    >
      <Label className={fieldStyles.label ?? ""}>{label}</Label>
      <DateInput className={classes(clockStyles.input, styles.dateInput)}>
        {(segment) => <DateSegment segment={segment} className={clockStyles.segment ?? ""} />}
      </DateInput>
      <Refused refusal={refusal} />
    </DateField>
  );
}

interface MinutesProps extends Common {
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}

/** A number of minutes, typed or stepped with the arrow keys. */
export function MinutesField({ label, value, refusal, onChange }: MinutesProps) {
  return (
    <NumberField
      className={fieldStyles.field ?? ""}
      value={value}
      onChange={onChange}
      // What is allowed is said by the settings, not by the browser, which would hold the form back.
      validationBehavior="aria"
      isInvalid={refusal !== null}
      formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
    >
      <Label className={fieldStyles.label ?? ""}>{label}</Label>
      <Input className={fieldStyles.number ?? ""} />
      <Refused refusal={refusal} />
    </NumberField>
  );
}

interface GroupProps extends Common {
  readonly children: ReactNode;
}

/** Several controls that set one value together. */
export function FieldGroup({ label, refusal, children }: GroupProps) {
  return (
    <div className={fieldStyles.field} role="group" aria-label={label}>
      <span className={fieldStyles.label} aria-hidden="true">
        {label}
      </span>
      {children}
      <Refused refusal={refusal} />
    </div>
  );
}
