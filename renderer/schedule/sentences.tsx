import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { isRoutineId, routines } from "../../shared/content/catalogue.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { FieldError } from "../ui/field-error.tsx";
import { Picker } from "../ui/picker.tsx";
import { useWords } from "../words.tsx";
import { IntervalPicker } from "./interval-picker.tsx";
import type { EditSettings } from "../use-settings.ts";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
}

const deskCategories: ReadonlySet<string> = new Set(["desk", "gentle", "calm"]);

/** When a stretch is suggested, and which. */
export function StretchSentence({ settings, edit }: Props) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const { stretch } = settings.reminders;
  const change = async (part: Partial<Settings["reminders"]["stretch"]>): Promise<void> =>
    setError(
      await edit((all) => ({
        ...all,
        reminders: { ...all.reminders, stretch: { ...all.reminders.stretch, ...part } },
      })),
    );
  return (
    <li>
      <FormattedMessage
        id={stretch.on ? "schedule.stretch" : "schedule.stretch-off"}
        values={{
          every: () => (
            <IntervalPicker
              key="every"
              label={words({ id: "schedule.stretch-every" })}
              interval={stretch}
              low={20}
              high={180}
              failed={error !== null}
              onChange={(part) => void change(part)}
            />
          ),
          routine: () => (
            <Picker
              key="routine"
              label={words({ id: "schedule.stretch-routine" })}
              value={stretch.routine}
              choices={routines
                .filter(
                  ({ id, category }) => deskCategories.has(category) || id === stretch.routine,
                )
                .map(({ id, name }) => ({ id, text: name }))}
              failed={error !== null}
              onChoose={(routine) => isRoutineId(routine) && void change({ routine })}
            />
          ),
        }}
      />
      <FieldError text={error && words({ id: "schedule.not-saved", values: { error } })} />
    </li>
  );
}

/** When a micro-break is suggested. */
export function MicroSentence({ settings, edit }: Props) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const { micro } = settings.reminders;
  return (
    <li>
      <FormattedMessage
        id={micro.on ? "schedule.micro" : "schedule.micro-off"}
        values={{
          every: () => (
            <IntervalPicker
              key="every"
              label={words({ id: "schedule.micro-every" })}
              interval={micro}
              low={15}
              high={60}
              failed={error !== null}
              onChange={async (part) =>
                setError(
                  await edit((all) => ({
                    ...all,
                    reminders: { ...all.reminders, micro: { ...all.reminders.micro, ...part } },
                  })),
                )
              }
            />
          ),
        }}
      />
      <FieldError text={error && words({ id: "schedule.not-saved", values: { error } })} />
    </li>
  );
}
