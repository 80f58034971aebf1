import { FormattedMessage } from "react-intl";
import type { Settings } from "../../shared/settings/settings.ts";
import { useWords } from "../words.tsx";
import { NumberPicker } from "./number-picker.tsx";
import { Switched } from "./switched.tsx";
import { useRefusal } from "./use-refusal.ts";
import type { EditSettings } from "./use-settings.ts";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
}

const headsUpChoices = [10, 20, 30, 45, 60, 90, 120] as const;
const usualHeadsUp = 30;

/** P6. Whether a break is announced, and how long before. */
export function HeadsUpSentence({ settings, edit }: Props) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
  const { headsUpSeconds } = settings.reminders;
  const set = (seconds: number): void =>
    change((all) => ({ ...all, reminders: { ...all.reminders, headsUpSeconds: seconds } }));
  return (
    <Switched
      label={words({ id: "schedule.heads-up-label" })}
      on={headsUpSeconds > 0}
      onTurn={(on) => set(on ? usualHeadsUp : 0)}
      refusal={refusal}
    >
      <FormattedMessage
        id="schedule.heads-up"
        values={{
          seconds: () => (
            <NumberPicker
              key="seconds"
              label={words({ id: "schedule.heads-up-seconds" })}
              value={headsUpSeconds === 0 ? usualHeadsUp : headsUpSeconds}
              choices={headsUpChoices}
              say={(seconds) => words({ id: "schedule.seconds", values: { seconds } })}
              failed={refusal !== null}
              onChoose={set}
            />
          ),
        }}
      />
    </Switched>
  );
}
