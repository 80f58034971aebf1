import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { ToggleButton } from "react-aria-components/ToggleButton";
import type { Settings } from "../../shared/settings/settings.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { Figure } from "../figure/figure.tsx";
import { ClockField } from "../ui/clock-field.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { Picker } from "../ui/picker.tsx";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";
import type { EditSettings } from "../use-settings.ts";
import { useWords } from "../words.tsx";
import { usualHours, withDay, withHours } from "./desk-week.ts";
import { Step, type StepPlace } from "./step.tsx";
import styles from "./parts.module.css";

interface Props {
  readonly place: StepPlace;
  readonly settings: Settings;
  readonly edit: EditSettings;
}

const intervals = [30, 45, 55, 75, 90] as const;

/** When the person sits at the desk, and how often a stretch is suggested there. */
export function HoursStep({ place, settings, edit }: Props) {
  const words = useWords();
  const nameOf = useWeekdayNames();
  const [error, setError] = useState<string | null>(null);
  const week = settings.workingHours;
  const [from, to] = usualHours(week);
  const { everyMinutes } = settings.reminders.stretch;
  const choices = [...new Set([...intervals, everyMinutes])].toSorted((a, b) => a - b);
  const change = async (by: Parameters<EditSettings>[0]): Promise<void> => setError(await edit(by));
  const changeWeek = (by: (week: Settings["workingHours"]) => Settings["workingHours"]) =>
    void change((all) => ({ ...all, workingHours: by(all.workingHours) }));
  return (
    <Step
      place={place}
      title={words({ id: "onboarding.hours" })}
      lead={words({ id: "onboarding.hours.lead" })}
      next={words({ id: "onboarding.continue" })}
      note={words({ id: "onboarding.hours.later" })}
      aside={
        <div className={styles.picture}>
          <Figure exercise="posture-reset" spine units={104} className={styles.figure} />
          <p className={styles.caption}>{words({ id: "onboarding.hours.caption" })}</p>
        </div>
      }
    >
      <h2 className={styles.label}>{words({ id: "onboarding.hours.desk" })}</h2>
      <div className={styles.days} role="group" aria-label={words({ id: "onboarding.hours.days" })}>
        {weekdays.map((day) => (
          <ToggleButton
            key={day}
            className={styles.day ?? ""}
            isSelected={week[day].length > 0}
            onChange={(on) => changeWeek((before) => withDay(before, day, on))}
          >
            {nameOf(day, "short")}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.sentence}>
        <FormattedMessage
          id="onboarding.hours.sentence"
          values={{
            from: () => (
              <ClockField
                key="from"
                label={words({ id: "onboarding.hours.from" })}
                value={from}
                failed={error !== null}
                onChange={(time) =>
                  changeWeek((before) => withHours(before, [time, usualHours(before)[1]]))
                }
              />
            ),
            to: () => (
              <ClockField
                key="to"
                label={words({ id: "onboarding.hours.to" })}
                value={to}
                failed={error !== null}
                onChange={(time) =>
                  changeWeek((before) => withHours(before, [usualHours(before)[0], time]))
                }
              />
            ),
            every: () => (
              <Picker
                key="every"
                label={words({ id: "onboarding.hours.every" })}
                value={String(everyMinutes)}
                choices={choices.map((minutes) => ({
                  id: String(minutes),
                  text: words({ id: "settings.minutes", values: { minutes } }),
                }))}
                onChoose={(id) =>
                  void change((all) => ({
                    ...all,
                    reminders: {
                      ...all.reminders,
                      stretch: { ...all.reminders.stretch, everyMinutes: Number(id) },
                    },
                  }))
                }
              />
            ),
          }}
        />
      </div>
      <FieldError text={error && words({ id: "settings.not-saved", values: { error } })} />
    </Step>
  );
}
