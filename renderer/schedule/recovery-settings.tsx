import { FormattedMessage, useIntl } from "react-intl";
import { rollingAreas } from "../../shared/domain/muscle-area.ts";
import { restDayFirsts, restDayLooks, type Settings } from "../../shared/settings/settings.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { Picker } from "../ui/picker.tsx";
import text from "../ui/text.module.css";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";
import { useWords } from "../words.tsx";
import { DailySentence } from "./daily-sentence.tsx";
import { ManyPicker } from "./many-picker.tsx";
import { NumberPicker } from "./number-picker.tsx";
import { Refused } from "./refused.tsx";
import styles from "./section.module.css";
import { useRefusal } from "./use-refusal.ts";
import type { EditSettings } from "./use-settings.ts";
import { withReminder } from "./with-reminder.ts";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
}

/** R13, R14, R17, R22. What keeps training and rest in balance, as the person has it. */
export function RecoverySettings(props: Props) {
  const words = useWords();
  return (
    <section className={styles.section} aria-labelledby="recovery-heading">
      <h2 id="recovery-heading" className={text.label}>
        {words({ id: "schedule.recovery" })}
      </h2>
      <ul className={styles.sentences}>
        <FixedDays {...props} />
        <LikeStrength {...props} />
        <Rolling {...props} />
        <ComfortableRun {...props} />
      </ul>
      <ul className={styles.switched}>
        <DailySentence {...props} kind="unwind" />
        <RestDays {...props} />
      </ul>
    </section>
  );
}

function FixedDays({ settings, edit }: Props) {
  const words = useWords();
  const intl = useIntl();
  const nameOf = useWeekdayNames();
  const [refusal, change] = useRefusal(edit);
  const { fixedRestDays } = settings.training;
  const named = weekdays
    .filter((day) => fixedRestDays.includes(day))
    .map((day) => nameOf(day, "long"));
  return (
    <li className={styles.sentence}>
      <FormattedMessage
        id="schedule.fixed-days"
        values={{
          days: () => (
            <ManyPicker
              key="days"
              label={words({ id: "schedule.fixed-days-label" })}
              text={
                named.length === 0
                  ? words({ id: "schedule.fixed-days-none" })
                  : intl.formatList(named)
              }
              choices={weekdays.map((id) => ({ id, text: nameOf(id, "long") }))}
              chosen={fixedRestDays}
              onChoose={(days) =>
                change((all) => ({
                  ...all,
                  training: { ...all.training, fixedRestDays: [...days] },
                }))
              }
            />
          ),
        }}
      />
      <Refused refusal={refusal} />
    </li>
  );
}

const likeHours = [24, 36, 48, 60, 72, 96] as const;

function LikeStrength({ settings, edit }: Props) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
  return (
    <li className={styles.sentence}>
      <FormattedMessage
        id="schedule.like-hours"
        values={{
          hours: () => (
            <NumberPicker
              key="hours"
              label={words({ id: "schedule.like-hours-label" })}
              value={settings.training.likeStrengthHours}
              choices={likeHours}
              say={(hours) => words({ id: "schedule.hours", values: { hours } })}
              failed={refusal !== null}
              onChoose={(likeStrengthHours) =>
                change((all) => ({ ...all, training: { ...all.training, likeStrengthHours } }))
              }
            />
          ),
        }}
      />
      <Refused refusal={refusal} />
    </li>
  );
}

const rollingSeconds = [30, 45, 60, 90, 120] as const;

function Rolling({ settings, edit }: Props) {
  const words = useWords();
  const intl = useIntl();
  const [refusal, change] = useRefusal(edit);
  const { areas, secondsPerArea } = settings.rolling;
  const named = areas.map((area) => words({ id: `schedule.rolling.${area}` }));
  const set = (part: Partial<Settings["rolling"]>): void =>
    change((all) => ({ ...all, rolling: { ...all.rolling, ...part } }));
  return (
    <li className={styles.sentence}>
      <FormattedMessage
        id="schedule.rolling"
        values={{
          areas: () => (
            <ManyPicker
              key="areas"
              label={words({ id: "schedule.rolling-areas" })}
              text={
                named.length === 0 ? words({ id: "schedule.rolling-none" }) : intl.formatList(named)
              }
              choices={rollingAreas.map((id) => ({
                id,
                text: words({ id: `schedule.rolling.${id}` }),
              }))}
              chosen={areas}
              onChoose={(chosen) => set({ areas: [...chosen] })}
            />
          ),
          seconds: () => (
            <NumberPicker
              key="seconds"
              label={words({ id: "schedule.rolling-seconds" })}
              value={secondsPerArea}
              choices={rollingSeconds}
              say={(seconds) => words({ id: "schedule.seconds", values: { seconds } })}
              failed={refusal !== null}
              onChoose={(seconds) => set({ secondsPerArea: seconds })}
            />
          ),
        }}
      />
      <Refused refusal={refusal} />
    </li>
  );
}

const unsaid = "unsaid";
const metres = [1000, 2000, 3000, 5000, 8000, 10_000, 15_000, 21_000, 30_000, 42_000] as const;

function ComfortableRun({ settings, edit }: Props) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
  const { comfortableRunMetres } = settings.training;
  const said = comfortableRunMetres === null ? [] : [comfortableRunMetres];
  const choices = [...new Set([...metres, ...said])].toSorted((a, b) => a - b);
  return (
    <li className={styles.sentence}>
      <FormattedMessage
        id="schedule.comfortable-run"
        values={{
          distance: () => (
            <Picker
              key="distance"
              label={words({ id: "schedule.comfortable-run-label" })}
              value={comfortableRunMetres === null ? unsaid : String(comfortableRunMetres)}
              choices={[
                { id: unsaid, text: words({ id: "schedule.comfortable-run-none" }) },
                ...choices.map((each) => ({
                  id: String(each),
                  text: words({
                    id: "schedule.kilometres",
                    values: { kilometres: each / 1000 },
                  }),
                })),
              ]}
              failed={refusal !== null}
              onChoose={(id) =>
                change((all) => ({
                  ...all,
                  training: {
                    ...all.training,
                    comfortableRunMetres: id === unsaid ? null : Number(id),
                  },
                }))
              }
            />
          ),
        }}
      />
      <Refused refusal={refusal} />
    </li>
  );
}

/** How rest days are suggested, and what comes first. */
function RestDays({ settings, edit }: Props) {
  const words = useWords();
  const { first, look } = settings.reminders.restDay;
  return (
    <DailySentence
      settings={settings}
      edit={edit}
      kind="restDay"
      more={{
        first: (change, failed) => (
          <Picker
            key="first"
            label={words({ id: "schedule.rest-day-first" })}
            value={first}
            choices={restDayFirsts.map((id) => ({
              id,
              text: words({ id: `schedule.rest-day-first.${id}` }),
            }))}
            failed={failed}
            onChoose={(chosen) => change((all) => withReminder(all, "restDay", { first: chosen }))}
          />
        ),
        look: (change, failed) => (
          <Picker
            key="look"
            label={words({ id: "schedule.rest-day-look" })}
            value={look}
            choices={restDayLooks.map((id) => ({
              id,
              text: words({ id: `schedule.rest-day-look.${id}` }),
            }))}
            failed={failed}
            onChoose={(chosen) => change((all) => withReminder(all, "restDay", { look: chosen }))}
          />
        ),
      }}
    />
  );
}
