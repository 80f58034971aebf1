import { useState } from "react";
import type { Settings } from "../../shared/settings/settings.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import styles from "./section.module.css";
import { useClockTime } from "./use-clock-time.ts";
import type { EditSettings } from "./use-settings.ts";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";
import { WorkoutEditor } from "./workout-editor.tsx";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
}

const adding = Symbol("adding");

/** The workouts of every week, in its order. */
export function TrainingPlan({ settings, edit }: Props) {
  const words = useWords();
  const clock = useClockTime();
  const nameOf = useWeekdayNames();
  const [editing, setEditing] = useState<string | typeof adding | null>(null);
  const close = (): void => setEditing(null);
  const plan = settings.training.plan.toSorted(
    (a, b) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day) || a.start.localeCompare(b.start),
  );
  return (
    <section className={styles.section} aria-labelledby="plan-heading">
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
          <li key={planned.id} className={classes(styles.item, styles.plain)}>
            {editing === planned.id ? (
              <WorkoutEditor settings={settings} planned={planned} edit={edit} onClose={close} />
            ) : (
              <>
                <div>
                  <p className={styles.name}>{planned.title}</p>
                  <p className={classes(styles.facts, text.dots)}>
                    <span>
                      {words({
                        id: "schedule.plan-at",
                        values: { day: nameOf(planned.day, "long"), time: clock(planned.start) },
                      })}
                    </span>
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
        <WorkoutEditor settings={settings} planned={null} edit={edit} onClose={close} />
      )}
    </section>
  );
}
