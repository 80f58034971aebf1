import { FormattedMessage } from "react-intl";
import { isRoutineId, routines } from "../../shared/content/catalogue.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { Picker } from "../ui/picker.tsx";
import { useWords } from "../words.tsx";
import { IntervalPicker } from "./interval-picker.tsx";
import { Refused } from "./refused.tsx";
import { useRefusal } from "./use-refusal.ts";
import type { EditSettings } from "./use-settings.ts";
import { withReminder } from "./with-reminder.ts";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
}

const deskCategories: ReadonlySet<string> = new Set(["desk", "gentle", "calm"]);

/** When a stretch is suggested, and which. */
export function StretchSentence({ settings, edit }: Props) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
  const { stretch } = settings.reminders;
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
              failed={refusal !== null}
              onChange={(part) => change((all) => withReminder(all, "stretch", part))}
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
              failed={refusal !== null}
              onChoose={(routine) =>
                isRoutineId(routine) && change((all) => withReminder(all, "stretch", { routine }))
              }
            />
          ),
        }}
      />
      <Refused refusal={refusal} />
    </li>
  );
}

/** When a micro-break is suggested. */
export function MicroSentence({ settings, edit }: Props) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
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
              failed={refusal !== null}
              onChange={(part) => change((all) => withReminder(all, "micro", part))}
            />
          ),
        }}
      />
      <Refused refusal={refusal} />
    </li>
  );
}

const never = "never";

/** How long before training the warm-up is over. */
export function WarmUpSentence({ settings, edit }: Props) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
  const { on, setUpMinutes } = settings.reminders.warmUp;
  const spare = [...new Set([0, 2, 4, 6, 8, 10, 15, 20, 25, 30, setUpMinutes])];
  return (
    <li>
      <FormattedMessage
        id={on ? "schedule.warm-up" : "schedule.warm-up-off"}
        values={{
          minutes: () => (
            <Picker
              key="minutes"
              label={words({ id: "schedule.warm-up-spare" })}
              value={on ? String(setUpMinutes) : never}
              choices={[
                ...spare
                  .toSorted((a, b) => a - b)
                  .map((minutes) => ({
                    id: String(minutes),
                    text: words({ id: "schedule.minutes", values: { minutes } }),
                  })),
                { id: never, text: words({ id: "schedule.never" }) },
              ]}
              failed={refusal !== null}
              onChoose={(id) =>
                change((all) =>
                  withReminder(
                    all,
                    "warmUp",
                    id === never ? { on: false } : { on: true, setUpMinutes: Number(id) },
                  ),
                )
              }
            />
          ),
        }}
      />
      <Refused refusal={refusal} />
    </li>
  );
}
