import { FormattedMessage } from "react-intl";
import type { Settings } from "../../shared/settings/settings.ts";
import { useWords } from "../words.tsx";
import { ClockField } from "../ui/clock-field.tsx";
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

const usualQuiet: NonNullable<Settings["quietHours"]> = ["22:00", "07:00"];

/** H4. When nothing is said. */
export function QuietHoursSentence({ settings, edit }: Props) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
  const [from, to] = settings.quietHours ?? usualQuiet;
  const set = (quietHours: Settings["quietHours"]): void =>
    change((all) => ({ ...all, quietHours }));
  return (
    <Switched
      label={words({ id: "schedule.quiet-label" })}
      on={settings.quietHours !== null}
      onTurn={(on) => set(on ? usualQuiet : null)}
      refusal={refusal}
    >
      <FormattedMessage
        id="schedule.quiet"
        values={{
          from: () => (
            <ClockField
              key="from"
              label={words({ id: "schedule.quiet-from" })}
              value={from}
              failed={refusal !== null}
              onChange={(time) => set([time, to])}
            />
          ),
          to: () => (
            <ClockField
              key="to"
              label={words({ id: "schedule.quiet-to" })}
              value={to}
              failed={refusal !== null}
              onChange={(time) => set([from, time])}
            />
          ),
        }}
      />
    </Switched>
  );
}
