import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { DayRow } from "./day-row.tsx";
import styles from "./schedule-page.module.css";
import { MicroSentence, StretchSentence } from "./sentences.tsx";
import { useSettings } from "../use-settings.ts";
import { weekdayOf } from "./weekday-of.ts";
import { minutesOfDay } from "./working-hours.ts";

/** When Supple speaks up: the reminders as sentences, and the hours that they keep to. */
export function SchedulePage({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const [settings, edit] = useSettings(snapshot);
  const week = settings.workingHours;
  const minutes = weekdays.reduce((sum, day) => sum + minutesOfDay(week[day]), 0);
  const today = weekdayOf(snapshot.at, snapshot.zone);
  return (
    <div className={styles.page}>
      <div className={styles.scroll}>
        <header className={styles.bar}>
          <h1 className={text.page}>{words({ id: "schedule.title" })}</h1>
          <p className={text.meta}>{words({ id: "schedule.at-once" })}</p>
        </header>
        <ul className={styles.sentences} aria-label={words({ id: "schedule.sentences" })}>
          <StretchSentence settings={settings} edit={edit} />
          <MicroSentence settings={settings} edit={edit} />
        </ul>
        <div className={styles.hours}>
          <h2 id="hours-heading" className={text.label}>
            {words({ id: "schedule.hours" })}
          </h2>
          {minutes > 0 && (
            <p className={text.meta}>
              {words({
                id: "schedule.week-total",
                values: { hours: Math.floor(minutes / 60), minutes: minutes % 60 },
              })}
            </p>
          )}
        </div>
        <ol className={styles.days} aria-labelledby="hours-heading">
          {weekdays.map((day) => (
            <DayRow key={day} day={day} today={day === today} week={week} edit={edit} />
          ))}
        </ol>
      </div>
    </div>
  );
}
