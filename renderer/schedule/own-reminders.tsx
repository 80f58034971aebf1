import { useState } from "react";
import { useIntl } from "react-intl";
import { findRoutine } from "../../shared/content/catalogue.ts";
import type { CustomReminder, Settings } from "../../shared/settings/settings.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { Switch } from "../ui/switch.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { ReminderEditor } from "./reminder-editor.tsx";
import styles from "./section.module.css";
import { useClockTime } from "../ui/use-clock-time.ts";
import type { EditSettings } from "./use-settings.ts";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
}

const adding = Symbol("adding");

/** The reminders that the person made. */
export function OwnReminders({ settings, edit }: Props) {
  const words = useWords();
  const rhythmOf = useRhythmText();
  const [editing, setEditing] = useState<string | typeof adding | null>(null);
  const close = (): void => setEditing(null);
  return (
    <section className={styles.section} tabIndex={-1} aria-labelledby="own-heading">
      <div className={styles.head}>
        <h2 id="own-heading" className={text.label}>
          {words({ id: "schedule.own" })}
        </h2>
        {editing !== adding && (
          <Button tone="secondary" size="small" onPress={() => setEditing(adding)}>
            {words({ id: "schedule.own-add" })}
          </Button>
        )}
      </div>
      {settings.custom.length === 0 && editing !== adding && (
        <p className={styles.empty}>{words({ id: "schedule.own-none" })}</p>
      )}
      <ul className={styles.items}>
        {settings.custom.map((own) => (
          <li key={own.id} tabIndex={-1} className={styles.item}>
            {editing === own.id ? (
              <ReminderEditor settings={settings} own={own} edit={edit} onClose={close} />
            ) : (
              <>
                <Switch
                  label={own.title}
                  on={own.on}
                  onChange={(on) =>
                    void edit((all) => ({
                      ...all,
                      custom: all.custom.map((other) =>
                        other.id === own.id ? { ...other, on } : other,
                      ),
                    }))
                  }
                />
                <div className={classes(!own.on && styles.off)}>
                  <p className={styles.name}>{own.title}</p>
                  <p className={classes(styles.facts, text.dots)}>
                    <span>{rhythmOf(own)}</span>
                    {own.routine !== null && <span>{findRoutine(own.routine)?.name}</span>}
                  </p>
                </div>
                <Button tone="quiet" size="small" onPress={() => setEditing(own.id)}>
                  {words({ id: "schedule.edit" })}
                  <span className={text.hidden}>{own.title}</span>
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {editing === adding && (
        <ReminderEditor settings={settings} own={null} edit={edit} onClose={close} />
      )}
    </section>
  );
}

/** Says when a reminder comes. */
function useRhythmText(): (own: CustomReminder) => string {
  const words = useWords();
  const intl = useIntl();
  const clock = useClockTime();
  const nameOf = useWeekdayNames();
  return ({ rhythm }) => {
    if ("everyMinutes" in rhythm) {
      return words({ id: "schedule.own-every", values: { minutes: rhythm.everyMinutes } });
    }
    const { days } = rhythm;
    const times = intl.formatList(rhythm.times.map(clock), { type: "unit" });
    const on =
      days.length === weekdays.length
        ? words({ id: "schedule.every-day" })
        : intl.formatList(
            days.map((day) => nameOf(day, "short")),
            { type: "unit" },
          );
    return words({ id: "schedule.own-at", values: { times, days: on } });
  };
}
