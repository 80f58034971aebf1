import { useState } from "react";
import { isRoutineId, routines } from "../../shared/content/catalogue.ts";
import type { CustomReminder, Settings } from "../../shared/settings/settings.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { Chip } from "../ui/chip.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Picker } from "../ui/picker.tsx";
import { useRemovals } from "../ui/removals.tsx";
import { Segments } from "../ui/segments.tsx";
import { useWords } from "../words.tsx";
import { ClockField } from "../ui/clock-field.tsx";
import { useClockTime } from "../ui/use-clock-time.ts";
import { EditorForm } from "./editor-form.tsx";
import { FieldGroup, MinutesField, refusalAt, TextLine } from "./form-fields.tsx";
import { draftOf, withReminderOfOwn, type ReminderDraft } from "./own-reminder.ts";
import { puttingReminderBack } from "./put-back.ts";
import styles from "./section.module.css";
import type { EditSettings, Refusal } from "./use-settings.ts";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";

const noRoutine = "none";
const mostTimes = 24;

interface Props {
  readonly settings: Settings;
  /** The reminder that is edited; null for a new one. */
  readonly own: CustomReminder | null;
  readonly edit: EditSettings;
  readonly onClose: () => void;
}

/** A reminder of the person's own: what it says, when it comes, and what it offers. */
export function ReminderEditor({ settings, own, edit, onClose }: Props) {
  const words = useWords();
  const clock = useClockTime();
  const nameOf = useWeekdayNames();
  const offerUndo = useRemovals();
  const [draft, setDraft] = useState(() => draftOf(own));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const set = (part: Partial<ReminderDraft>): void => setDraft({ ...draft, ...part });
  const index = own === null ? settings.custom.length : settings.custom.indexOf(own);
  const at = (field: string): Refusal | null => refusalAt(refusal, `custom.${index}.${field}`);
  const { times, days } = draft;
  const save = async (): Promise<void> => {
    const refused = await edit((all) => withReminderOfOwn(all, own?.id ?? null, draft));
    setRefusal(refused);
    if (refused === null) onClose();
  };
  const remove = async (removed: CustomReminder): Promise<void> => {
    const putBack = puttingReminderBack(settings, removed);
    const refused = await edit((all) => ({
      ...all,
      custom: all.custom.filter(({ id }) => id !== removed.id),
    }));
    setRefusal(refused);
    if (refused !== null) return;
    onClose();
    offerUndo({ said: { id: "undo.removed", values: { title: removed.title } }, putBack });
  };
  return (
    <EditorForm
      label={words({ id: own === null ? "schedule.own-add" : "schedule.own-edit" })}
      refusal={
        refusal !== null && [at("title"), at("rhythm"), at("routine")].every((r) => r === null)
          ? refusal
          : null
      }
      onSave={() => void save()}
      onCancel={onClose}
      onRemove={own === null ? null : () => void remove(own)}
    >
      <div className={styles.fields}>
        <TextLine
          label={words({ id: "schedule.field.title" })}
          value={draft.title}
          refusal={at("title")}
          onChange={(title) => set({ title })}
        />
        <FieldGroup label={words({ id: "schedule.field.routine" })} refusal={at("routine")}>
          <Picker
            label={words({ id: "schedule.field.routine" })}
            value={draft.routine ?? noRoutine}
            choices={[
              { id: noRoutine, text: words({ id: "schedule.no-routine" }) },
              ...routines.map(({ id, name }) => ({ id, text: name })),
            ]}
            onChoose={(id) => set({ routine: isRoutineId(id) ? id : null })}
          />
        </FieldGroup>
      </div>
      <Segments
        label={words({ id: "schedule.field.rhythm" })}
        value={draft.rhythm}
        choices={[
          { id: "active", text: words({ id: "schedule.rhythm.active" }) },
          { id: "clock", text: words({ id: "schedule.rhythm.clock" }) },
        ]}
        onChoose={(rhythm) => set({ rhythm })}
      />
      {draft.rhythm === "active" ? (
        <MinutesField
          label={words({ id: "schedule.field.every" })}
          value={draft.everyMinutes}
          refusal={at("rhythm")}
          onChange={(everyMinutes) => set({ everyMinutes })}
        />
      ) : (
        <div className={styles.fields}>
          <FieldGroup label={words({ id: "schedule.field.times" })} refusal={at("rhythm.times")}>
            <div className={styles.times}>
              {times.map((time, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- a time is known by its place alone
                <span key={place} className={styles.times}>
                  <ClockField
                    label={words({ id: "schedule.field.nth-time", values: { n: place + 1 } })}
                    value={time}
                    failed={at("rhythm.times") !== null}
                    onChange={(changed) => set({ times: times.with(place, changed) })}
                  />
                  {times.length > 1 && (
                    <IconButton
                      icon="close"
                      label={words({ id: "schedule.remove-time", values: { time: clock(time) } })}
                      onPress={() => set({ times: times.toSpliced(place, 1) })}
                    />
                  )}
                </span>
              ))}
              {times.length < mostTimes && (
                <IconButton
                  icon="plus"
                  label={words({ id: "schedule.add-time" })}
                  onPress={() => set({ times: [...times, times.at(-1) ?? "13:00"] })}
                />
              )}
            </div>
          </FieldGroup>
          <FieldGroup label={words({ id: "schedule.field.days" })} refusal={at("rhythm.days")}>
            <div className={styles.chips}>
              {weekdays.map((day) => (
                <Chip
                  key={day}
                  on={days.includes(day)}
                  onChange={(on) =>
                    set({ days: on ? [...days, day] : days.filter((other) => other !== day) })
                  }
                >
                  {nameOf(day, "short")}
                </Chip>
              ))}
            </div>
          </FieldGroup>
        </div>
      )}
    </EditorForm>
  );
}
