import { useId, useState, type ReactNode } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField } from "react-aria-components/NumberField";
import { TextArea, TextField } from "react-aria-components/TextField";
import type { Snapshot, WorkoutView } from "../../shared/ipc/snapshot.ts";
import { workoutOutcomes } from "../../shared/domain/workout-outcome.ts";
import { type WorkoutType, workoutTypes } from "../../shared/settings/workout-type.ts";
import { bridge } from "../bridge.ts";
import { ClockField } from "../ui/clock-field.tsx";
import { PainScale } from "../ui/pain-scale.tsx";
import { Picker } from "../ui/picker.tsx";
import { ReadLines } from "../ui/read-lines.tsx";
import { Segments } from "../ui/segments.tsx";
import { useWords } from "../words.tsx";
import { LogForm } from "./log-form.tsx";
import fieldStyles from "../ui/field.module.css";
import styles from "./training-log.module.css";
import { draftOf, payloadOf, type WorkoutDraft } from "./workout-draft.ts";

interface Props {
  /** The workout that is told of; null for one that was not planned. */
  readonly workout: WorkoutView | null;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** How a workout went, in full: everything but how it went may be left as it is. */
export function WorkoutForm({ workout, snapshot, onClose }: Props) {
  const words = useWords();
  const [draft, setDraft] = useState(() => draftOf(workout, snapshot));
  const set = (part: Partial<WorkoutDraft>): void => setDraft({ ...draft, ...part });
  const nameOf = (type: WorkoutType): string => words({ id: `workout.${type}` });
  const save = () => bridge.send("workout.log", payloadOf(draft, workout, snapshot, nameOf));
  return (
    <LogForm
      label={words({ id: workout === null ? "log.add" : "log.title" })}
      save={save}
      onClose={onClose}
    >
      <Segments
        label={words({ id: "log.field.outcome" })}
        value={draft.outcome}
        choices={workoutOutcomes.map((id) => ({ id, text: words({ id: `log.outcome.${id}` }) }))}
        onChoose={(outcome) => set({ outcome })}
      />
      <div className={styles.fields}>
        {workout === null && (
          <>
            <TextField
              className={styles.wide ?? ""}
              value={draft.title}
              maxLength={200}
              onChange={(title) => set({ title })}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for; its first field is where it begins
              autoFocus
            >
              <Label className={fieldStyles.label ?? ""}>{words({ id: "log.field.title" })}</Label>
              <Input className={fieldStyles.input ?? ""} />
            </TextField>
            <Field label={words({ id: "log.field.type" })}>
              <Picker
                label={words({ id: "log.field.type" })}
                value={draft.type}
                choices={workoutTypes.map((id) => ({ id, text: words({ id: `workout.${id}` }) }))}
                onChoose={(type) => set({ type })}
              />
            </Field>
          </>
        )}
        <Field label={words({ id: "log.field.date" })}>
          <Picker
            label={words({ id: "log.field.date" })}
            value={draft.day}
            choices={(["today", "yesterday"] as const).map((id) => ({
              id,
              text: words({ id: `log.day.${id}` }),
            }))}
            onChoose={(day) => set({ day })}
          />
        </Field>
        <Field label={words({ id: "log.field.start" })}>
          <ClockField
            label={words({ id: "log.field.start" })}
            value={draft.start}
            failed={false}
            onChange={(start) => set({ start })}
          />
        </Field>
        <NumberField
          className={fieldStyles.field ?? ""}
          value={draft.minutes}
          minValue={1}
          maxValue={1440}
          onChange={(minutes) => {
            if (!Number.isNaN(minutes)) set({ minutes });
          }}
          formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
        >
          <Label className={fieldStyles.label ?? ""}>{words({ id: "log.field.minutes" })}</Label>
          <Input className={fieldStyles.number ?? ""} />
        </NumberField>
      </div>
      <TextField
        className={styles.wide ?? ""}
        value={draft.exercises}
        onChange={(exercises) => set({ exercises })}
      >
        <Label className={fieldStyles.label ?? ""}>{words({ id: "log.field.exercises" })}</Label>
        <TextArea rows={3} className={fieldStyles.area ?? ""} />
        <p className={styles.how}>{words({ id: "log.field.exercises-how" })}</p>
      </TextField>
      <ReadLines lines={draft.exercises} />
      <div className={styles.pains}>
        <Pain
          label={words({ id: "log.field.pain-before" })}
          value={draft.painBefore}
          onChange={(painBefore) => set({ painBefore })}
        />
        <Pain
          label={words({ id: "log.field.pain-after" })}
          value={draft.painAfter}
          onChange={(painAfter) => set({ painAfter })}
        />
      </div>
    </LogForm>
  );
}

interface FieldProps {
  readonly label: string;
  readonly children: ReactNode;
}

function Field({ label, children }: FieldProps) {
  return (
    <div className={fieldStyles.field} role="group" aria-label={label}>
      <span className={fieldStyles.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

interface PainProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (pain: number) => void;
}

function Pain({ label, value, onChange }: PainProps) {
  const id = useId();
  return (
    <div>
      <p id={id} className={fieldStyles.label}>
        {label}
      </p>
      <PainScale labelledBy={id} value={value} compact onMove={onChange} onChoose={onChange} />
    </div>
  );
}
