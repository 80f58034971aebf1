import { FormattedMessage } from "react-intl";
import type { Settings } from "../../shared/settings/settings.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { DailySentence } from "./daily-sentence.tsx";
import { HeadsUpSentence } from "./heads-up-sentence.tsx";
import { intervalChoices } from "./interval-choices.ts";
import { NumberPicker } from "./number-picker.tsx";
import styles from "./section.module.css";
import { Switched } from "./switched.tsx";
import { useRefusal } from "./use-refusal.ts";
import type { EditSettings } from "./use-settings.ts";
import { withReminder } from "./with-reminder.ts";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
}

/** The reminders beside breaks and training, each with its switch. */
export function MoreReminders(props: Props) {
  const words = useWords();
  return (
    <section className={styles.section} aria-labelledby="more-heading">
      <h2 id="more-heading" className={text.label}>
        {words({ id: "schedule.more" })}
      </h2>
      <ul className={styles.switched}>
        <DeskSentence {...props} kind="posture" low={10} high={120} />
        <DeskSentence {...props} kind="eyes" low={10} high={60} />
        <CoolDownSentence {...props} />
        <DailySentence {...props} kind="checkIn" />
        <HeadsUpSentence {...props} />
      </ul>
    </section>
  );
}

interface DeskProps extends Props {
  readonly kind: "posture" | "eyes";
  /** The bounds in minutes. */
  readonly low: number;
  readonly high: number;
}

function DeskSentence({ settings, edit, kind, low, high }: DeskProps) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
  const { on, everyMinutes } = settings.reminders[kind];
  return (
    <Switched
      label={words({ id: `kind.${kind}` })}
      on={on}
      onTurn={(turned) => change((all) => withReminder(all, kind, { on: turned }))}
      refusal={refusal}
    >
      <FormattedMessage
        id={`schedule.${kind}`}
        values={{
          every: () => (
            <NumberPicker
              key="every"
              label={words({ id: `schedule.${kind}-every` })}
              value={everyMinutes}
              choices={intervalChoices(low, high, everyMinutes)}
              say={(minutes) => words({ id: "schedule.minutes", values: { minutes } })}
              failed={refusal !== null}
              onChoose={(minutes) =>
                change((all) => withReminder(all, kind, { everyMinutes: minutes }))
              }
            />
          ),
        }}
      />
    </Switched>
  );
}

function CoolDownSentence({ settings, edit }: Props) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
  return (
    <Switched
      label={words({ id: "kind.cool-down" })}
      on={settings.reminders.coolDown.on}
      onTurn={(on) => change((all) => withReminder(all, "coolDown", { on }))}
      refusal={refusal}
    >
      {words({ id: "schedule.cool-down" })}
    </Switched>
  );
}
