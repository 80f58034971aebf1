import { useId, useState, type FormEvent } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField } from "react-aria-components/NumberField";
import { TextField } from "react-aria-components/TextField";
import type { Happening } from "../../shared/journal/happening.ts";
import type { Told } from "../../shared/journal/told.ts";
import { bridge } from "../bridge.ts";
import { classes } from "../ui/classes.ts";
import { FormActs } from "../ui/form-acts.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { PainScale } from "../ui/pain-scale.tsx";
import { Segments } from "../ui/segments.tsx";
import { useWords } from "../words.tsx";
import fieldStyles from "../ui/field.module.css";
import styles from "./entries.module.css";
import { changedFields, fieldsOf, type Field } from "./entry-fields.ts";

interface Props {
  readonly told: Told;
  readonly onDone: () => void;
}

/** What is so instead of what an entry says. */
export function EntryEditor({ told, onDone }: Props) {
  const [draft, setDraft] = useState<Happening>(told.entry);
  const [error, setError] = useState<string | null>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const fields = changedFields(told.entry, draft);
    if (Object.keys(fields).length === 0) return onDone();
    const { id } = told.entry;
    const answer = await bridge.send("journal.amend", { entry: id, date: told.date, fields });
    if (answer.ok) onDone();
    else setError(answer.error);
  };
  return (
    <form className={styles.editor} onSubmit={(event) => void save(event)}>
      {fieldsOf(draft).map((field) => (
        <EditedField key={field.label} field={field} onChange={setDraft} />
      ))}
      <FieldError text={error} />
      <FormActs onCancel={onDone} />
    </form>
  );
}

interface FieldProps {
  readonly field: Field;
  readonly onChange: (entry: Happening) => void;
}

function EditedField({ field, onChange }: FieldProps) {
  const words = useWords();
  const id = useId();
  const label = words({ id: field.label });
  switch (field.type) {
    case "pain": {
      const put = (pain: number) => onChange(field.put(pain));
      return (
        <div className={fieldStyles.field}>
          <span id={id} className={fieldStyles.label}>
            {label}
          </span>
          <PainScale labelledBy={id} value={field.value} compact onMove={put} onChoose={put} />
        </div>
      );
    }
    case "text":
      return (
        <TextField
          className={fieldStyles.field ?? ""}
          value={field.value}
          maxLength={2000}
          onChange={(value) => onChange(field.put(value))}
        >
          <Label className={fieldStyles.label ?? ""}>{label}</Label>
          <Input className={classes(fieldStyles.input, styles.input)} />
        </TextField>
      );
    case "minutes":
      return (
        <NumberField
          className={fieldStyles.field ?? ""}
          value={field.value}
          minValue={0}
          onChange={(value) => onChange(field.put(Number.isNaN(value) ? 0 : value))}
          formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
        >
          <Label className={fieldStyles.label ?? ""}>{label}</Label>
          <Input className={fieldStyles.number ?? ""} />
        </NumberField>
      );
    case "choice":
      return (
        <div className={fieldStyles.field}>
          <span className={fieldStyles.label} aria-hidden="true">
            {label}
          </span>
          <Segments
            label={label}
            value={field.value}
            choices={field.choices.map(({ id: choice, text }) => ({
              id: choice,
              text: words({ id: text }),
            }))}
            onChoose={(choice) => onChange(field.put(choice))}
          />
        </div>
      );
  }
}
