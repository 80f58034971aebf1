import { useState } from "react";
import { useIntl } from "react-intl";
import type { Settings } from "../../shared/settings/settings.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import type { AnyWorkout } from "./planned-workout.ts";
import styles from "./section.module.css";
import { useClockTime } from "../ui/use-clock-time.ts";
import type { EditSettings } from "./use-settings.ts";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";
import { WorkoutEditor } from "./workout-editor.tsx";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
  readonly today: LocalDate;
}

const adding = Symbol("adding");

/** The workouts of every week, in its order, and those of single dates to come. */
export function TrainingPlan({ settings, edit, today }: Props) {
  const words = useWords();
  const clock = useClockTime();
  const nameOf = useWeekdayNames();
  const [editing, setEditing] = useState<string | typeof adding | null>(null);
  const close = (): void => setEditing(null);
  const intl = useIntl();
  const weekly = settings.training.plan.toSorted(
    (a, b) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day) || a.start.localeCompare(b.start),
  );
  const single = settings.training.sessions
    .filter(({ date }) => date >= today)
    .toSorted((a, b) => `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`));
  const plan: readonly AnyWorkout[] = [...weekly, ...single];
  const whenOf = (planned: AnyWorkout): string => {
    const time = clock(planned.start);
    if ("day" in planned) {
      const day = nameOf(planned.day, "long");
      return words({ id: "schedule.plan-at", values: { day, time } });
    }
    const date = intl.formatDate(`${planned.date}T12:00Z`, {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    });
    return words({ id: "schedule.plan-on", values: { date, time } });
  };
  return (
    <section className={styles.section} tabIndex={-1} aria-labelledby="plan-heading">
      <div className={styles.head}>
        <h2 id="plan-heading" className={text.label}>
          {words({ id: "schedule.plan" })}
        </h2>
        {editing !== adding && (
          <Button tone="secondary" size="small" onPress={() => setEditing(adding)}>
            {words({ id: "schedule.plan-add" })}
          </Button>
        )}
      </div>
      {plan.length === 0 && editing !== adding && (
        <p className={styles.empty}>{words({ id: "schedule.plan-none" })}</p>
      )}
      <ul className={styles.items}>
        {plan.map((planned) => (
          <li key={planned.id} tabIndex={-1} className={classes(styles.item, styles.plain)}>
            {editing === planned.id ? (
              <WorkoutEditor
                settings={settings}
                planned={planned}
                today={today}
                edit={edit}
                onClose={close}
              />
            ) : (
              <>
                <div>
                  <p className={styles.name}>{planned.title}</p>
                  <p className={classes(styles.facts, text.dots)}>
                    <span>{whenOf(planned)}</span>
                    <span>{words({ id: "minutes", values: { minutes: planned.minutes } })}</span>
                    <span>{words({ id: `workout.${planned.type}` })}</span>
                  </p>
                </div>
                <Button tone="quiet" size="small" onPress={() => setEditing(planned.id)}>
                  {words({ id: "schedule.edit" })}
                  <span className={text.hidden}>{planned.title}</span>
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {editing === adding && (
        <WorkoutEditor
          settings={settings}
          planned={null}
          today={today}
          edit={edit}
          onClose={close}
        />
      )}
    </section>
  );
}
