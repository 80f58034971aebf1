import { useState } from "react";
import type { Settings } from "../../shared/settings/settings.ts";
import { workoutTypes } from "../../shared/settings/workout-type.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { Picker } from "../ui/picker.tsx";
import { ReadLines } from "../ui/read-lines.tsx";
import { useRemovals } from "../ui/removals.tsx";
import { useWords } from "../words.tsx";
import { ClockField } from "../ui/clock-field.tsx";
import { EditorForm } from "./editor-form.tsx";
import {
  DateLine,
  FieldGroup,
  MinutesField,
  refusalAt,
  TextLine,
  TextLines,
} from "./form-fields.tsx";
import {
  withWorkout,
  workoutDraftOf,
  type AnyWorkout,
  type WorkoutDraft,
} from "./planned-workout.ts";
import { puttingWorkoutBack } from "./put-back.ts";
import styles from "./section.module.css";
import type { EditSettings, Refusal } from "./use-settings.ts";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";

interface Props {
  readonly settings: Settings;
  /** The workout that is edited; null for a new one. */
  readonly planned: AnyWorkout | null;
  /** The date from which one of a single date may be. */
  readonly today: LocalDate;
  /** What it is made of, where that comes from elsewhere than its own plan. */
  readonly exercises?: readonly string[];
  readonly edit: EditSettings;
  /** Closed, and whether what it was asked for is done. */
  readonly onClose: (saved: boolean) => void;
}

const fields = ["title", "type", "day", "date", "start", "minutes", "exercises"] as const;

/** A workout of every week or of one date: what, when, for how long, and what it is made of. */
export function WorkoutEditor({ settings, planned, today, exercises, edit, onClose }: Props) {
  const words = useWords();
  const nameOf = useWeekdayNames();
  const offerUndo = useRemovals();
  const [draft, setDraft] = useState(() => ({
    ...workoutDraftOf(planned),
    ...(exercises && { lines: exercises.join("\n") }),
  }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { plan, sessions } = settings.training;
  const list: readonly AnyWorkout[] = draft.date === null ? plan : sessions;
  const index = planned !== null && list.includes(planned) ? list.indexOf(planned) : list.length;
  const path = `training.${draft.date === null ? "plan" : "sessions"}.${index}`;
  const set = (part: Partial<WorkoutDraft>): void => setDraft({ ...draft, ...part });
  const at = (field: (typeof fields)[number]): Refusal | null =>
    refusalAt(refusal, `${path}.${field}`);
  const finish = (refused: Refusal | null): void => {
    setRefusal(refused);
    if (refused === null) onClose(true);
  };
  const save = async (): Promise<void> =>
    finish(await edit((all) => withWorkout(all, planned?.id ?? null, draft)));
  const remove = async (removed: AnyWorkout): Promise<void> => {
    const putBack = puttingWorkoutBack(settings, removed);
    const refused = await edit((all) => ({
      ...all,
      training: {
        ...all.training,
        plan: all.training.plan.filter(({ id }) => id !== removed.id),
        sessions: all.training.sessions.filter(({ id }) => id !== removed.id),
      },
    }));
    finish(refused);
    if (refused !== null) return;
    offerUndo({ said: { id: "undo.removed", values: { title: removed.title } }, putBack });
  };
  return (
    <EditorForm
      label={words({ id: planned === null ? "schedule.plan-add" : "schedule.plan-edit" })}
      refusal={fields.every((field) => at(field) === null) ? refusal : null}
      onSave={() => void save()}
      onCancel={() => onClose(false)}
      onRemove={planned === null ? null : () => void remove(planned)}
    >
      <div className={styles.fields}>
        <TextLine
          label={words({ id: "schedule.field.title" })}
          value={draft.title}
          refusal={at("title")}
          onChange={(title) => set({ title })}
        />
        <FieldGroup label={words({ id: "schedule.field.type" })} refusal={at("type")}>
          <Picker
            label={words({ id: "schedule.field.type" })}
            value={draft.type}
            choices={workoutTypes.map((id) => ({ id, text: words({ id: `workout.${id}` }) }))}
            onChoose={(type) => set({ type })}
          />
        </FieldGroup>
        <FieldGroup label={words({ id: "schedule.field.when" })} refusal={null}>
          <Picker
            label={words({ id: "schedule.field.when" })}
            value={draft.date === null ? "weekly" : "once"}
            choices={(["weekly", "once"] as const).map((id) => ({
              id,
              text: words({ id: `schedule.when.${id}` }),
            }))}
            onChoose={(when) => set({ date: when === "weekly" ? null : today })}
          />
        </FieldGroup>
        {draft.date === null ? (
          <FieldGroup label={words({ id: "schedule.field.day" })} refusal={at("day")}>
            <Picker
              label={words({ id: "schedule.field.day" })}
              value={draft.day}
              choices={weekdays.map((id) => ({ id, text: nameOf(id, "long") }))}
              onChoose={(day) => set({ day })}
            />
          </FieldGroup>
        ) : (
          <DateLine
            label={words({ id: "schedule.field.date" })}
            value={draft.date}
            refusal={at("date")}
            onChange={(date) => set({ date })}
          />
        )}
        <FieldGroup label={words({ id: "schedule.field.start" })} refusal={at("start")}>
          <ClockField
            label={words({ id: "schedule.field.start" })}
            value={draft.start}
            failed={at("start") !== null}
            onChange={(start) => set({ start })}
          />
        </FieldGroup>
        <MinutesField
          label={words({ id: "schedule.field.minutes" })}
          value={draft.minutes}
          refusal={at("minutes")}
          onChange={(minutes) => set({ minutes })}
        />
      </div>
      <TextLines
        label={words({ id: "schedule.field.exercises" })}
        hint={words({ id: "schedule.field.exercises-how" })}
        value={draft.lines}
        refusal={at("exercises")}
        onChange={(lines) => set({ lines })}
      />
      <ReadLines lines={draft.lines} />
    </EditorForm>
  );
}
