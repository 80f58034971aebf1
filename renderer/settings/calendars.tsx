import { useState } from "react";
import type { Settings, WatchedCalendar } from "../../shared/settings/settings.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { Switch } from "../ui/switch.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { CalendarExport } from "./calendar-export.tsx";
import { CalendarSaid } from "./calendar-said.tsx";
import { CalendarWorkouts } from "./calendar-workouts.tsx";
import styles from "./calendars.module.css";
import section from "./section.module.css";
import { Section } from "./section.tsx";
import type { SectionProps } from "./settings-page.tsx";

const changed =
  (id: string, by: Partial<WatchedCalendar>) =>
  (all: Settings): Settings => ({
    ...all,
    calendars: all.calendars.map((calendar) =>
      calendar.id === id ? { ...calendar, ...by } : calendar,
    ),
  });

const without =
  (id: string) =>
  (all: Settings): Settings => ({
    ...all,
    calendars: all.calendars.filter((calendar) => calendar.id !== id),
  });

/** The calendar files that are read, what their events mean, and whether they hold prompts (H1). */
export function Calendars({ snapshot, settings, change }: SectionProps) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const answer = await bridge.send("calendar.add", {});
    setError(answer.ok ? null : answer.error);
  };
  return (
    <Section title={words({ id: "calendar.title" })}>
      <p className={section.prose}>{words({ id: "calendar.text" })}</p>
      {settings.calendars.length === 0 && (
        <p className={section.says}>{words({ id: "calendar.none-yet" })}</p>
      )}
      <ul className={styles.calendars}>
        {settings.calendars.map((calendar) => (
          <li key={calendar.id} className={styles.calendar}>
            <div className={styles.head}>
              <h3 className={styles.name}>{calendar.name}</h3>
              <Button tone="quiet" size="small" onPress={() => change(without(calendar.id))}>
                {words({ id: "calendar.remove" })}
                <span className={text.hidden}>{calendar.name}</span>
              </Button>
            </div>
            <p className={styles.file}>{calendar.file}</p>
            <CalendarSaid said={snapshot.calendars.find(({ id }) => id === calendar.id)} />
            <SettingRow
              title={words({ id: "calendar.holds" })}
              text={words({ id: "calendar.holds.text" })}
            >
              <Switch
                label={`${calendar.name}: ${words({ id: "calendar.holds" })}`}
                on={calendar.holds}
                onChange={(holds) => change(changed(calendar.id, { holds }))}
              />
            </SettingRow>
            <CalendarWorkouts
              calendar={calendar}
              onChange={(workouts) => change(changed(calendar.id, { workouts }))}
            />
          </li>
        ))}
      </ul>
      <Button tone="secondary" size="small" onPress={() => void add()}>
        {words({ id: "calendar.add" })}
      </Button>
      <FieldError text={error} />
      <CalendarExport />
    </Section>
  );
}
