import { FormattedMessage } from "react-intl";
import type { Settings } from "../../shared/settings/settings.ts";
import { useWords } from "../words.tsx";
import { NumberPicker } from "./number-picker.tsx";
import { Refused } from "./refused.tsx";
import { useRefusal } from "./use-refusal.ts";
import type { EditSettings } from "./use-settings.ts";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
}

const inARow = [1, 2, 3, 4, 5] as const;
const inSeven = [1, 2, 3, 4] as const;

/** R13. After how many training days comes one of rest, and how many of those a week has. */
export function RestSentence({ settings, edit }: Props) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
  const { maxConsecutiveDays, minRestDaysPer7 } = settings.training;
  const set = (part: Partial<Settings["training"]>): void =>
    change((all) => ({ ...all, training: { ...all.training, ...part } }));
  return (
    <li>
      <FormattedMessage
        id="schedule.rest"
        values={{
          days: () => (
            <NumberPicker
              key="days"
              label={words({ id: "schedule.rest-after" })}
              value={maxConsecutiveDays}
              choices={inARow}
              say={(days) => words({ id: "schedule.training-days", values: { days } })}
              failed={refusal !== null}
              onChoose={(days) => set({ maxConsecutiveDays: days })}
            />
          ),
          least: () => (
            <NumberPicker
              key="least"
              label={words({ id: "schedule.rest-least" })}
              value={minRestDaysPer7}
              choices={inSeven}
              say={(days) => words({ id: "schedule.rest-least-days", values: { days } })}
              failed={refusal !== null}
              onChoose={(days) => set({ minRestDaysPer7: days })}
            />
          ),
        }}
      />
      <Refused refusal={refusal} />
    </li>
  );
}
